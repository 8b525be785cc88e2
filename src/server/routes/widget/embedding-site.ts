import type { Context as HonoContext } from 'hono';
import type { Context } from '../../context.ts';

/** Host of the page that embeds the widget, as the browser states it. */
export function embeddingSite(c: HonoContext): string | undefined {
  const origin = c.req.header('origin');
  return origin && URL.canParse(origin) ? new URL(origin).host : undefined;
}

/**
 * Hosts a session may be from. A browser leaves `Origin` out when a page reads from its own host;
 * behind a proxy that host is the public address rather than the one this process sees.
 */
export function sitesOf(c: HonoContext, context: Context): string[] {
  const site = embeddingSite(c);
  if (site) return [site];
  const seen = c.req.header('host');
  return [new URL(context.config.publicUrl).host, ...(seen ? [seen] : [])];
}
