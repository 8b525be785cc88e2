import { contentStems, lexicalSupport, stemsOf } from './lexical-support.ts';
import type { EvidenceSource, ReadEvidence } from './read-evidence.ts';

/** Words of each source as stems, read once per evidence: a stream asks for every sentence. */
const stemsBySource = new WeakMap<EvidenceSource, ReadonlySet<string>>();

/** Stems of a source's words. */
export function sourceStems(source: EvidenceSource): ReadonlySet<string> {
  const known = stemsBySource.get(source);
  if (known) return known;
  const stems = new Set(stemsOf(source.words));
  stemsBySource.set(source, stems);
  return stems;
}

/** Highest lexical support of a sentence by one source of these kinds, 0 to 1. */
export function bestSupport(sentence: string, read: ReadEvidence, kinds: readonly EvidenceSource['kind'][]): number {
  const stems = contentStems(sentence);
  return Math.max(
    0,
    ...read.sources
      .filter((source) => kinds.includes(source.kind))
      .map((source) => lexicalSupport(stems, sourceStems(source))),
  );
}

/** True when the source is written in another language than the draft, so that words cannot be compared. */
export function isForeign(source: EvidenceSource, language: string): boolean {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  return source.language !== undefined && base(source.language) !== base(language);
}
