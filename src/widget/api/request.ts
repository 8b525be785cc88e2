import type { ErrorBody } from '#wire/error.ts';
import { ApiFault } from './api-fault.ts';

export interface Call {
  method?: 'GET' | 'POST';
  path: string;
  body?: unknown;
  /** Sent as it is, instead of a body. */
  file?: File;
  token?: string;
  /** The answer is a file. */
  blob?: boolean;
}

/** Longest wait for an answer to a request, in milliseconds; the answer of the agent comes by the stream. */
const patienceMs = 20_000;
/** Ten megabytes over a slow phone. */
const patienceForFilesMs = 180_000;

/**
 * Asks the server. Answers are taken as the wire's types without another check: they come from
 * the server that this script was loaded from.
 * Contract: rejects with an `ApiFault` only.
 */
export async function request<Answer>(base: string, call: Call): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(base + call.path, {
      method: call.method ?? 'GET',
      headers: {
        ...(call.token ? { authorization: `Bearer ${call.token}` } : {}),
        ...(call.file ? { 'x-file-name': encodeURIComponent(call.file.name) } : {}),
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: call.file ?? (call.body === undefined ? undefined : JSON.stringify(call.body)),
      // The token says who asks; the site's cookies are none of our business.
      credentials: 'omit',
      signal: AbortSignal.timeout(call.file ? patienceForFilesMs : patienceMs),
    });
  } catch {
    throw new ApiFault(0, 'unreachable', '');
  }
  if (!response.ok) {
    const failure = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
    throw new ApiFault(response.status, failure?.error?.code ?? 'internal', failure?.error?.message ?? '');
  }
  if (call.blob) return (await response.blob()) as Answer;
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}
