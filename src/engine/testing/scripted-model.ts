import type { ModelRole } from '#domain/model-role.ts';
import { noUsage, type Usage } from '#domain/usage.ts';
import {
  type AssistantBlock,
  type ModelCitation,
  type ModelEvent,
  ModelFault,
  type ModelFaultKind,
  type ModelPort,
  type ModelRequest,
  type ModelResponse,
} from '../ports/model.ts';

/** What a scripted call answers. Everything left out has the value a calm model would give. */
export interface ScriptedReply {
  text?: string;
  /** Of the text as a whole. */
  citations?: ModelCitation[];
  toolCalls?: { name: string; input: unknown; id?: string }[];
  /** The answer as JSON, for requests with `output`. */
  json?: unknown;
  stop?: ModelResponse['stop'];
  usage?: Partial<Usage>;
  model?: string;
  retries?: string[];
  /** Throws after the text was streamed, in place of finishing. */
  fault?: ModelFaultKind | { kind: ModelFaultKind; message?: string; retryAfterMs?: number };
  /** Awaited before anything is streamed: lets a test act while the model "thinks". */
  before?: () => unknown;
}

export type ScriptedStep =
  | string
  | ScriptedReply
  | ((request: ModelRequest, call: number) => string | ScriptedReply | Promise<string | ScriptedReply>);

/** One list for all calls in order, or a list per role. */
export type Script = ScriptedStep[] | Partial<Record<ModelRole, ScriptedStep[]>>;

export interface ScriptedModel extends ModelPort {
  /** Every request so far, as it was when it came. */
  readonly requests: ModelRequest[];
  /** Steps that were not played. */
  left(): number;
}

/**
 * A model that plays a script: for tests of the loop, without a network. A call beyond the script
 * throws a plain error that names the call, so that a test cannot pass by accident.
 */
export function scriptedModel(script: Script): ScriptedModel {
  const requests: ModelRequest[] = [];
  const lists = new Map<ModelRole | 'any', ScriptedStep[]>(
    Array.isArray(script) ? [['any', [...script]]] : roles(script).map(([role, steps]) => [role, [...steps]]),
  );
  return {
    requests,
    left: () => [...lists.values()].reduce((sum, steps) => sum + steps.length, 0),
    async *stream(request, signal) {
      const call = requests.push(structuredClone(request));
      const step = (lists.get('any') ?? lists.get(request.role))?.shift();
      if (step === undefined) throw new Error(`The script has no step for call ${call} (role ${request.role}).`);
      if (signal.aborted) throw new ModelFault('aborted', 'The call was aborted.');
      const given = typeof step === 'function' ? await step(request, call) : step;
      yield* play(typeof given === 'string' ? { text: given } : given, call, signal);
    },
  };
}

function roles(script: Partial<Record<ModelRole, ScriptedStep[]>>): [ModelRole, ScriptedStep[]][] {
  return Object.entries(script) as [ModelRole, ScriptedStep[]][];
}

async function* play(reply: ScriptedReply, call: number, signal: AbortSignal): AsyncGenerator<ModelEvent> {
  await reply.before?.();
  const text = reply.json === undefined ? (reply.text ?? '') : JSON.stringify(reply.json);
  for (const piece of text.match(/\s*\S+\s*$|\s*\S+/g) ?? []) {
    if (signal.aborted) throw new ModelFault('aborted', 'The call was aborted.');
    yield { type: 'text', text: piece };
  }
  for (const citation of reply.citations ?? []) yield { type: 'citation', citation };
  if (signal.aborted) throw new ModelFault('aborted', 'The call was aborted.');
  if (reply.fault) {
    const fault = typeof reply.fault === 'string' ? { kind: reply.fault } : reply.fault;
    throw new ModelFault(fault.kind, fault.message ?? `Scripted: ${fault.kind}.`, fault);
  }
  yield { type: 'finished', response: responseOf(reply, text, call) };
}

function responseOf(reply: ScriptedReply, text: string, call: number): ModelResponse {
  const blocks: AssistantBlock[] = [];
  if (text) blocks.push({ type: 'text', text, citations: reply.citations ?? [] });
  const stop = reply.stop ?? (reply.toolCalls?.length ? 'tool-calls' : 'end');
  if (stop === 'tool-calls') {
    for (const [index, { id, name, input }] of (reply.toolCalls ?? []).entries()) {
      blocks.push({ type: 'tool-call', id: id ?? `call_${call}_${index + 1}`, name, input });
    }
  }
  return {
    blocks,
    raw: { scripted: call, blocks },
    stop,
    usage: { ...noUsage, inputTokens: 100, outputTokens: 20, ...reply.usage },
    model: reply.model ?? 'scripted-1',
    provider: 'scripted',
    requestId: `req_scripted_${call}`,
    latencyMs: 0,
    firstTokenMs: 0,
    retries: reply.retries ?? [],
  };
}
