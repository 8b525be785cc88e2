import { noUsage } from '#domain/usage.ts';
import {
  type AssistantBlock,
  type ModelEvent,
  ModelFault,
  type ModelPort,
  type ModelRequest,
  type ModelResponse,
} from '#engine/ports/model.ts';
import { plainAnswer, type Reply } from './plan-reply.ts';

export interface ModelBench {
  /** Lets the call pass the border; the schedule holds it. */
  travel<T>(label: string, run: () => Promise<T>): Promise<T>;
  /** What the model answers. */
  plan(request: ModelRequest): Reply;
  /** Told that a call is billed from now on; returns its number, which is its count of output tokens. */
  bill(): number;
}

/** A model that answers by a plan, each word held by the schedule, and bills every call it began. */
export function simulatedModel(bench: ModelBench): ModelPort {
  return {
    async *stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent> {
      const reply = bench.plan(request);
      if (reply.fault === 'unavailable') {
        await heard(
          bench.travel('model refuses', async () => {}),
          signal,
        );
        throw new ModelFault('unavailable', 'Simulated: overloaded.');
      }
      let number = 0;
      const usage = () => ({ ...noUsage, inputTokens: 1_000, outputTokens: number });
      const lost = () => (number > 0 ? [{ model: 'simulated', usage: usage() }] : []);
      try {
        await heard(
          bench.travel('model begins', async () => {
            // A request that was taken back never reaches the provider.
            if (!signal.aborted) number = bench.bill();
          }),
          signal,
        );
        for (const piece of piecesOf(reply)) {
          await heard(
            bench.travel('model writes', async () => {}),
            signal,
          );
          yield { type: 'text', text: piece };
        }
        await heard(
          bench.travel('model ends', async () => {}),
          signal,
        );
      } catch (fault) {
        throw new ModelFault('aborted', 'Simulated: aborted.', { lost: lost(), cause: fault });
      }
      if (reply.fault === 'cut') throw new ModelFault('cut', 'Simulated: the stream was cut.', { lost: lost() });
      yield { type: 'finished', response: responseOf(reply, number, usage()) };
    },
  };
}

async function heard<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([call, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** In halves of sentences, so that a crash can strike inside one and between two. */
function piecesOf({ text = '' }: Reply): string[] {
  return text.split(/(?<=[.,] )/).filter((piece) => piece !== '');
}

function responseOf(reply: Reply, number: number, usage: ModelResponse['usage']): ModelResponse {
  const blocks: AssistantBlock[] = [];
  const citations = reply.text?.includes(plainAnswer.text) ? plainAnswer.citations : [];
  if (reply.text) blocks.push({ type: 'text', text: reply.text, citations });
  const stop = reply.stop ?? (reply.calls?.length ? 'tool-calls' : 'end');
  if (stop === 'tool-calls') {
    for (const [index, call] of (reply.calls ?? []).entries()) {
      blocks.push({ type: 'tool-call', id: call.id ?? `call_${number}_${index}`, name: call.name, input: call.input });
    }
  }
  return {
    blocks,
    raw: blocks,
    stop,
    usage,
    model: 'simulated',
    provider: 'scripted',
    requestId: `req_${number}`,
    latencyMs: 0,
    retries: [],
  };
}
