import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { AppError } from '#domain/errors.ts';

/**
 * The largest JSON that a route takes: an article of 100,000 letters, each escaped as six, with room
 * around it. Files go by routes of their own, which count as they read.
 */
const mostBytes = 1024 * 1024;

const limit = bodyLimit({
  maxSize: mostBytes,
  onError: () => {
    throw new AppError('too_large', `The request is too large: at most ${mostBytes / 1024} kB.`);
  },
});

/**
 * Refuses bodies that nobody could mean before they are in memory, whoever sends them. `except`
 * names the paths that files come by.
 */
export function limitBody(except?: RegExp): MiddlewareHandler {
  return async (c, next) => (except?.test(c.req.path) ? await next() : await limit(c, next));
}
