import { describe, expect, it } from 'vitest';
import { answerJson, say } from '#test/fake-claude/reply.ts';
import { answered, ask, hear, orderTool, startTalk, user } from './talk.ts';

describe('a stop', () => {
  it('is defined for each reason the API gives', async () => {
    const reasons = {
      end_turn: 'end',
      stop_sequence: 'end',
      max_tokens: 'max-tokens',
      refusal: 'refusal',
      pause_turn: 'paused',
      model_context_window_exceeded: 'context-exceeded',
      something_new: 'unknown',
    };
    await using talk = await startTalk();
    for (const [reason, stop] of Object.entries(reasons)) {
      talk.fake.play({ ...say('Half a sentence'), stop: reason });
      expect((await hear(talk.model, ask())).response.stop).toBe(stop);
    }
  });

  it('by refusal discards what was said', async () => {
    const refused = {
      ...say('Mix the'),
      stop: 'refusal',
      stopDetails: { type: 'refusal', category: 'bio', explanation: 'no' },
    };
    await using talk = await startTalk({ script: [refused] });
    const { response } = await hear(talk.model, ask());
    expect(response).toMatchObject({ stop: 'refusal', blocks: [] });
    expect(response.raw).toBeUndefined();
    expect(talk.fake.requests).toHaveLength(1);
  });

  it('by pause goes on when the content is sent back as it came', async () => {
    await using talk = await startTalk({ script: [{ ...say('First half,'), stop: 'pause_turn' }, ' second half.'] });
    const request = ask();
    const { response } = await hear(talk.model, request);
    const next = await hear(talk.model, { ...request, messages: [...request.messages, answered(response)] });
    expect(next.text).toBe(' second half.');
  });

  it('with nothing said is an end without blocks, which later requests leave out', async () => {
    await using talk = await startTalk({ script: [{ parts: [] }, 'Yes.'] });
    const request = ask();
    const { response } = await hear(talk.model, request);
    expect(response).toMatchObject({ stop: 'end', blocks: [] });
    const next = await hear(talk.model, {
      ...request,
      messages: [...request.messages, answered(response), user('Still there?')],
    });
    expect(next.text).toBe('Yes.');
  });
});

describe('structured output', () => {
  const output = {
    name: 'classification',
    schema: {
      type: 'object',
      properties: { intent: { type: 'string', minLength: 1 }, confidence: { type: 'number', minimum: 0, maximum: 1 } },
      required: ['intent', 'confidence'],
    },
  };

  it('asks for the schema in the form the API takes, and streams the JSON as text', async () => {
    await using talk = await startTalk({ script: [answerJson({ intent: 'refund', confidence: 0.9 })] });
    const { text } = await hear(talk.model, ask({ role: 'classify', output }));
    expect(JSON.parse(text)).toEqual({ intent: 'refund', confidence: 0.9 });
    expect(talk.fake.requests[0]?.body.output_config).toMatchObject({
      effort: 'low',
      format: {
        type: 'json_schema',
        schema: { type: 'object', additionalProperties: false, required: ['intent', 'confidence'] },
      },
    });
  });

  it('goes without citations when passages are among the messages', async () => {
    await using talk = await startTalk({ script: [answerJson({ intent: 'a', confidence: 1 })] });
    const passages = [{ source: 'a#1', title: 'A', units: ['One.'] }];
    const messages = [
      {
        role: 'user' as const,
        blocks: [
          { type: 'passages' as const, passages },
          { type: 'text' as const, text: 'Judge.' },
        ],
      },
    ];
    await hear(talk.model, ask({ role: 'judge', output, messages }));
    expect(talk.fake.requests[0]?.text).toContain('"citations":{"enabled":false}');
  });

  it('with a schema that cannot be said is a fault, not a request', async () => {
    await using talk = await startTalk({ script: ['{}'] });
    const bad = { name: 'bad', schema: { properties: { a: {} } } };
    await expect(hear(talk.model, ask({ output: bad }))).rejects.toMatchObject({ kind: 'invalid-request' });
    expect(talk.fake.requests).toHaveLength(0);
  });
});

describe('the request', () => {
  it('leaves out what the models refuse', async () => {
    await using talk = await startTalk({ respond: () => 'Yes.' });
    for (const role of ['classify', 'answer', 'answer-hard', 'summarise', 'judge'] as const) {
      for (const toolChoice of ['auto', 'none'] as const)
        await hear(talk.model, ask({ role, tools: [orderTool], toolChoice }));
    }
    for (const { body } of talk.fake.requests) {
      for (const field of ['temperature', 'top_p', 'top_k', 'thinking']) expect(body).not.toHaveProperty(field);
      expect(['auto', 'none']).toContain(body.tool_choice?.type);
    }
  });

  it('carries the key as a bearer and the version the SDK speaks, and no trace headers', async () => {
    await using talk = await startTalk({ script: ['Yes.'], apiKeys: ['sk-test'] });
    await hear(talk.model, ask());
    const headers = talk.fake.requests[0]?.headers;
    expect(headers).toMatchObject({ authorization: 'Bearer sk-test', 'anthropic-version': '2026-10-21' });
    expect(headers).not.toHaveProperty('x-api-key');
    expect(headers).not.toHaveProperty('traceparent');
  });

  it('is the same bytes for the same request', async () => {
    await using talk = await startTalk({ respond: () => 'Yes.' });
    const request = ask({ system: ['Rules.', 'Intent.'], tools: [orderTool] });
    await hear(talk.model, request);
    await hear(talk.model, structuredClone(request));
    expect(talk.fake.requests[1]?.text).toBe(talk.fake.requests[0]?.text);
  });
});
