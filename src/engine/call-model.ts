import { costOfCall } from '#domain/cost-of-call.ts';
import { checkBudget } from '#domain/policy/budgets.ts';
import { noUsage } from '#domain/usage.ts';
import { type LostAttempt, type ModelEvent, ModelFault, type ModelRequest, type ModelResponse } from './ports/model.ts';
import type { Ports } from './ports/ports.ts';
import type { ModelCallRecord } from './ports/turn-store.ts';
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
  reason: 'budget_exhausted' | 'model_unavailable';
  explanation: string;
  records: ModelCallRecord[];
}

interface CallOptions {
  onEvent?: (event: ModelEvent) => Promise<void>;
  /** Another model begins anew: what was heard of the first is worth nothing. */
  onRestart?: () => Promise<void>;
  /** Whether the embedded model may answer when the chosen one cannot be reached. */
  mayDegrade: boolean;
}

export type ModelCallResult = AnsweredCall | UnansweredCall;

/**
 * One model call: budget before, ledger after, journalled verbatim in between. When the model
 * cannot be reached and the call allows it, the embedded model answers instead.
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
  const turnSpent = turn.modelCalls.reduce((sum, call) => sum + (call.cost.known ? call.cost.micros : 0), 0);
  const budget = checkBudget({ ...turn.snapshot.spent, turn: turnSpent }, ports.desk.ceilings);
  if (budget.action === 'stop') {
    return { ok: false, reason: 'budget_exhausted', explanation: budget.reason, records: [] };
  }
  const result = await ask(turn, ports, request, options);
  await turn.journal.finish(key, result, { modelCall: result.records.at(-1) });
  return result;
}

async function ask(turn: Turn, ports: Ports, request: ModelRequest, options: CallOptions): Promise<ModelCallResult> {
  const lost: LostAttempt[] = [];
  const retries: string[] = [];
  if (!turn.degraded) {
    try {
      const response = await collect(ports.model.stream(request, turn.signal), options.onEvent);
      return answered(response, [], request, ports, false);
    } catch (fault) {
      if (!(fault instanceof ModelFault) || turn.signal.aborted) throw fault;
      lost.push(...fault.lost);
      retries.push(...fault.retries, `${fault.kind}: ${fault.message}`);
      if (!options.mayDegrade || ports.fallbackModel === ports.model) {
        const records = lost.map((attempt) => lostRecord(attempt, request, ports));
        return { ok: false, reason: 'model_unavailable', explanation: fault.message, records };
      }
    }
  }
  await options.onRestart?.();
  const response = await collect(ports.fallbackModel.stream(request, turn.signal), options.onEvent);
  return answered({ ...response, retries: [...retries, ...response.retries] }, lost, request, ports, true);
}

async function collect(
  events: AsyncIterable<ModelEvent>,
  onEvent: ((event: ModelEvent) => Promise<void>) | undefined,
): Promise<ModelResponse> {
  let response: ModelResponse | undefined;
  for await (const event of events) {
    if (event.type === 'finished') response = event.response;
    else await onEvent?.(event);
  }
  if (!response) throw new ModelFault('cut', 'The model’s answer ended before it was complete.');
  return response;
}

function answered(
  response: ModelResponse,
  lost: LostAttempt[],
  request: ModelRequest,
  ports: Ports,
  degraded: boolean,
): AnsweredCall {
  const failed = [...lost, ...(response.lost ?? [])].map((attempt) => lostRecord(attempt, request, ports));
  const record: ModelCallRecord = {
    ...recordOf(response.model, response.usage, request, ports, response.provider),
    latencyMs: response.latencyMs,
    firstTokenMs: response.firstTokenMs,
    stop: response.stop,
    requestId: response.requestId,
    retries: response.retries,
  };
  return { ok: true, response, degraded, records: [...failed, record] };
}

function lostRecord(attempt: LostAttempt, request: ModelRequest, ports: Ports): ModelCallRecord {
  return {
    ...recordOf(attempt.model, attempt.usage, request, ports, 'claude'),
    latencyMs: 0,
    stop: 'lost',
    retries: [],
  };
}

function recordOf(
  model: string,
  usage: ModelCallRecord['usage'],
  request: ModelRequest,
  ports: Ports,
  provider: ModelResponse['provider'],
): Pick<ModelCallRecord, 'id' | 'role' | 'provider' | 'model' | 'usage' | 'cost' | 'at'> {
  const at = ports.clock.now();
  const free = provider === 'embedded';
  return {
    id: ports.ids.next('mdl'),
    role: request.role,
    provider,
    model,
    usage: free ? noUsage : usage,
    cost: free ? { known: true, micros: 0 } : costOfCall(usage, model, at, ports.prices),
    at,
  };
}
