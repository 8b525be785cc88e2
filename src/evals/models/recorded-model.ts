import type { ModelPort, ModelRequest, ModelResponse } from '#engine/ports/model.ts';
import { eventsOf, type RecordedCall, type Recording } from './recording.ts';
import { hashRequest, type RequestPart, requestParts } from './request-hash.ts';

/** The desk or the engine asks something else than when the answer was recorded. */
export class StaleRecording extends Error {
  override name = 'StaleRecording';
}

/**
 * Answers from a recording, for nothing and always the same.
 * Contract: a request that was not recorded throws `StaleRecording`, naming what changed.
 */
export function recordedModel(recording: Recording): ModelPort {
  const left = [...recording.calls];
  return {
    async *stream(request) {
      const { hash, parts } = hashRequest(request);
      const index = left.findIndex((call) => call.hash === hash);
      const found = left[index];
      if (!found) throw new StaleRecording(explain(recording, left, parts, request));
      left.splice(index, 1);
      yield* eventsOf(found.response);
    },
  };
}

function explain(
  recording: Recording,
  left: readonly RecordedCall[],
  parts: RecordedCall['parts'],
  request: ModelRequest,
): string {
  const nearest = left.find((call) => call.parts.role === parts.role);
  const again = 'record it again with --record';
  if (!nearest) return `the recording of ${recording.case} has no more calls for the role ${request.role}: ${again}`;
  const changed = requestParts.filter((part: RequestPart) => nearest.parts[part] !== parts[part]);
  return `the recording of ${recording.case} is stale: ${changed.join(', ')} changed since; ${again}`;
}

/** Passes every call on and keeps what came back. */
export function recordingModel(model: ModelPort, calls: RecordedCall[]): ModelPort {
  return {
    async *stream(request, signal) {
      let response: ModelResponse | undefined;
      for await (const event of model.stream(request, signal)) {
        if (event.type === 'finished') response = event.response;
        yield event;
      }
      // Kept as the file will have it: dates and undefined fields are not what a replay would give.
      if (response) calls.push(JSON.parse(JSON.stringify({ ...hashRequest(request), response })) as RecordedCall);
    },
  };
}
