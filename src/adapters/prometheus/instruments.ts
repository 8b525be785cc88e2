import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** Seconds; a turn is mostly the time of its model calls, and ends by the desk's `turnSeconds`. */
const turnBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120];
const modelBuckets = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60];
/** A desk's own tools: a look-up next door up to the usual time-out of 10 s. */
const toolBuckets = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** A search is to take 20 ms at 20,000 passages. */
const retrievalBuckets = [0.0025, 0.005, 0.01, 0.02, 0.04, 0.1, 0.25, 1];
const requestBuckets = [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10];

/**
 * What is counted as it happens, in this process. Labels are words of the program or of the desk
 * (outcomes, tools, routes, models), never ids or anything that somebody wrote.
 */
export function createInstruments(registry: Registry) {
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `handrail_${name}`, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name: `handrail_${name}`, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[], buckets: number[]) =>
    new Histogram({ name: `handrail_${name}`, help, labelNames, buckets, registers });
  return {
    buildInfo: gauge('build_info', 'Always 1; the labels say what runs.', ['version', 'desk', 'model', 'database']),

    turns: counter(
      'turns_total',
      'Turns ended, by outcome (replied, drafted, escalated, superseded; failed: tried again after its lease) and tier (0 automatic to 3 straight to a person).',
      ['outcome', 'tier'],
    ),
    turnSeconds: histogram(
      'turn_duration_seconds',
      'Time of a turn from its claim to its commit.',
      ['outcome'],
      turnBuckets,
    ),
    turnsRunning: gauge('turns_running', 'Turns at work in this process.', []),
    handOvers: counter('handovers_total', 'Hand-overs to people by their first reason.', ['reason']),
    degradedTurns: counter('turns_degraded_total', 'Turns answered by the embedded model while Claude was away.', []),

    modelCalls: counter(
      'model_calls_total',
      'Model calls, by role, model and how they ended: the stop reason of an answer, or the kind of the fault.',
      ['role', 'model', 'status'],
    ),
    modelSeconds: histogram(
      'model_call_duration_seconds',
      'Time of an answered model call, attempts and waits between them included.',
      ['role', 'model'],
      modelBuckets,
    ),
    firstWordSeconds: histogram(
      'model_first_word_seconds',
      'Time to the first text or tool call of an answer.',
      ['role', 'model'],
      modelBuckets,
    ),
    modelRetries: counter('model_retries_total', 'Attempts at model calls that failed and were repeated.', ['role']),
    modelTokens: counter('model_tokens_total', 'Tokens billed, by kind: input, output, cache_read, cache_write.', [
      'role',
      'model',
      'kind',
    ]),
    modelCost: counter(
      'model_cost_usd_micros_total',
      'Cost of model calls in millionths of a US dollar by the price list; the ledger in the database is the record.',
      ['role', 'model'],
    ),
    unpricedCalls: counter('model_calls_unpriced_total', 'Billed model calls whose price is not known.', ['model']),
    circuitOpen: gauge(
      'model_circuit_open',
      '1 while this process does not call the model because it kept failing, until a call goes through again.',
      ['model'],
    ),

    toolCalls: counter(
      'tool_calls_total',
      'Tool calls, by verdict of the policy and, when allowed, what came of them (succeeded, refused by the tool, failed, unknown).',
      ['tool', 'verdict', 'outcome'],
    ),
    toolSeconds: histogram('tool_call_duration_seconds', 'Time of a tool call that ran.', ['tool'], toolBuckets),
    retrievals: counter('retrievals_total', 'Searches of the knowledge: answerable, unanswerable or failed.', [
      'result',
    ]),
    retrievalSeconds: histogram('retrieval_duration_seconds', 'Time of a search.', [], retrievalBuckets),

    requests: counter('http_requests_total', 'HTTP requests by method, route template and status.', [
      'method',
      'route',
      'status',
    ]),
    requestSeconds: histogram(
      'http_request_duration_seconds',
      'Time to the head of a response: a stream of events goes on after it.',
      ['route'],
      requestBuckets,
    ),
  };
}

export type Instruments = ReturnType<typeof createInstruments>;
