import type { ErrorBody } from '#wire/error.ts';

/** What the server refused, in words that can be shown. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly field?: string;

  constructor(status: number, code: string, message: string, field?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.field = field;
  }
}

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
  /** Lets the request finish after the page has gone. */
  keepalive?: boolean;
}

/** Calls the console's API. Throws an `ApiError` with the server's own sentence. */
export async function call<Result>(path: string, options: CallOptions = {}): Promise<Result> {
  const response = await fetch(`/console/api${path}`, {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    headers: options.body === undefined ? {} : { 'content-type': 'application/json' },
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
    signal: options.signal,
    keepalive: options.keepalive,
    credentials: 'same-origin',
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(0, 'offline', 'The server cannot be reached. Check your connection.');
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Result;
  const refused = (await response.json().catch(() => undefined)) as ErrorBody | undefined;
  throw new ApiError(
    response.status,
    refused?.error?.code ?? 'internal',
    refused?.error?.message ??
      (response.status < 500
        ? `The server answered with ${response.status}.`
        : `The server is not ready (${response.status}): it may be starting.`),
    refused?.error?.field,
  );
}
