import type { ModelRole } from '#domain/model-role.ts';
import {
  type LostAttempt,
  type ModelEvent,
  ModelFault,
  type ModelPort,
  type ModelRequest,
} from '#engine/ports/model.ts';
import { attempt } from './attempt.ts';
import { createBreakers } from './breakers.ts';
import type { CacheTtl } from './cache-points.ts';
import { type BreakerSettings, defaultBreaker } from './circuit-breaker.ts';
import { type ClaudeAddress, claudeClient } from './claude-client.ts';
import { AttemptFailed, type Failure } from './failure.ts';
import { emptyMessage } from './message-accumulator.ts';
import { defaultEfforts, type Effort, type MappedRequest, requestParams } from './request-params.ts';
import { defaultRetries, type RetrySettings, retryDelay } from './retry-policy.ts';
import { systemTimers, type Timers } from './timers.ts';

/** Longest silence of a stream before it is given up. The API sends pings while it works. */
const defaultIdleMs = 30_000;

export interface ClaudeModelOptions extends ClaudeAddress {
  /** The desk's `models`. */
  models: Record<ModelRole, string>;
  /** Models to try in turn when the role's own cannot answer. */
  fallbacks?: Partial<Record<ModelRole, string[]>>;
  efforts?: Partial<Record<ModelRole, Effort>>;
  /** How long the provider keeps rules and tools; an hour pays off when messages come rarely. */
  systemCacheTtl?: CacheTtl;
  idleMs?: number;
  retries?: Partial<RetrySettings>;
  breaker?: Partial<BreakerSettings>;
  /** Told when a model is no longer called because it keeps failing, and when it is again. */
  onCircuit?: (model: string, open: boolean) => void;
  timers?: Timers;
  /** 0 to 1, for jitter. */
  random?: () => number;
}

/**
 * Claude behind the model port.
 *
 * Attempts are repeated, and other models tried, only until the first word was yielded: what the
 * consumer has heard cannot be taken back here. After it every failure is a `cut` fault, and the
 * engine retracts. Reasons of failed attempts are in `retries`, billed tokens of them in `lost`.
 */
export function createClaudeModel(options: ClaudeModelOptions): ModelPort {
  const timers = options.timers ?? systemTimers;
  const random = options.random ?? Math.random;
  const idleMs = options.idleMs ?? defaultIdleMs;
  const retries = { ...defaultRetries, ...options.retries };
  const breakers = createBreakers({ ...defaultBreaker, ...options.breaker }, timers, options.onCircuit);
  // The watchdog is first; this one only bounds the wait for headers should it ever fail.
  const client = claudeClient(options, idleMs * 2);

  return {
    async *stream(request, signal): AsyncGenerator<ModelEvent> {
      const history = { retries: [] as string[], lost: [] as LostAttempt[] };
      const start = timers.now();
      let last: Failure | undefined;
      for (const model of modelsFor(request.role, options)) {
        const admission = breakers.admit(model);
        if (!admission.admitted) {
          last ??= {
            kind: 'unavailable',
            reason: `${model} failed repeatedly and rests`,
            retry: false,
            elsewhere: true,
            retryAfterMs: admission.waitMs,
          };
          history.retries.push(`${model}: circuit breaker open`);
          continue;
        }
        const outcome = yield* tryModel(model, request, signal, start, history);
        if (outcome.done) return;
        last = outcome.failure;
        if (!last.elsewhere) break;
      }
      throw faultOf(last, history);
    },
  };

  /** All attempts at one model. */
  async function* tryModel(
    model: string,
    request: ModelRequest,
    signal: AbortSignal,
    start: number,
    history: { retries: string[]; lost: LostAttempt[] },
  ): AsyncGenerator<ModelEvent, { done: true } | { done: false; failure: Failure }> {
    const mapped = mapRequest(request, model);
    // One attempt is always made: a process that died may have been the trouble.
    const before = Math.min(request.failedAttempts ?? 0, retries.attempts - 1);
    for (let number = 1 + before; ; number++) {
      const message = emptyMessage();
      let heard = false;
      try {
        const events = attempt(client, mapped, { signal, idleMs, timers, message });
        let next = await events.next();
        try {
          while (!next.done) {
            heard = true;
            yield next.value;
            next = await events.next();
          }
        } finally {
          // The consumer may leave in the middle: the connection must go with it.
          if (!next.done) {
            breakers.undecided(model);
            await events.return(undefined as never);
          }
        }
        breakers.succeeded(model);
        yield { type: 'finished', response: { ...next.value, retries: history.retries, ...lostOf(history) } };
        return { done: true };
      } catch (error) {
        if (!(error instanceof AttemptFailed)) {
          breakers.undecided(model);
          throw error;
        }
        const { failure } = error;
        breakers.failed(model, failure);
        if (message.started) history.lost.push({ model: message.model ?? model, usage: message.usage });
        if (failure.kind === 'aborted') throw faultOf(failure, history, error);
        if (heard) throw faultOf({ ...failure, kind: 'cut' }, history, error);
        history.retries.push(`${model}: ${failure.reason}`);
        const delay = retryDelay(
          failure,
          { attempt: number, elapsedMs: timers.now() - start, chance: random() },
          retries,
        );
        if (delay === undefined) return { done: false, failure };
        yield { type: 'attempt-failed', reason: failure.reason, waitMs: delay };
        await timers.wait(delay, signal).catch(() => {
          throw faultOf(
            { kind: 'aborted', reason: 'aborted while waiting to retry', retry: false, elsewhere: false },
            history,
          );
        });
      }
    }
  }

  function mapRequest(request: ModelRequest, model: string): MappedRequest {
    try {
      return requestParams(request, {
        model,
        effort: { ...defaultEfforts, ...options.efforts }[request.role],
        systemTtl: options.systemCacheTtl ?? '5m',
      });
    } catch (error) {
      // A probe that never starts would keep the model out for ever.
      breakers.undecided(model);
      throw new ModelFault('invalid-request', 'The request cannot be put in the provider’s terms.', { cause: error });
    }
  }
}

/** For a desk whose model for an answer stays away: a dearer or a plainer answer is better than none. */
export function otherModels(models: Record<ModelRole, string>): Partial<Record<ModelRole, string[]>> {
  return { answer: [models['answer-hard']], 'answer-hard': [models.answer] };
}

function modelsFor(role: ModelRole, options: ClaudeModelOptions): string[] {
  return [...new Set([options.models[role], ...(options.fallbacks?.[role] ?? [])])];
}

function lostOf(history: { lost: LostAttempt[] }): { lost?: LostAttempt[] } {
  return history.lost.length > 0 ? { lost: history.lost } : {};
}

function faultOf(
  failure: Failure | undefined,
  history: { retries: string[]; lost: LostAttempt[] },
  cause?: unknown,
): ModelFault {
  const { kind, reason, retryAfterMs } = failure ?? {
    kind: 'unavailable' as const,
    reason: 'no model is configured',
    retryAfterMs: undefined,
  };
  return new ModelFault(kind, `Claude could not answer: ${reason}.`, { retryAfterMs, cause, ...history });
}
