import { describe, expect, it } from 'vitest';
import type { ModelEvent, ModelPort, ModelRequest } from '../ports/model.ts';
import { scriptedModel } from './scripted-model.ts';

const request: ModelRequest = {
  role: 'answer',
  system: [],
  tools: [],
  toolChoice: 'auto',
  messages: [],
  maxOutputTokens: 10,
};

async function play(model: ModelPort, over: Partial<ModelRequest> = {}): Promise<ModelEvent[]> {
  const events: ModelEvent[] = [];
  for await (const event of model.stream({ ...request, ...over }, new AbortController().signal)) events.push(event);
  return events;
}

describe('scriptedModel', () => {
  it('plays its steps in order and keeps the requests', async () => {
    const model = scriptedModel(['One two.', { toolCalls: [{ name: 'look', input: { a: 1 } }] }]);
    const first = await play(model);
    expect(first.map((event) => (event.type === 'text' ? event.text : event.type))).toEqual([
      'One',
      ' two.',
      'finished',
    ]);
    const second = await play(model, { role: 'answer-hard' });
    expect(second.at(-1)).toMatchObject({
      response: { stop: 'tool-calls', blocks: [{ type: 'tool-call', name: 'look', input: { a: 1 } }] },
    });
    expect(model.requests.map(({ role }) => role)).toEqual(['answer', 'answer-hard']);
    expect(model.left()).toBe(0);
  });

  it('answers by role when the script has roles', async () => {
    const model = scriptedModel({ classify: [{ json: { intent: 'refund' } }], answer: ['Yes.'] });
    expect((await play(model)).at(0)).toEqual({ type: 'text', text: 'Yes.' });
    expect((await play(model, { role: 'classify' })).at(0)).toEqual({ type: 'text', text: '{"intent":"refund"}' });
  });

  it('throws the fault it is told to, after the text before it', async () => {
    const model = scriptedModel([{ text: 'Half', fault: { kind: 'cut', retryAfterMs: 5 } }]);
    const heard: ModelEvent[] = [];
    const listen = async () => {
      for await (const event of model.stream(request, new AbortController().signal)) heard.push(event);
    };
    await expect(listen()).rejects.toMatchObject({ name: 'ModelFault', kind: 'cut', retryAfterMs: 5 });
    expect(heard).toEqual([{ type: 'text', text: 'Half' }]);
  });

  it('fails loudly beyond its script', async () => {
    await expect(play(scriptedModel([]))).rejects.toThrow('no step for call 1');
  });
});
