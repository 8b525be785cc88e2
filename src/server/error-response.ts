import type { Context as HonoContext } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { AppError, errorCodes } from '#domain/errors.ts';
import type { ErrorBody } from '#wire/error.ts';
import type { AppEnv } from './app-env.ts';

/** The one mapper from what was thrown to what a caller gets. Unknown faults become `internal` with an id. */
export function errorResponse(error: unknown, c: HonoContext<AppEnv>, log: Logger): Response {
  const requestId = c.get('requestId');
  const known = error instanceof AppError ? error : fromHttpException(error);
  if (!known) log.error({ err: error, requestId, path: c.req.path }, 'request failed');
  const shown =
    known ?? new AppError('internal', `Something went wrong on our side. Quote ${requestId} when you report it.`);
  const body: ErrorBody = {
    error: { code: shown.code, message: shown.message, field: shown.field, requestId },
  };
  return c.json(body, errorCodes[shown.code].status);
}

/** Where the framework's own words do not say how to mend it. */
const sentences: Record<number, string> = {
  415: 'The body must be JSON: send it with the header "content-type: application/json".',
};

/** Hono throws these for a body that is not JSON and the like. */
function fromHttpException(error: unknown): AppError | undefined {
  if (!(error instanceof HTTPException) || error.status >= 500) return undefined;
  return new AppError(
    'invalid_request',
    sentences[error.status] ?? (error.message || 'The request could not be read.'),
  );
}
