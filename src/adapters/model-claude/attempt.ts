import type Anthropic from '@anthropic-ai/sdk';
import { Stream } from '@anthropic-ai/sdk/streaming';
import type { ModelResponse } from '#engine/ports/model.ts';
import { AttemptFailed, aborted, cut, failureOf, failureOfErrorEvent, stalled } from './failure.ts';
import { finishedMessage } from './finished-message.ts';
import { createIdleWatchdog } from './idle-watchdog.ts';
import { emptyMessage, fieldsOf, type HeardEvent, type MessageSoFar, takeEvent } from './message-accumulator.ts';
import type { MappedRequest } from './request-params.ts';
import type { Timers } from './timers.ts';

/**
 * A message is complete with `message_stop`. The end of the body is read too, so that the
 * connection can be used again; it comes at once or is not waited for.
 */
const drainMs = 1_000;

export interface AttemptOptions {
  signal: AbortSignal;
  /** Longest silence, before the headers and between events. */
  idleMs: number;
  timers: Timers;
  /** What was told so far, also when the attempt fails: its tokens are billed. */
  message?: MessageSoFar;
}

/**
 * One request, streamed. Yields text and citations as they come and returns the response; throws
 * `AttemptFailed`. Whatever happens, the connection is done with when it ends.
 */
export async function* attempt(
  client: Anthropic,
  request: MappedRequest,
  options: AttemptOptions,
): AsyncGenerator<HeardEvent, ModelResponse> {
  const { timers, signal, idleMs } = options;
  const message = options.message ?? emptyMessage();
  const start = timers.now();
  let firstTokenMs: number | undefined;
  const stop = new AbortController();
  let watchdog = createIdleWatchdog(idleMs, timers, () => stop.abort());
  let response: Response | undefined;
  let read = false;
  try {
    const both = AbortSignal.any([signal, stop.signal]);
    response = await client.messages.create(request.params, { signal: both }).asResponse();
    watchdog.alive();
    for await (const record of Stream.rawEvents(response)) {
      watchdog.alive();
      if (message.stopped) continue;
      const event = parseRecord(record);
      const heard = takeEvent(message, event, request.unitPlaces);
      if (heard.length > 0 || startsToolCall(event)) firstTokenMs ??= timers.now() - start;
      yield* heard;
      if (message.stopped) {
        watchdog.stop();
        watchdog = createIdleWatchdog(drainMs, timers, () => stop.abort());
      }
    }
    read = true;
    if (!message.stopped) throw new AttemptFailed(interrupted('the stream ended without message_stop'));
  } catch (error) {
    if (!message.stopped) throw asFailure(error);
  } finally {
    watchdog.stop();
    if (!read) stop.abort();
  }
  return {
    ...finishedMessage(message, request.params.model, request.unitPlaces),
    usage: message.usage,
    model: message.model ?? request.params.model,
    provider: 'claude',
    requestId: response?.headers.get('request-id') ?? undefined,
    latencyMs: timers.now() - start,
    firstTokenMs,
    retries: [],
  };

  function asFailure(error: unknown): AttemptFailed {
    if (error instanceof AttemptFailed) return error;
    return new AttemptFailed(signal.aborted || watchdog.struck() ? interrupted('') : failureOf(error), error);
  }

  function interrupted(reason: string) {
    if (signal.aborted) return aborted;
    if (watchdog.struck())
      return stalled(`nothing came for ${idleMs} ms${message.started ? '' : ' before the first event'}`);
    return cut(reason);
  }
}

function parseRecord(record: { event: string | null; data: string }): unknown {
  if (record.event === 'error') {
    throw new AttemptFailed(failureOfErrorEvent(errorType(record.data)));
  }
  if (!record.data) return undefined;
  try {
    return JSON.parse(record.data);
  } catch (error) {
    throw new AttemptFailed(cut(`a stream record is not JSON (event ${record.event})`), error);
  }
}

function startsToolCall(event: unknown): boolean {
  return fieldsOf(fieldsOf(event).content_block).type === 'tool_use';
}

function errorType(data: string): string | undefined {
  try {
    const type = fieldsOf(fieldsOf(JSON.parse(data)).error).type;
    return typeof type === 'string' ? type : undefined;
  } catch {
    return undefined;
  }
}
