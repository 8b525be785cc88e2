import { type ClaudeModelOptions, createClaudeModel } from '#adapters/model-claude/claude-model.ts';
import type { ModelRole } from '#domain/model-role.ts';
import type { ModelEvent, ModelMessage, ModelPort, ModelRequest, ModelResponse } from '#engine/ports/model.ts';
import { type FakeClaude, type FakeClaudeOptions, startFakeClaude } from '#test/fake-claude/server.ts';
import { manualTimers } from './manual-timers.ts';

export const small = 'claude-haiku-5-5';
export const large = 'claude-sonnet-5-5';

export const models: Record<ModelRole, string> = {
  classify: small,
  answer: small,
  'answer-hard': large,
  summarise: small,
  judge: small,
};

export interface Talk extends AsyncDisposable {
  fake: FakeClaude;
  model: ModelPort;
  timers: ReturnType<typeof manualTimers>;
}

/** A fake server with the adapter on it; waits pass at once and are noted. */
export async function startTalk(
  fake: FakeClaudeOptions = {},
  adapter: Partial<ClaudeModelOptions> = {},
): Promise<Talk> {
  const server = await startFakeClaude(fake);
  const timers = manualTimers();
  const model = createClaudeModel({
    apiKey: 'sk-test',
    baseURL: server.url,
    models,
    timers,
    random: () => 0,
    ...adapter,
  });
  return { fake: server, model, timers, [Symbol.asyncDispose]: () => server.stop() };
}

export function user(text: string): ModelMessage {
  return { role: 'user', blocks: [{ type: 'text', text }] };
}

export function ask(over: Partial<ModelRequest> = {}): ModelRequest {
  return {
    role: 'answer',
    system: ['You help.'],
    tools: [],
    toolChoice: 'auto',
    messages: [user('Hello')],
    maxOutputTokens: 500,
    ...over,
  };
}

export interface Heard {
  events: ModelEvent[];
  text: string;
  response: ModelResponse;
}

/** Listens to the end; a fault rejects. */
export async function hear(
  model: ModelPort,
  request: ModelRequest,
  signal: AbortSignal = new AbortController().signal,
): Promise<Heard> {
  const events: ModelEvent[] = [];
  for await (const event of model.stream(request, signal)) events.push(event);
  const last = events.at(-1);
  if (last?.type !== 'finished') throw new Error('The stream ended without a finished event.');
  const text = events.map((event) => (event.type === 'text' ? event.text : '')).join('');
  return { events, text, response: last.response };
}

/** The answer as the next request sends it. */
export function answered(response: ModelResponse): ModelMessage {
  return { role: 'assistant', blocks: response.blocks, raw: response.raw };
}

export function resultsFor(response: ModelResponse, text = '{"ok":true}'): ModelMessage {
  return {
    role: 'user',
    blocks: response.blocks.flatMap((block) =>
      block.type === 'tool-call' ? [{ type: 'tool-result' as const, callId: block.id, text, isError: false }] : [],
    ),
  };
}

export const orderTool = {
  name: 'get_order_status',
  description: 'Gives the state of an order.',
  inputSchema: {
    type: 'object',
    properties: { order: { type: 'string' } },
    required: ['order'],
    additionalProperties: false,
  },
};
