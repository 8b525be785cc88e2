import { foldText } from '../claims/plain-text.ts';
import { readClaims } from '../claims/read-claims.ts';
import { splitSentences } from '../claims/split-sentences.ts';
import type { Grounding } from '../grounding.ts';
import { supports } from './check-citations.ts';
import type { Draft, DraftReport, Finding } from './finding.ts';
import { isSupported } from './is-supported.ts';
import { contentStems, lexicalSupport } from './lexical-support.ts';
import type { EvidenceSource, ReadEvidence } from './read-evidence.ts';
import { isForeign, sourceStems } from './source-support.ts';

/** A sentence with fewer meaningful words states nothing one could check. */
const leastStems = 3;
/** Shares of a sentence's words found in one source: enough to say that it rests on it. */
const restsOnPassage = 0.5;
const restsOnWords = 0.6;
/** Shares of factual sentences with a source. A fifth may be glue; less than half is not an answer from sources. */
const groundedShare = 0.8;
const partialShare = 0.5;

/** Sentences that are manners rather than facts, over folded text. */
const manners =
  /\b(?:sorry|apologi[sz]e|thank(?:s| you)|glad|happy to|welcome|let me know|feel free|hope (?:this|that)|help you|understand (?:how|that|your)|anything else|have a (?:nice|great|good)|reach out|i can help|could you|can you|please (?:tell|share|provide|confirm|let|send)|here(?:'s| is| are) (?:what|how)|lo siento|lamento|gracias|encantad\w|disculpa\w*|desole|merci|excus\w+|n'hesitez|tut mir leid|entschuldig\w+|danke|gerne|bitte (?:teilen|nennen|sagen)|desculp\w+|obrigad\w|lamento|fico feliz)\b|申し訳|ありがとう|お役に立|お気軽に|いたしましょうか/;

/** How far the draft rests on its evidence, found by code (see `Grounding`). */
export function measureGrounding(
  draft: Draft,
  read: ReadEvidence,
  findings: readonly Finding[],
): Pick<DraftReport, 'grounding' | 'coverage'> {
  const passages = read.sources.filter(({ kind }) => kind === 'passage');
  const sources = read.sources.filter(({ kind }) => kind === 'passage' || kind === 'tool');
  const factual = splitSentences(draft.text).filter(({ text }) => isFactual(text, read));
  const byName = new Map(passages.map((source) => [source.name, source]));
  const supported = factual.filter(({ text }) => isCovered(text, draft, read, byName));
  const coverage = { factual: factual.length, supported: supported.length };
  return { grounding: classOf(coverage, sources.length > 0, draft, findings, read), coverage };
}

function classOf(
  { factual, supported }: DraftReport['coverage'],
  hasSources: boolean,
  draft: Draft,
  findings: readonly Finding[],
  read: ReadEvidence,
): Grounding {
  const unfound = findings.filter(({ check }) => check === 'claims' || check === 'citations');
  const hasUnfound = unfound.length > 0;
  if (factual === 0 && !hasUnfound) return 'grounded';
  if (!hasSources) return 'no-source';
  const share = factual === 0 ? 0 : supported / factual;
  if (share >= groundedShare && !hasUnfound) return 'grounded';
  const claims = readClaims(draft.text);
  const found = claims.filter((claim) => isSupported(claim, read.sources, read.evidence));
  if (hasUnfound && found.length === 0 && supported === 0) return 'ungrounded';
  return share >= partialShare || (share > 0 && found.length > 0) ? 'partial' : 'ungrounded';
}

function isFactual(text: string, read: ReadEvidence): boolean {
  if (/[?？]["'”’»)\]*_]*$/.test(text) || /^#{1,6} /.test(text) || /[:：]\**$/.test(text)) return false;
  const folded = foldText(text);
  const stems = contentStems(text);
  const hasClaims = readClaims(text).length > 0;
  if (!hasClaims && (stems.length < leastStems || manners.test(folded))) return false;
  // Telling customers what they themselves said is no statement of ours.
  const own = read.sources.filter(({ kind }) => kind === 'customer');
  return hasClaims || !own.some((source) => lexicalSupport(stems, sourceStems(source)) >= 0.8);
}

function isCovered(
  text: string,
  draft: Draft,
  read: ReadEvidence,
  passages: ReadonlyMap<string, EvidenceSource>,
): boolean {
  const cited = draft.citations.filter(({ number }) => text.includes(`[${number}]`));
  if (cited.some((citation) => supports(citation, text, draft.language, passages))) return true;
  const claims = readClaims(text);
  if (claims.some((claim) => !isSupported(claim, read.sources, read.evidence))) return false;
  const stems = contentStems(text);
  for (const source of read.sources) {
    if (source.kind === 'customer') continue;
    const isComparable = !isForeign(source, draft.language);
    const share = lexicalSupport(stems, sourceStems(source));
    if (isComparable && share >= (source.kind === 'passage' ? restsOnPassage : restsOnWords)) return true;
    // A record has field names, not sentences, and an article in another language other words:
    // what can be compared are the facts themselves.
    if (
      (source.kind === 'tool' || !isComparable) &&
      claims.some((claim) => isSupported(claim, [source], read.evidence))
    ) {
      return true;
    }
  }
  // Citations without markers in the text (the provider placed them) speak for the draft as a whole.
  const isPlaced = /\[\d{1,2}\]/.test(draft.text);
  return !isPlaced && draft.citations.some((citation) => supports(citation, text, draft.language, passages));
}
