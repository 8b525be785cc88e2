import { type ModelEvent, ModelFault, type ModelPort, type ModelRequest, type ModelResponse } from './ports/model.ts';

interface Ears {
  onSent?: () => void;
  onEvent?: (event: ModelEvent) => Promise<void>;
  /** Called once the answer is whole. */
  onHeard?: () => void;
}

/**
 * Hears a model out. When the listener throws (the turn was overtaken), the call is aborted and
 * heard to its end, because only then the model tells what was billed.
 * Contract: throws `ModelFault`; what the listener threw is in its `interrupted`.
 */
export async function heardOf(
  stream: ModelPort['stream'],
  request: ModelRequest,
  signal: AbortSignal,
  ears: Ears,
): Promise<ModelResponse> {
  const stop = new AbortController();
  const events = stream(request, AbortSignal.any([signal, stop.signal]))[Symbol.asyncIterator]();
  let response: ModelResponse | undefined;
  const first = events.next();
  ears.onSent?.();
  for (let next = await first; !next.done; next = await events.next()) {
    if (next.value.type === 'finished') {
      response = next.value.response;
      ears.onHeard?.();
    } else if (ears.onEvent) {
      try {
        await ears.onEvent(next.value);
      } catch (interrupted) {
        stop.abort(interrupted);
        throw await lastWordOf(events, interrupted);
      }
    }
  }
  if (!response) throw new ModelFault('cut', 'The model’s answer ended before it was complete.');
  return response;
}

/** Whatever an aborted call still says, down to its fault. */
async function lastWordOf(events: AsyncIterator<ModelEvent>, interrupted: unknown): Promise<ModelFault> {
  const message = 'The turn was interrupted.';
  try {
    for (let next = await events.next(); !next.done; next = await events.next()) {
      if (next.value.type !== 'finished') continue;
      const { model, usage, lost = [] } = next.value.response;
      return new ModelFault('aborted', message, { interrupted, lost: [...lost, { model, usage }] });
    }
    return new ModelFault('aborted', message, { interrupted });
  } catch (fault) {
    const lost = fault instanceof ModelFault ? fault.lost : [];
    return new ModelFault('aborted', message, { interrupted, lost, cause: fault });
  }
}
