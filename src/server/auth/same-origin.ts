import type { MiddlewareHandler } from 'hono';
import { AppError } from '#domain/errors.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another site set off. Browsers name the origin of every change; one without
 * it, or of another host than the one asked, does not come from our own page.
 */
export function sameOrigin(publicUrl: string): MiddlewareHandler {
  const publicHost = new URL(publicUrl).host;
  return async (c, next) => {
    if (!reading.has(c.req.method)) {
      const origin = c.req.header('origin');
      const host = origin && URL.canParse(origin) ? new URL(origin).host : undefined;
      if (!host || (host !== c.req.header('host') && host !== publicHost)) {
        throw new AppError(
          'forbidden',
          `This request did not come from the console’s own page at ${publicUrl}. When that is not where you opened it, set HANDRAIL_PUBLIC_URL to the address you see.`,
        );
      }
    }
    await next();
  };
}
