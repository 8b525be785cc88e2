import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppError } from '#domain/errors.ts';
import { createRouter } from '../../router.ts';
import type { WidgetEnv } from './app-env.ts';

const built = new URL('../../../../dist/widget/handrail.js', import.meta.url);

interface Script {
  /** A copy of our own: what a response may send. */
  body: Uint8Array<ArrayBuffer>;
  etag: string;
}

/**
 * `GET /handrail.js`: the one script a page embeds. Its address has no version in it, so browsers
 * ask again after five minutes and mostly hear that nothing changed.
 */
export function scriptRoute() {
  const router = createRouter<WidgetEnv>();
  let script: Promise<Script> | undefined;
  router.get('/handrail.js', async (c) => {
    script ??= load();
    const { body, etag } = await script.catch((cause) => {
      script = undefined;
      throw new AppError('unavailable', 'The widget is not built yet: run npm run build.', { cause });
    });
    c.header('cache-control', 'public, max-age=300, stale-while-revalidate=86400');
    c.header('etag', etag);
    c.header('content-type', 'text/javascript; charset=utf-8');
    // Pages of other sites, with whatever embedding policy they have, load it.
    c.header('access-control-allow-origin', '*');
    c.header('cross-origin-resource-policy', 'cross-origin');
    c.header('x-content-type-options', 'nosniff');
    return c.req.header('if-none-match') === etag ? c.body(null, 304) : c.body(body);
  });
  return router;
}

async function load(): Promise<Script> {
  const body = new Uint8Array(await readFile(built));
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}
