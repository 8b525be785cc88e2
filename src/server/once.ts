import { createHash } from 'node:crypto';
import type { Queries } from '#adapters/database/database.ts';
import { beginRequest, finishRequest, forgetRequest } from '#adapters/database/idempotency-keys.ts';
import { AppError } from '#domain/errors.ts';

/**
 * Does something once for a key, however often it is asked: who asks again gets the first answer.
 * Work that throws is not remembered and may be asked for again.
 * Contract: throws `idempotency_conflict` when the key came with another request, `conflict` while
 * the first one is still at work.
 */
export async function once<T>(
  queries: Queries,
  asked: { scope: string; key: string; request: string },
  work: () => Promise<T>,
): Promise<T> {
  const { scope, key } = asked;
  const requestHash = createHash('sha256').update(asked.request).digest('hex');
  const begun = await beginRequest(queries, { scope, key, requestHash });
  if (begun.kind === 'done') return begun.response as T;
  if (begun.kind === 'conflict') {
    throw new AppError('idempotency_conflict', 'This id came with another request before. Use a new one.');
  }
  if (begun.kind === 'in-flight') throw new AppError('conflict', 'The same request is at work already.');
  try {
    const response = await work();
    await finishRequest(queries, { scope, key, status: 200, response });
    return response;
  } catch (fault) {
    await forgetRequest(queries, { scope, key });
    throw fault;
  }
}
