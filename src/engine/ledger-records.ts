import { costOfCall } from '#domain/cost-of-call.ts';
import { noUsage } from '#domain/usage.ts';
import type { LostAttempt, ModelRequest, ModelResponse } from './ports/model.ts';
import type { Ports } from './ports/ports.ts';
import type { ModelCallRecord } from './ports/turn-store.ts';

/** The ledger's rows of an answered call: attempts that were lost before it, then the call itself. */
export function answeredRecords(response: ModelResponse, request: ModelRequest, ports: Ports): ModelCallRecord[] {
  return [
    ...lostRecords(response.lost ?? [], request, ports),
    {
      ...recordOf(response.model, response.usage, request, ports, response.provider),
      latencyMs: response.latencyMs,
      firstTokenMs: response.firstTokenMs,
      stop: response.stop,
      requestId: response.requestId,
      retries: response.retries,
    },
  ];
}

/** Attempts that failed after the provider had begun to count. */
export function lostRecords(lost: readonly LostAttempt[], request: ModelRequest, ports: Ports): ModelCallRecord[] {
  return lost.map((attempt) => ({
    ...recordOf(attempt.model, attempt.usage, request, ports, 'claude'),
    latencyMs: 0,
    stop: 'lost',
    retries: [],
  }));
}

/** Latin text has about four characters a token; other scripts fewer, so that this is a floor. */
const charactersPerToken = 4;

/**
 * A call that a process may have made before it died. Whether it was, and what it answered, nobody
 * knows: the row holds what its input would cost by a rough count, and says that it is no measure.
 */
export function unknownRecord(request: ModelRequest, ports: Ports): ModelCallRecord {
  const { system, tools, messages } = request;
  const inputTokens = Math.ceil(JSON.stringify([system, tools, messages]).length / charactersPerToken);
  return {
    ...recordOf(ports.desk.models[request.role], { ...noUsage, inputTokens }, request, ports, 'claude'),
    latencyMs: 0,
    stop: 'crashed',
    retries: ['The process ended during this turn: input estimated, output not counted.'],
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
