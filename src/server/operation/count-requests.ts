import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Instruments } from '#adapters/prometheus/instruments.ts';
import type { AppEnv } from '../app-env.ts';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Counts requests by the template of their route; an address is hostile text, and endless. */
export function countRequests({ requests, requestSeconds }: Instruments): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const matched = matchedRoutes(c);
    // Middleware stands under its pattern, and under no method of its own.
    const { path: route } = matched.findLast(({ method }) => method !== 'ALL') ?? matched.at(-1) ?? { path: 'none' };
    const method = methods.has(c.req.method) ? c.req.method : 'other';
    requests.inc({ method, route, status: c.res.status });
    requestSeconds.observe({ route }, (performance.now() - start) / 1_000);
  };
}
