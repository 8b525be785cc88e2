import type { Claim } from '../claims/claim.ts';
import { foldText } from '../claims/plain-text.ts';
import { readClaims } from '../claims/read-claims.ts';
import { splitSentences } from '../claims/split-sentences.ts';
import type { Grounding } from '../grounding.ts';
import { supports } from './check-citations.ts';
import type { Draft, DraftReport, Finding } from './finding.ts';
import { isSupported } from './is-supported.ts';
import { contentStems, lexicalSupport } from './lexical-support.ts';
import type { EvidenceSource, ReadEvidence } from './read-evidence.ts';
import { saysNoAnswer } from './says-no-answer.ts';
import { isForeign, sourceStems } from './source-support.ts';

/** A sentence with fewer meaningful words states nothing one could check. */
const leastStems = 3;
/** Shares of a sentence's words found in one source: enough to say that it rests on it. */
const restsOnPassage = 0.5;
const restsOnWords = 0.6;
/** A sentence this close to an article in another language is quoted from it, untranslated. */
const quotesForeign = 0.8;
/** A sentence this close to the customer's own words repeats them. */
const repeatsCustomer = 0.8;
/** Shares of factual sentences with a source. A fifth may be glue; less than half is not an answer from sources. */
const groundedShare = 0.8;
const partialShare = 0.5;

/** Sentences that are manners rather than facts, over folded text. */
const manners =
  /\b(?:sorry|apologi[sz]e|thank(?:s| you)|glad|happy to|welcome|let me know|feel free|hope (?:this|that)|help you|understand (?:how|that|your)|anything else|have a (?:nice|great|good)|reach out|i can help|could you|can you|please (?:tell|share|provide|confirm|let|send)|here(?:'s| is| are) (?:what|how)|lo siento|lamento|gracias|encantad\w|disculpa\w*|desole|merci|excus\w+|n'hesitez|tut mir leid|entschuldig\w+|danke|gerne|bitte (?:teilen|nennen|sagen)|desculp\w+|obrigad\w|lamento|fico feliz)\b|申し訳|ありがとう|お役に立|お気軽に|いたしましょうか/;

/** A sentence of the draft, read once. */
interface ReadSentence {
  text: string;
  claims: Claim[];
  stems: string[];
}

/** How far the draft rests on its evidence, found by code (see `Grounding`). */
export function measureGrounding(
  draft: Draft,
  read: ReadEvidence,
  findings: readonly Finding[],
): Pick<DraftReport, 'grounding' | 'coverage' | 'declines'> {
  const passages = read.sources.filter(({ kind }) => kind === 'passage');
  const hasSources = read.sources.some(({ kind }) => kind === 'passage' || kind === 'tool');
  const sentences = splitSentences(draft.text).map(
    ({ text }): ReadSentence => ({ text, claims: readClaims(text), stems: contentStems(text) }),
  );
  const factual = sentences.filter((sentence) => isFactual(sentence, read));
  const byName = new Map(passages.map((source) => [source.name, source]));
  const supported = factual.filter((sentence) => isCovered(sentence, draft, read, byName));
  const coverage = { factual: factual.length, supported: supported.length };
  const found = sentences.flatMap(({ claims }) => claims).filter((claim) => isFound(claim, read.sources, read));
  const declines =
    factual.length === 0 &&
    sentences.some(({ text }) => saysNoAnswer(text)) &&
    !sentences.some(({ text }) => isQuestion(text));
  return { grounding: classOf(coverage, hasSources, found.length, findings), coverage, declines };
}

const isFound = (claim: Claim, sources: readonly EvidenceSource[], read: ReadEvidence) =>
  isSupported(claim, sources, read.evidence);

function classOf(
  { factual, supported }: DraftReport['coverage'],
  hasSources: boolean,
  claimsFound: number,
  findings: readonly Finding[],
): Grounding {
  const hasUnfound = findings.some(({ check }) => check === 'claims' || check === 'citations');
  if (factual === 0 && !hasUnfound) return 'grounded';
  if (!hasSources) return 'no-source';
  const share = factual === 0 ? 0 : supported / factual;
  if (share >= groundedShare && !hasUnfound) return 'grounded';
  if (hasUnfound && claimsFound === 0 && supported === 0) return 'ungrounded';
  return share >= partialShare || (share > 0 && claimsFound > 0) ? 'partial' : 'ungrounded';
}

const isQuestion = (text: string) => /[?？]["'”’»)\]*_]*$/.test(text);

function isFactual({ text, claims, stems }: ReadSentence, read: ReadEvidence): boolean {
  if (isQuestion(text) || /^#{1,6} /.test(text) || /[:：]\**$/.test(text)) return false;
  if (claims.length > 0) return true;
  if (saysNoAnswer(text)) return false;
  if (stems.length < leastStems || manners.test(foldText(text))) return false;
  // Telling customers what they themselves said is no statement of ours.
  const own = read.sources.filter(({ kind }) => kind === 'customer');
  return !own.some((source) => lexicalSupport(stems, sourceStems(source)) >= repeatsCustomer);
}

function isCovered(
  { text, claims, stems }: ReadSentence,
  draft: Draft,
  read: ReadEvidence,
  passages: ReadonlyMap<string, EvidenceSource>,
): boolean {
  const cited = draft.citations.filter(({ number }) => text.includes(`[${number}]`));
  if (cited.some((citation) => supports(citation, text, draft.language, passages))) return true;
  if (claims.some((claim) => !isFound(claim, read.sources, read))) return false;
  for (const source of read.sources) {
    if (source.kind === 'customer') continue;
    const isComparable = !isForeign(source, draft.language);
    const share = lexicalSupport(stems, sourceStems(source));
    const enough = source.kind === 'passage' ? restsOnPassage : restsOnWords;
    if (share >= (isComparable ? enough : quotesForeign)) return true;
    // A record has field names, not sentences, and an article in another language other words:
    // what can be compared are the facts themselves.
    const hasFacts = source.kind === 'tool' || !isComparable;
    if (hasFacts && claims.some((claim) => isFound(claim, [source], read))) return true;
  }
  // Citations without markers in the text (the provider placed them) speak for the draft as a whole.
  const isPlaced = /\[\d{1,2}\]/.test(draft.text);
  return !isPlaced && draft.citations.some((citation) => supports(citation, text, draft.language, passages));
}
