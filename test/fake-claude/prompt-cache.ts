import { promptSegments, rollingHash, type Segment } from './prompt-segments.ts';
import { citationsEnabled, searchResultsOf, type WireRequest } from './wire-request.ts';

/** Shorter prefixes are not cached. */
const smallestPrefixTokens = 512;
/** How many blocks before a breakpoint are looked up for an older entry. */
const lookBack = 20;
const minute = 60_000;
/** A long bench must not fill the memory with entries that are over. */
const mostEntries = 50_000;

/** How the prompt was paid for. */
export interface CacheUse {
  input: number;
  read: number;
  write5m: number;
  write1h: number;
}

export interface PromptCache {
  /** Reads and writes entries for a request that is answered. */
  use(request: WireRequest, account: string): CacheUse;
}

/** Simulates the provider's prompt cache: exact prefixes, up to marked blocks, with a time to live. */
export function createPromptCache(now: () => number): PromptCache {
  const entries = new Map<string, { until: number; ttl: number }>();
  return {
    use(request, account) {
      const at = now();
      if (entries.size > mostEntries) dropOld(entries, at);
      const points = prefixes(request, account);
      const total = points.at(-1)?.tokens ?? 0;
      const marks = points.flatMap((point, index) =>
        point.ttl && point.tokens >= smallestPrefixTokens ? [{ ...point, index, ttl: point.ttl }] : [],
      );
      const hit = longestHit(points, marks, entries, at);
      let paidUpTo = hit?.tokens ?? 0;
      const read = paidUpTo;
      const written = { write5m: 0, write1h: 0 };
      for (const mark of marks) {
        if (mark.tokens > paidUpTo) {
          written[mark.ttl > 5 * minute ? 'write1h' : 'write5m'] += mark.tokens - paidUpTo;
          paidUpTo = mark.tokens;
        }
        entries.set(mark.hash, { until: at + mark.ttl, ttl: mark.ttl });
      }
      return { input: total - paidUpTo, read, ...written };
    },
  };
}

function dropOld(entries: Map<string, { until: number }>, at: number): void {
  for (const [hash, { until }] of entries) if (until <= at) entries.delete(hash);
}

interface Prefix {
  hash: string;
  /** Of everything up to here. */
  tokens: number;
  ttl?: number;
}

function longestHit(
  points: Prefix[],
  marks: { index: number }[],
  entries: Map<string, { until: number; ttl: number }>,
  at: number,
): Prefix | undefined {
  for (const { index } of [...marks].reverse()) {
    for (let back = index; back >= Math.max(0, index - lookBack); back--) {
      const point = points[back];
      const entry = point && entries.get(point.hash);
      if (!point || !entry || entry.until <= at) continue;
      // Reading an entry renews it.
      entry.until = at + entry.ttl;
      return point;
    }
  }
  return undefined;
}

/** Each prefix's hash holds what would make the provider forget it: see the salts. */
function prefixes(request: WireRequest, account: string): Prefix[] {
  const segments = request.cache_control
    ? markedLast(promptSegments(request), request.cache_control)
    : promptSegments(request);
  const salts: Record<Segment['section'], string> = {
    tools: `${account} ${request.model}`,
    system: `citations ${searchResultsOf(request).some(citationsEnabled)}`,
    messages: JSON.stringify([
      request.tool_choice?.type ?? 'auto',
      request.thinking?.type,
      request.output_config?.effort,
      request.output_config?.format,
    ]),
  };
  let hash = '';
  let tokens = 0;
  let section: Segment['section'] | undefined;
  const entered = new Set<string>();
  return segments.map((part) => {
    if (part.section !== section) {
      section = part.section;
      for (const name of ['tools', 'system', 'messages'] as const) {
        if (entered.has(name)) continue;
        entered.add(name);
        hash = rollingHash(hash, salts[name]);
        if (name === section) break;
      }
    }
    hash = rollingHash(hash, part.canonical);
    tokens += part.tokens;
    return { hash, tokens, ttl: part.cacheControl && (part.cacheControl.ttl === '1h' ? 60 : 5) * minute };
  });
}

function markedLast(segments: readonly Segment[], mark: { type: string; ttl?: string }): Segment[] {
  const last = segments.findLastIndex((part) => part.block.type !== 'thinking');
  return segments.map((part, index) => (index === last ? { ...part, cacheControl: part.cacheControl ?? mark } : part));
}
