import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { ModelRequest } from '#engine/ports/model.ts';

/** The parts of a request by which a recording is recognised; each has a hash, so that a stale one can be explained. */
export const requestParts = ['role', 'system', 'tools', 'toolChoice', 'messages', 'output', 'maxOutputTokens'] as const;
export type RequestPart = (typeof requestParts)[number];

export type RequestHashes = Record<RequestPart, string>;

/** What a model sees of a request, hashed part by part. `brief` is left out: Claude does not see it. */
export function hashRequest(request: ModelRequest): { hash: string; parts: RequestHashes } {
  const parts = Object.fromEntries(
    requestParts.map((part) => [part, digest(stringify(request[part]) ?? 'none')]),
  ) as RequestHashes;
  return { hash: digest(requestParts.map((part) => parts[part]).join(' ')), parts };
}

/** Sixteen hex digits: 64 bits tell the requests of any golden set apart. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
