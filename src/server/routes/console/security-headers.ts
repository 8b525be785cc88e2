import type { MiddlewareHandler } from 'hono';

/**
 * The page runs its own scripts and nothing else, is framed by nobody and tells nobody where it
 * links from. Answers of its API are kept by no cache.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const secure = publicUrl.startsWith('https://');
  return async (c, next) => {
    await next();
    c.header('content-security-policy', policy);
    c.header('x-content-type-options', 'nosniff');
    c.header('x-frame-options', 'DENY');
    c.header('referrer-policy', 'no-referrer');
    c.header('cross-origin-opener-policy', 'same-origin');
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
    if (secure) c.header('strict-transport-security', 'max-age=31536000');
    if (c.req.path.startsWith('/console/api/') && !c.res.headers.has('cache-control'))
      c.header('cache-control', 'no-store');
  };
}
