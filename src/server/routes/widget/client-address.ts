import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as HonoContext } from 'hono';

/**
 * Address to count a browser by. Only what the connection itself says: a header can be forged, and
 * a proxy's own address then shares one generous allowance among its visitors.
 */
export function clientAddress(c: HonoContext): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // Requests made without a socket, as tests do.
    return 'unknown';
  }
}
