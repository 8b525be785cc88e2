import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as HonoContext } from 'hono';

/** Address to count a browser by. */
export function clientAddress(c: HonoContext, trustedProxies: number): string {
  return addressOf(connectionAddress(c), c.req.header('x-forwarded-for'), trustedProxies);
}

/**
 * The address that the outermost trusted proxy saw. Each proxy appends the address it was asked
 * from, so what stands before its own entry was written by whoever asked, and may be a lie.
 */
export function addressOf(connection: string, forwarded: string | undefined, trustedProxies: number): string {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim());
  const chain = [...hops.filter((hop) => hop !== ''), connection];
  return chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? connection;
}

function connectionAddress(c: HonoContext): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // Requests made without a socket, as tests do.
    return 'unknown';
  }
}
