import type { Claim, ClaimKind } from '../claims/claim.ts';
import { contentStems } from './lexical-support.ts';
import type { EvidenceSource, SourceSentence } from './read-evidence.ts';

/** Words of each sentence of an article, figures aside; read once per evidence. */
const stemsBySentence = new WeakMap<SourceSentence, ReadonlySet<string>>();

/** Kinds that a sentence can get wrong while another sentence of the article has the value. */
const comparable: ReadonlySet<ClaimKind> = new Set(['amount', 'percentage', 'duration', 'date', 'time', 'number']);

/**
 * Shares of common words, figures aside: from which two sentences say the same thing, and below
 * which another sentence does not explain where the value comes from.
 */
const sameThing = 0.8;
const explains = 0.5;
/** With fewer words than this, sharing them says nothing. */
const leastStems = 3;

/**
 * The sentence of an article that a draft repeats with another value, when the value it uses
 * stands only in sentences about something else: "the Free plan holds 11 members" where the
 * article says 5, and 11 of something else. Undefined when there is none.
 */
export function findContradiction(
  sentence: string,
  claim: Claim,
  claims: readonly Claim[],
  passages: readonly EvidenceSource[],
): string | undefined {
  if (!comparable.has(claim.kind)) return undefined;
  const stems = wordStems(sentence);
  if (stems.size < leastStems) return undefined;
  const wanted = new Set(claim.meanings.flat());
  let contradicted: SourceSentence | undefined;
  let closest = sameThing;
  for (const source of passages.flatMap(({ sentences }) => sentences)) {
    if (source.claims.length === 0) continue;
    const share = overlap(stems, stemsOf(source));
    const hasValue = source.claims.some((one) => one.meanings.flat().some((meaning) => wanted.has(meaning)));
    if (hasValue && share >= explains) return undefined;
    if (hasValue || share < closest || !saysOtherwise(source, claim.kind, claims)) continue;
    closest = share;
    contradicted = source;
  }
  return contradicted?.text;
}

/** The article's sentence has a value of this kind that the draft's sentence does not have. */
function saysOtherwise(source: SourceSentence, kind: ClaimKind, claims: readonly Claim[]): boolean {
  const said = new Set(claims.flatMap((claim) => claim.meanings.flat()));
  return source.claims.some(
    (claim) => claim.kind === kind && !claim.meanings.flat().some((meaning) => said.has(meaning)),
  );
}

function stemsOf(sentence: SourceSentence): ReadonlySet<string> {
  const known = stemsBySentence.get(sentence) ?? wordStems(sentence.text);
  stemsBySentence.set(sentence, known);
  return known;
}

function wordStems(text: string): ReadonlySet<string> {
  return new Set(contentStems(text).filter((stem) => !/\d/.test(stem)));
}

/** Common share of the longer one: one sentence inside another is not the same sentence. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const stem of a) if (b.has(stem)) common += 1;
  return common / Math.max(a.size, b.size, 1);
}
