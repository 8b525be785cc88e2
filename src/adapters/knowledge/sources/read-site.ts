import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { userAgent, type WebClient } from '#adapters/web/web-client.ts';
import { WebFault } from '#adapters/web/web-fault.ts';
import { looksEndless, pageAddress } from './page-address.ts';
import { readFileItems } from './read-file.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { readSitemap } from './read-sitemap.ts';
import { SourceFault, type SourceItem, type SourceReader } from './source-item.ts';

export interface SiteOptions {
  /** A page to begin at, or a sitemap. */
  url: string;
  /** Only pages whose address begins with this; by default the folder of the start page. */
  within?: string;
  /** Most pages of one sync. */
  maxPages: number;
}

/** CommonJS, with types that say otherwise. */
const robotsParser = createRequire(import.meta.url)('robots-parser') as (url: string, text: string) => Robots;

interface Robots {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** A site may ask for long pauses; one that asks for more than this is read at this pace. */
const longestDelayS = 10;

/**
 * Reads a help centre as a visitor would: its robots.txt is respected, one page at a time with
 * pauses, articles without menus. Pages of the same words are taken once, and their links are not
 * followed: that is how a site that loops ends.
 */
export function siteReader(client: WebClient, options: SiteOptions): SourceReader {
  return async function* (signal): AsyncIterable<SourceItem> {
    const start = new URL(options.url);
    const robots = await readRobots(client, start, signal);
    const pauseMs = Math.min(robots.getCrawlDelay(userAgent) ?? 0, longestDelayS) * 1_000;
    const isSitemap = /\.xml(\.gz)?$/i.test(start.pathname);
    const within = options.within ?? (isSitemap ? `${start.origin}/` : new URL('.', start).href);
    const asked = { signal, pauseMs };
    const queue = isSitemap
      ? await readSitemap(client, start.href, asked).catch((fault) => {
          throw startFault(fault, start);
        })
      : [start.href];
    const known = new Set<string>();
    const pages: string[] = [];
    const add = (href: string, from?: string) => {
      const address = pageAddress(href, from);
      if (!address || known.has(address)) return undefined;
      known.add(address);
      // The start page may be written with or without a slash at its end.
      if (!address.startsWith(within) && `${address}/` !== within && address !== pageAddress(start.href))
        return undefined;
      return address;
    };
    for (const href of queue) {
      const address = add(href);
      if (address) pages.push(address);
    }
    if (isSitemap) yield { kind: 'total', total: Math.min(pages.length, options.maxPages) };

    const texts = new Map<string, string>();
    let endless: string | undefined;
    let read = 0;
    for (let at = 0; at < pages.length; at++) {
      const address = pages[at] as string;
      signal.throwIfAborted();
      if (read >= options.maxPages) {
        const problem = `has more than ${options.maxPages} pages; the rest was not read`;
        yield { kind: 'fault', item: within, problem, mend: 'Read a part of the site only, or raise the limit.' };
        yield { kind: 'incomplete' };
        break;
      }
      if (robots.isAllowed(address, userAgent) === false) {
        if (isSitemap || at === 0) {
          const mend = 'Allow HandrailBot in robots.txt, or leave the page out.';
          yield { kind: 'fault', item: address, problem: 'robots.txt does not allow it', mend };
        }
        continue;
      }
      if (looksEndless(address)) {
        endless ??= address;
        continue;
      }
      read++;
      const reply = await client.get(address, asked).catch((fault: unknown) => fault);
      if (!isReply(reply)) {
        signal.throwIfAborted();
        if (at === 0 && !isSitemap) throw startFault(reply, start);
        const { message, mend, gone } = asWebFault(reply);
        yield { kind: 'fault', item: address, problem: message, mend, ...(gone ? {} : { ref: refOf(address) }) };
        if (!gone) yield { kind: 'incomplete' };
        continue;
      }
      const type = String(reply.headers['content-type'] ?? '');
      if (/application\/pdf/i.test(type)) {
        for await (const item of readFileItems(`${refOf(address)}.pdf`, reply.bytes)) {
          if (item.kind === 'article') yield { ...item, article: { ...item.article, url: address } };
          else yield item;
        }
        continue;
      }
      if (!/html/i.test(type)) continue;
      const page = readPage(decode(reply.bytes, type), reply.url.href);
      const mark = createHash('sha256').update(page.body.replace(/\s+/g, ' ')).digest('base64');
      const twin = texts.get(mark);
      if (twin !== undefined) continue;
      texts.set(mark, address);
      if (!isSitemap) {
        for (const link of page.links) {
          const next = add(link, reply.url.href);
          if (next) pages.push(next);
        }
        yield { kind: 'total', total: Math.min(pages.length, options.maxPages) };
      }
      yield* pageItems(page, address);
    }
    if (endless) {
      const mend = 'Look for links on the site that lead ever deeper; nothing else was lost.';
      yield { kind: 'fault', item: endless, problem: 'the site makes up addresses without end', mend };
    }
  };
}

function* pageItems(page: ReadPage, address: string): Iterable<SourceItem> {
  if (page.hidden) return;
  const canonical = page.canonical ? pageAddress(page.canonical) : undefined;
  // Another address of a page that comes, or came, under its own.
  if (canonical && canonical !== address && new URL(canonical).origin === new URL(address).origin) {
    yield* articleOf(page, canonical);
    return;
  }
  yield* articleOf(page, address);
}

function* articleOf(page: ReadPage, address: string): Iterable<SourceItem> {
  const ref = refOf(address);
  if (page.body.trim().length < 40) return;
  yield {
    kind: 'article',
    ref,
    article: {
      title: page.title || ref,
      body: page.body,
      url: address,
      language: page.language,
      updatedAt: page.updatedAt,
    },
  };
}

function refOf(address: string): string {
  const url = new URL(address);
  return `${decodeURISafely(url.pathname)}${url.search}`;
}

function decodeURISafely(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

async function readRobots(client: WebClient, start: URL, signal: AbortSignal) {
  const address = new URL('/robots.txt', start).href;
  const reply = await client.get(address, { signal }).catch((fault: unknown) => fault);
  if (isReply(reply)) return robotsParser(address, reply.bytes.toString('utf8').slice(0, 500_000));
  signal.throwIfAborted();
  const { status } = asWebFault(reply);
  // No file allows all; a server in trouble allows nothing (RFC 9309).
  if (status !== undefined && status >= 400 && status < 500 && status !== 429) return robotsParser(address, '');
  throw startFault(reply, start);
}

interface Reply {
  url: URL;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

function isReply(reply: unknown): reply is Reply {
  return typeof reply === 'object' && reply !== null && 'bytes' in reply;
}

function asWebFault(fault: unknown): WebFault {
  if (fault instanceof WebFault) return fault;
  throw fault;
}

function startFault(fault: unknown, start: URL): unknown {
  if (!(fault instanceof WebFault)) return fault;
  return new SourceFault(`${start.href}: ${fault.message}.`, fault.mend, fault);
}

/** By the charset that the server names; else UTF-8. */
function decode(bytes: Buffer, type: string): string {
  const named =
    /charset="?([\w-]+)/i.exec(type)?.[1] ??
    /<meta[^>]+charset="?([\w-]+)/i.exec(bytes.toString('latin1', 0, 1024))?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
