import { describe, expect, it } from 'vitest';
import { type FakeClaude, startFakeClaude } from '#test/fake-claude/server.ts';

type Body = Record<string, unknown>;

const base: Body = { model: 'claude-sonnet-5-5', max_tokens: 100, messages: [{ role: 'user', content: 'Hi' }] };
const tool = { name: 'look', input_schema: { type: 'object', properties: {} } };
const strict = (schema: Body) => ({ name: 'look', strict: true, input_schema: schema });
const closed = { type: 'object', additionalProperties: false };
const found = (citations: boolean, over: Body = {}) => ({
  type: 'search_result',
  source: 'a',
  title: 'A',
  content: [{ type: 'text', text: 'One.' }],
  citations: { enabled: citations },
  ...over,
});
const asked = (...content: unknown[]) => ({ messages: [{ role: 'user', content }] });
const call = { role: 'assistant', content: [{ type: 'tool_use', id: 'a', name: 'look', input: {} }] };
const result = (content: unknown, id = 'a') => ({
  role: 'user',
  content: [{ type: 'tool_result', tool_use_id: id, content }],
});
const text = { type: 'text', text: 'Hi' };
const marked = (ttl?: string) => ({ ...text, cache_control: { type: 'ephemeral', ...(ttl ? { ttl } : {}) } });

async function send(
  fake: FakeClaude,
  body: Body | string,
  headers: Record<string, string> = {},
  path = '/v1/messages',
) {
  const response = await fetch(`${fake.url}${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk', 'anthropic-version': '2026-10-21', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as { error?: { type: string; message: string }; input_tokens?: number },
  };
}

const refused: [string, Body, RegExp][] = [
  [
    'a forced tool',
    { tools: [tool], tool_choice: { type: 'tool', name: 'look' } },
    /"tool" and "any" are not supported/,
  ],
  ['any tool', { tools: [tool], tool_choice: { type: 'any' } }, /"tool" and "any" are not supported/],
  ['a choice without tools', { tool_choice: { type: 'auto' } }, /while providing tools/],
  ['temperature', { temperature: 1 }, /temperature/],
  ['top_p', { top_p: 0.9 }, /top_p/],
  ['top_k', { top_k: 5 }, /top_k/],
  ['a thinking budget', { thinking: { type: 'enabled', budget_tokens: 1_024 } }, /"enabled"/],
  ['thinking switched off', { thinking: { type: 'disabled' } }, /"disabled"/],
  ['between_tools with a field', { thinking: { type: 'between_tools', display: 'omitted' } }, /no other field/],
  [
    'between_tools at top effort',
    { thinking: { type: 'between_tools' }, output_config: { effort: 'max' } },
    /at most "high"/,
  ],
  [
    'a prefill',
    {
      messages: [
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: 'The' },
      ],
    },
    /prefill/,
  ],
  ['no messages', { messages: [] }, /at least one/],
  ['an empty message', { messages: [{ role: 'user', content: [] }] }, /non-empty/],
  ['a blank text', asked({ type: 'text', text: ' \n' }), /non-whitespace/],
  ['an unknown field', { tempo: 1 }, /Extra inputs/],
  ['too long an answer', { max_tokens: 200_000 }, /maximum allowed/],
  [
    'a call without a result',
    { tools: [tool], messages: [{ role: 'user', content: 'Hi' }, call, { role: 'user', content: 'And?' }] },
    /without `tool_result`/,
  ],
  [
    'a result without a call',
    { messages: [{ role: 'user', content: 'Hi' }, { role: 'assistant', content: 'Yes' }, result('ok')] },
    /unexpected `tool_use_id`/,
  ],
  [
    'two results of one call',
    {
      messages: [
        { role: 'user', content: 'Hi' },
        call,
        { role: 'user', content: [...result('1').content, ...result('2').content] },
      ],
    },
    /single result/,
  ],
  [
    'text before a result',
    { messages: [{ role: 'user', content: 'Hi' }, call, { role: 'user', content: [text, ...result('1').content] }] },
    /must come first/,
  ],
  [
    'one id for two calls',
    { messages: [{ role: 'user', content: 'Hi' }, call, result('1'), call, result('1')] },
    /unique/,
  ],
  [
    'search results beside text in a result',
    { messages: [{ role: 'user', content: 'Hi' }, call, result([found(true), text])] },
    /only `search_result`/,
  ],
  ['citations for some', asked(found(true), found(false)), /all or for none/],
  [
    'citations with a format',
    { ...asked(found(true), text), output_config: { format: { type: 'json_schema', schema: closed } } },
    /cannot be combined/,
  ],
  ['a search result without units', asked(found(true, { content: [] })), /at least one/],
  ['a blank unit', asked(found(true, { content: [{ type: 'text', text: ' ' }] })), /non-empty text block/],
  ['citations in a user text', asked({ ...text, citations: [{}] }), /not permitted/],
  [
    'a document of the assistant',
    {
      messages: [
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: [{ type: 'document' }] },
        { role: 'user', content: 'And?' },
      ],
    },
    /document/,
  ],
  ['five cache marks', asked(marked(), marked(), marked(), marked(), marked()), /maximum of 4/],
  ['an hour behind five minutes', asked(marked('5m'), marked('1h')), /must not come after/],
  ['an open strict schema', { tools: [strict({ type: 'object', properties: {} })] }, /additionalProperties/],
  [
    'a bound in a strict schema',
    { tools: [strict({ ...closed, properties: { a: { type: 'number', minimum: 1 } } })] },
    /minimum/,
  ],
  [
    '21 strict tools',
    { tools: Array.from({ length: 21 }, (_, index) => ({ ...strict(closed), name: `t${index}` })) },
    /at most 20/,
  ],
  [
    'an input whose name it does not take',
    { tools: [{ name: 'look', input_schema: { type: 'object', properties: { 'page[size]': { type: 'number' } } } }] },
    /Property keys should match/,
  ],
  ['two tools of one name', { tools: [tool, tool] }, /unique/],
  [
    'a made-up signature',
    {
      messages: [
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: [{ type: 'thinking', thinking: '', signature: 'x' }, text] },
        { role: 'user', content: 'And?' },
      ],
    },
    /Invalid `signature`/,
  ],
];

describe('the fake Claude', () => {
  it.each(refused)('refuses %s', async (_, change, message) => {
    await using fake = await startFakeClaude({ respond: () => 'Yes.' });
    const { status, body } = await send(fake, { ...base, ...change });
    expect(body.error?.message).toMatch(message);
    expect([status, body.error?.type]).toEqual([400, 'invalid_request_error']);
  });

  it('takes what it refuses in other models where a model takes it', async () => {
    await using fake = await startFakeClaude({ respond: () => 'Yes.' });
    const forced = { ...base, tools: [tool], tool_choice: { type: 'any' } };
    expect((await send(fake, { ...forced, model: 'claude-haiku-5-5' })).status).toBe(200);
    expect((await send(fake, { ...base, thinking: { type: 'between_tools' } })).status).toBe(200);
    expect((await send(fake, { ...base, thinking: { type: 'between_tools' }, model: 'claude-opus-5-5' })).status).toBe(
      400,
    );
    expect((await send(fake, { ...base, thinking: { type: 'adaptive', display: 'summarized' } })).status).toBe(200);
  });

  it('wants a bearer, the version, JSON and a known path', async () => {
    await using fake = await startFakeClaude({ respond: () => 'Yes.', apiKeys: ['sk'] });
    expect((await send(fake, base, { authorization: '' })).status).toBe(401);
    expect((await send(fake, base, { authorization: 'Bearer other' })).status).toBe(401);
    expect((await send(fake, base, { authorization: '', 'x-api-key': 'sk' })).status).toBe(401);
    expect((await send(fake, base, { 'anthropic-version': '2023-06-01' })).status).toBe(400);
    expect((await send(fake, '{')).status).toBe(400);
    expect((await send(fake, base, {}, '/v1/complete')).status).toBe(404);
    expect((await send(fake, { ...base, model: 'gpt-9' })).status).toBe(404);
  });

  it('refuses more than 32 MB', async () => {
    await using fake = await startFakeClaude({ respond: () => 'Yes.' });
    expect((await send(fake, { ...base, ...asked({ type: 'text', text: 'x'.repeat(33 * 1024 * 1024) }) })).status).toBe(
      413,
    );
  });

  it('counts tokens without answering', async () => {
    await using fake = await startFakeClaude();
    const { max_tokens: _, ...body } = base;
    const counted = await send(fake, body, {}, '/v1/messages/count_tokens');
    expect(counted.status).toBe(200);
    expect(counted.body.input_tokens).toBeGreaterThan(0);
  });

  it('names rate limits and enforces them by its clock', async () => {
    let now = 0;
    await using fake = await startFakeClaude({
      respond: () => 'Yes.',
      limits: { requestsPerMinute: 2 },
      now: () => now,
    });
    expect((await send(fake, base)).headers.get('anthropic-ratelimit-requests-remaining')).toBe('1');
    await send(fake, base);
    const full = await send(fake, base);
    expect([full.status, full.headers.get('retry-after')]).toEqual([429, '60']);
    now = 60_000;
    expect((await send(fake, base)).status).toBe(200);
  });

  it('ends its turn with nothing when text follows tool results', async () => {
    await using fake = await startFakeClaude({ respond: () => 'Yes.' });
    const messages = [
      { role: 'user', content: 'Hi' },
      call,
      { role: 'user', content: [...result('ok').content, text] },
    ];
    const { body } = await send(fake, { ...base, tools: [tool], messages });
    expect(body).toMatchObject({ content: [], stop_reason: 'end_turn' });
  });

  it('says so when its script is at an end', async () => {
    await using fake = await startFakeClaude({ script: ['One.'] });
    await send(fake, base);
    expect((await send(fake, base)).body.error?.message).toContain('no step for request 2');
  });
});

describe('the simulated prompt cache', () => {
  it('takes one mark on the whole request for a mark on its last block', async () => {
    await using fake = await startFakeClaude({ respond: () => 'Yes.' });
    const body = { ...base, cache_control: { type: 'ephemeral' }, system: 'Rules. '.repeat(500) };
    const first = (await send(fake, body)).body as { usage?: { cache_creation_input_tokens: number } };
    const second = (await send(fake, body)).body as { usage?: { cache_read_input_tokens: number } };
    expect(first.usage?.cache_creation_input_tokens).toBeGreaterThan(512);
    expect(second.usage?.cache_read_input_tokens).toBe(first.usage?.cache_creation_input_tokens);
  });

  it('is apart for each account and model', async () => {
    await using fake = await startFakeClaude({ respond: () => 'Yes.' });
    const body = { ...base, cache_control: { type: 'ephemeral' }, system: 'Rules. '.repeat(500) };
    await send(fake, body);
    for (const other of [
      await send(fake, body, { authorization: 'Bearer two' }),
      await send(fake, { ...body, model: 'claude-opus-5-5' }),
    ]) {
      expect(other.body).toMatchObject({ usage: { cache_read_input_tokens: 0 } });
    }
  });
});
