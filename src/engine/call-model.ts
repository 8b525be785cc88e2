import { costOfCall } from '#domain/cost-of-call.ts';
import { checkBudget } from '#domain/policy/budgets.ts';
import { type ModelEvent, ModelFault, type ModelRequest, type ModelResponse } from './ports/model.ts';
import type { Ports } from './ports/ports.ts';
import type { ModelCallRecord } from './ports/turn-store.ts';
import type { Turn } from './turn.ts';

interface AnsweredCall {
  ok: true;
  response: ModelResponse;
  record: ModelCallRecord;
  degraded: boolean;
}

export type ModelCallResult =
  | AnsweredCall
  /** No money is left for this call, or no model answered. */
  | { ok: false; reason: 'budget_exhausted' | 'model_unavailable'; explanation: string };

/**
 * One model call: budget before, ledger after, journalled verbatim in between. When the model
 * cannot be reached and the call allows it, the embedded model answers instead.
 */
export async function callModel(
  turn: Turn,
  ports: Ports,
  key: string,
  request: ModelRequest,
  options: { onEvent?: (event: ModelEvent) => Promise<void>; mayDegrade: boolean },
): Promise<ModelCallResult> {
  const spentNow = turn.modelCalls.reduce((sum, call) => sum + (call.cost.known ? call.cost.micros : 0), 0);
  const budget = checkBudget({ ...turn.snapshot.spent, turn: spentNow }, ports.desk.ceilings);
  if (budget.action === 'stop') return { ok: false, reason: 'budget_exhausted', explanation: budget.reason };

  const degradedAlready = turn.degraded;
  const recalled = turn.journal.recall(key);
  if (recalled.state === 'done') return recalled.payload as ModelCallResult;

  let result: AnsweredCall;
  try {
    const model = degradedAlready ? ports.fallbackModel : ports.model;
    result = ledgered(
      await collect(model.stream(request, turn.signal), options.onEvent),
      request,
      ports,
      degradedAlready,
    );
  } catch (fault) {
    if (!(fault instanceof ModelFault) || turn.signal.aborted) throw fault;
    if (!options.mayDegrade || ports.fallbackModel === ports.model) {
      return { ok: false, reason: 'model_unavailable', explanation: fault.message };
    }
    const response = await collect(ports.fallbackModel.stream(request, turn.signal), options.onEvent);
    result = ledgered(
      { ...response, retries: [...response.retries, `${fault.kind}: ${fault.message}`] },
      request,
      ports,
      true,
    );
  }
  await turn.journal.finish(key, result, { modelCall: result.record });
  return result;
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

function ledgered(response: ModelResponse, request: ModelRequest, ports: Ports, degraded: boolean): AnsweredCall {
  const at = ports.clock.now();
  const cost =
    response.provider === 'embedded'
      ? { known: true as const, micros: 0 }
      : costOfCall(response.usage, response.model, at, ports.prices);
  return {
    ok: true,
    response,
    degraded,
    record: {
      id: ports.ids.next('mdl'),
      role: request.role,
      provider: response.provider,
      model: response.model,
      usage: response.usage,
      cost,
      latencyMs: response.latencyMs,
      firstTokenMs: response.firstTokenMs,
      stop: response.stop,
      requestId: response.requestId,
      retries: response.retries,
      at,
    },
  };
}
