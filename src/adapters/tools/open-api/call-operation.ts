import { type ToolContext, ToolError } from '#domain/tool.ts';
import type { Operation, OperationField } from './read-operations.ts';

/** Where the company's system is and what it wants to see with every call. */
export interface OperationTarget {
  /** Base address; the operation's path is appended. */
  server: string;
  headers: () => Record<string, string>;
  /** Header that takes the idempotency key of a write. */
  keyHeader: string;
  write: boolean;
}

/** More is no answer about one customer; the model is shown 16,000 characters of it. */
const mostBytes = 1024 * 1024;
/** Of what the other side says about a refusal. */
const longestReason = 300;

/**
 * Makes the call.
 * Contract: a refusal of the other side (4xx) is a `ToolError`; whatever leaves open what happened
 * (5xx, a redirect, a broken connection) is thrown as another error.
 */
export async function callOperation(
  operation: Operation,
  target: OperationTarget,
  input: Record<string, unknown>,
  context: Pick<ToolContext, 'idempotencyKey' | 'signal'>,
): Promise<unknown> {
  const given = operation.fields.filter(({ name }) => input[name] !== undefined);
  const of = (place: OperationField['in']) =>
    given.filter((field) => field.in === place).map(({ name }): [string, unknown] => [name, input[name]]);
  const body = of('body');
  const response = await fetch(addressOf(operation, target.server, of('path'), of('query')), {
    method: operation.method.toUpperCase(),
    headers: {
      accept: 'application/json',
      ...(body.length > 0 && { 'content-type': 'application/json' }),
      ...Object.fromEntries(of('header').map(([name, value]) => [name, scalar(name, value)])),
      ...(target.write && { [target.keyHeader]: context.idempotencyKey }),
      ...target.headers(),
    },
    body: body.length > 0 ? JSON.stringify(Object.fromEntries(body)) : undefined,
    // It would take the desk's secrets to where the document does not say.
    redirect: 'error',
    signal: context.signal,
  });
  const answer = parsed(await readText(response));
  if (response.ok) return answer ?? { status: 'done' };
  if (response.status === 401 || response.status === 403) throw new ToolError('The system did not let us in.');
  if (response.status === 408 || response.status >= 500) throw new Error(`It answered ${response.status}.`);
  throw new ToolError(reasonIn(answer) ?? `The system refused it (${response.status}).`);
}

function addressOf({ path }: Operation, server: string, inPath: [string, unknown][], inQuery: [string, unknown][]) {
  const values = new Map(inPath);
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => segment(name, values.get(name)));
  const url = new URL(`${server.replace(/\/$/, '')}${filled}`);
  for (const [name, value] of inQuery)
    for (const one of Array.isArray(value) ? value : [value]) url.searchParams.append(name, scalar(name, one));
  return url;
}

/** A value that would lead to another path of the system is no value. */
function segment(name: string, value: unknown): string {
  const text = scalar(name, value);
  if (text === '' || /^\.+$/.test(text)) throw new ToolError(`${name}: there is no such thing.`);
  return encodeURIComponent(text);
}

function scalar(name: string, value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new ToolError(`${name}: must be one value.`);
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) throw new Error(`It answered with more than ${mostBytes / 1024} kB.`);
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** In the fields that APIs say it in, `problem+json` among them. */
function reasonIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const fields = answer as Record<string, unknown>;
  for (const name of ['detail', 'message', 'error', 'title', 'error_description']) {
    const said = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof said === 'string' && said.trim() !== '') return said.trim().slice(0, longestReason);
    const inner = typeof said === 'object' ? reasonIn(said) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
