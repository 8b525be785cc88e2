import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Context as HonoContext } from 'hono';

const built = fileURLToPath(new URL('../../../../dist/console', import.meta.url));

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface PageFile {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  /** Its name carries the hash of its content. */
  hashed: boolean;
  small?: Promise<Uint8Array<ArrayBuffer>>;
}

const compress = promisify(brotliCompress);

/**
 * Serves the built console from memory: its files by name, and the page itself for every other
 * address, because the page does its own routing. Hashed files may be kept for ever.
 */
export function consolePage(folder = built): (c: HonoContext) => Promise<Response> {
  let files = load(folder);
  return async (c) => {
    if (files.size === 0) files = load(folder);
    const name = c.req.path.replace(/^\/console\/?/, '');
    const file = files.get(name) ?? (name.startsWith('assets/') ? undefined : files.get('index.html'));
    if (!file) {
      return c.text(
        files.size === 0 ? 'The console is not built. Run: npm run build' : 'There is no such file.',
        files.size === 0 ? 503 : 404,
      );
    }
    c.header('content-type', file.type);
    c.header('cache-control', file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    c.header('vary', 'accept-encoding');
    const worthwhile = file.type.startsWith('text/') || file.type === 'image/svg+xml';
    if (!worthwhile || !/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(file.body);
    // Level 6 takes a tenth of a second for the largest file, once.
    file.small ??= compress(file.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).then(
      (bytes) => new Uint8Array(bytes),
    );
    c.header('content-encoding', 'br');
    return c.body(await file.small);
  };
}

function load(folder: string): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[path.extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join('/');
    files.set(name, { body: new Uint8Array(readFileSync(file)), type, hashed: name.startsWith('assets/') });
  }
  return files;
}
