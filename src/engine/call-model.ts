import { checkBudget } from '#domain/policy/budgets.ts';
import { heardOf } from './hear-model.ts';
import { answeredRecords, lostRecords, unknownRecord } from './ledger-records.ts';
import { type LostAttempt, type ModelEvent, ModelFault, type ModelRequest, type ModelResponse } from './ports/model.ts';
import type { Ports } from './ports/ports.ts';
import { type SpanFacts, untraced } from './ports/trace.ts';
import type { ModelCallRecord } from './ports/turn-store.ts';
import { spentSoFar, tokensSoFar } from './spent-so-far.ts';
import { TimeUp } from './time-up.ts';
import type { Turn } from './turn.ts';

interface AnsweredCall {
  ok: true;
  response: ModelResponse;
  /** The call, and attempts before it that were billed although they failed. */
  records: ModelCallRecord[];
  /** The embedded model answered because the chosen one could not be reached. */
  degraded: boolean;
}

interface UnansweredCall {
  ok: false;
  reason: 'budget_exhausted' | 'model_unavailable' | 'turn_limit';
  explanation: string;
  records: ModelCallRecord[];
}

interface CallOptions {
  /** Called once the request is out: the moment for work that the model's own time hides. */
  onSent?: () => void;
  onEvent?: (event: ModelEvent) => Promise<void>;
  /** Called once the answer is whole, before it is stored. */
  onHeard?: () => void;
  /** Another model begins anew: what was heard of the first is worth nothing. */
  onRestart?: () => Promise<void>;
  /** Whether the embedded model may answer when the chosen one cannot be reached. */
  mayDegrade: boolean;
}

export type ModelCallResult = AnsweredCall | UnansweredCall;

/**
 * One model call: ceilings before, ledger after, journalled verbatim in between. When the model
 * cannot be reached and the call allows it, the embedded model answers instead.
 * Contract: rejects only with what `onEvent` threw or the store did; what was billed by then is in
 * the ledger.
 */
export async function callModel(
  turn: Turn,
  ports: Ports,
  key: string,
  request: ModelRequest,
  options: CallOptions,
): Promise<ModelCallResult> {
  const recalled = turn.journal.recall(key);
  // NOTE: the journal gives back what this function stored under the same key.
  if (recalled.state === 'done') return recalled.payload as ModelCallResult;
  const over = ceilingReached(turn, ports);
  if (over) return { ok: false, ...over, records: [] };
  await turn.journal.settled();
  await keepCut(turn, ports, request);
  const lost: LostAttempt[] = [];
  try {
    const { failedAttempts, until } = failuresOf(turn, key);
    const left = until - ports.clock.now().getTime();
    // A wait that the turn's end cuts short is told by the call that follows it.
    if (left > 0) await ports.clock.wait(left, turn.signal).catch(() => {});
    const result = await ask(
      turn,
      ports,
      { ...request, failedAttempts },
      withRetriesKept(turn, ports, key, failedAttempts, options),
      lost,
    );
    // What is made of it is seen by nobody before the next step, which waits for this one.
    turn.journal.finishMeanwhile(key, result, { modelCalls: result.records });
    return result;
  } catch (fault) {
    // The turn was overtaken while the model wrote: the tokens are billed all the same.
    if (lost.length > 0) await keepLost(turn, ports, key, request, lost);
    throw fault;
  }
}

/**
 * The attempt before this one ended with its process, most likely while it waited for this very
 * call: it is written down as one whose outcome is unknown, once an attempt, before it is made again.
 */
async function keepCut({ claim, journal }: Turn, ports: Ports, request: ModelRequest): Promise<void> {
  const key = cutKey(claim);
  if (claim.attempt === 0 || ports.model === ports.fallbackModel || journal.recall(key).state === 'done') return;
  await journal.finish(key, null, { modelCalls: [unknownRecord(request, ports)] });
}

/** The step that says what earlier attempts may have been billed. */
export const cutKey = ({ attempt }: { attempt: number }) => `cut-${attempt}`;

const failureKey = (key: string, number: number) => `${key}-failed-${number}`;

/** A failed attempt, with the moment before which the provider wants no other, in milliseconds since 1970. */
interface FailedAttempt {
  reason: string;
  until: number;
}

/** Attempts at this call that failed in processes which died since, and when the next may be made. */
function failuresOf(turn: Turn, key: string): { failedAttempts: number; until: number } {
  let until = 0;
  for (let failedAttempts = 0; ; failedAttempts++) {
    const recalled = turn.journal.recall(failureKey(key, failedAttempts + 1));
    if (recalled.state !== 'done') return { failedAttempts, until };
    // NOTE: the journal gives back what is stored below.
    until = (recalled.payload as FailedAttempt).until;
  }
}

/** Each failed attempt is written down before the wait: a crash must begin neither count nor wait anew. */
function withRetriesKept(turn: Turn, { clock }: Ports, key: string, before: number, options: CallOptions): CallOptions {
  let failed = before;
  return {
    ...options,
    onEvent: async (event) => {
      if (event.type !== 'attempt-failed') return await options.onEvent?.(event);
      const { reason, waitMs } = event;
      const attempt: FailedAttempt = { reason, until: clock.now().getTime() + waitMs };
      await turn.journal.finish(failureKey(key, ++failed), attempt);
    },
  };
}

function ceilingReached(turn: Turn, { desk }: Ports): Pick<UnansweredCall, 'reason' | 'explanation'> | undefined {
  if (turn.signal.aborted && turn.signal.reason instanceof TimeUp) {
    return { reason: 'turn_limit', explanation: turn.signal.reason.message };
  }
  const tokens = tokensSoFar(turn);
  if (tokens >= desk.ceilings.tokensPerTurn) {
    const explanation = `The turn used ${tokens} tokens; the limit is ${desk.ceilings.tokensPerTurn}.`;
    return { reason: 'turn_limit', explanation };
  }
  const budget = checkBudget(spentSoFar(turn), desk.ceilings);
  return budget.action === 'stop' ? { reason: 'budget_exhausted', explanation: budget.reason } : undefined;
}

async function ask(
  turn: Turn,
  ports: Ports,
  request: ModelRequest,
  options: CallOptions,
  lost: LostAttempt[],
): Promise<ModelCallResult> {
  const retries: string[] = [];
  const unanswered = (reason: UnansweredCall['reason'], explanation: string): UnansweredCall => ({
    ok: false,
    reason,
    explanation,
    records: lostRecords(lost.splice(0), request, ports),
  });
  const away = ports.fallbackModel !== ports.model && options.mayDegrade;
  const models = turn.degraded ? [ports.fallbackModel] : away ? [ports.model, ports.fallbackModel] : [ports.model];
  let last = 'No model is there to ask.';
  let words = false;
  const ears: CallOptions = {
    ...options,
    onEvent: (event) => {
      words ||= event.type === 'text';
      return options.onEvent?.(event) ?? Promise.resolve();
    },
  };
  let begun = false;
  let repeated = false;
  for (let model = models.shift(); model; model = models.shift()) {
    if (begun) await options.onRestart?.();
    begun = true;
    const asked = model;
    try {
      const heard = await (ports.trace ?? untraced)('model call', { 'handrail.role': request.role }, async (note) => {
        const answer = await heardOf(asked.stream.bind(asked), request, turn.signal, ears);
        note(spanFacts(answer));
        return answer;
      });
      const response = { ...heard, retries: [...retries, ...heard.retries] };
      const billed = { ...response, lost: [...lost.splice(0), ...(heard.lost ?? [])] };
      const degraded = asked === ports.fallbackModel && (turn.degraded || away);
      return { ok: true, response, degraded, records: answeredRecords(billed, request, ports) };
    } catch (fault) {
      if (!(fault instanceof ModelFault)) throw fault;
      lost.push(...fault.lost);
      retries.push(...fault.retries, `${fault.kind}: ${fault.message}`);
      last = fault.message;
      if (fault.interrupted) throw fault.interrupted;
      // No adapter repeats an answer of which words were heard; here they can be taken back, once.
      if (words && fault.kind === 'cut' && !repeated) {
        repeated = true;
        models.unshift(asked);
      }
      if (!turn.signal.aborted) continue;
      if (!(turn.signal.reason instanceof TimeUp)) throw turn.signal.reason;
      return unanswered('turn_limit', turn.signal.reason.message);
    }
  }
  return unanswered('model_unavailable', last);
}

async function keepLost(
  turn: Turn,
  ports: Ports,
  key: string,
  request: ModelRequest,
  lost: LostAttempt[],
): Promise<void> {
  const modelCalls = lostRecords(lost, request, ports);
  // A store that cannot be reached is told of by the fault that brought us here.
  await turn.journal.finish(`${key}-lost-${modelCalls[0]?.id}`, null, { modelCalls }).catch(() => {});
}

/** By the names that OpenTelemetry gives to calls of models. */
function spanFacts({ provider, model, usage, stop }: ModelResponse): SpanFacts {
  const { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens, cacheWriteHourTokens } = usage;
  return {
    'gen_ai.provider.name': provider,
    'gen_ai.response.model': model,
    'gen_ai.usage.input_tokens': inputTokens + cacheReadTokens + cacheWriteTokens + cacheWriteHourTokens,
    'gen_ai.usage.output_tokens': outputTokens,
    'gen_ai.usage.cache_read.input_tokens': cacheReadTokens,
    'gen_ai.response.finish_reason': stop,
  };
}
