import { readFile } from 'node:fs/promises';
import { createRouter } from '../../router.ts';

const types = { 'demo.css': 'text/css', 'landing.css': 'text/css', 'demo.js': 'text/javascript' } as const;

/** `/demo/assets/…`: styles and script of the two pages, by name; there is no path to walk. */
export function assetRoute() {
  const router = createRouter();
  for (const [name, type] of Object.entries(types)) {
    router.get(`/demo/assets/${name}`, async (c) => {
      const body = await readFile(new URL(`assets/${name}`, import.meta.url), 'utf8');
      c.header('content-type', `${type}; charset=utf-8`);
      c.header('cache-control', 'public, max-age=300');
      return c.body(body);
    });
  }
  return router;
}
