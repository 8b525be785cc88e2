import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { GetOptions, WebClient } from '#adapters/web/web-client.ts';

/** Sitemaps of sitemaps stop here; the standard has one level. */
const mostSitemaps = 50;
const mostUnpackedBytes = 50_000_000;

/** Addresses of all pages in a sitemap and those it names. */
export async function readSitemap(client: WebClient, address: string, options: GetOptions): Promise<string[]> {
  const origin = new URL(address).origin;
  const waiting = [address];
  const seen = new Set<string>();
  const pages = new Set<string>();
  while (waiting.length > 0 && seen.size < mostSitemaps) {
    const next = waiting.shift() as string;
    if (seen.has(next)) continue;
    seen.add(next);
    const { bytes } = await client.get(next, options);
    const text = (isPacked(bytes) ? gunzipSync(bytes, { maxOutputLength: mostUnpackedBytes }) : bytes).toString('utf8');
    const { document } = parseHTML(text);
    const locations = (parent: string) =>
      [...document.querySelectorAll(`${parent} > loc`)].map((loc) => loc.textContent?.trim() ?? '');
    waiting.push(...locations('sitemap').filter((url) => URL.canParse(url) && new URL(url).origin === origin));
    for (const url of locations('url')) if (url) pages.add(url);
  }
  return [...pages];
}

function isPacked(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
