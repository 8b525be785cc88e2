import type { Citation } from '../citation.ts';
import { foldText } from '../claims/plain-text.ts';
import { splitSentences } from '../claims/split-sentences.ts';
import type { Draft, Finding } from './finding.ts';
import { contentStems, lexicalSupport } from './lexical-support.ts';
import type { EvidenceSource, ReadEvidence } from './read-evidence.ts';
import { isForeign, sourceStems } from './source-support.ts';

/**
 * Below these shares of common words a quote, or the whole passage, is about something else. Low,
 * since a good answer is told in the customer's words.
 */
const quoteSupports = 0.15;
const passageSupports = 0.3;

const marker = /\[(\d{1,2})\]/g;

/**
 * Each citation points at a retrieved passage and quotes it word for word, each `[n]` in the text
 * has its citation, and the sentence that carries it speaks of the same matter.
 */
export function checkCitations(draft: Draft, read: ReadEvidence): Finding[] {
  const sources = new Map(read.sources.filter(({ kind }) => kind === 'passage').map((source) => [source.name, source]));
  const findings: Finding[] = [];
  for (const citation of draft.citations) {
    const source = sources.get(`passage:${citation.passageId}`);
    const article = read.evidence.passages.find((passage) => passage.id === citation.passageId);
    if (!source || !article || article.articleId !== citation.articleId) {
      findings.push(block(`[${citation.number}]`, `Citation ${citation.number} points at no retrieved passage.`));
    } else if (!isQuoted(citation, source)) {
      findings.push(
        block(citation.quote.slice(0, 120), `The quote of citation ${citation.number} is not in its passage.`),
      );
    }
  }
  return [...findings, ...checkMarkers(draft, sources)];
}

function block(span: string, reason: string): Finding {
  const repair = 'Cite only passages you were given, in their own words, or leave the sentence out.';
  return { check: 'citations', severity: 'block', span, reason, repair };
}

const squeeze = (text: string) =>
  foldText(text)
    .replace(/[*_`#>|[\]()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const squeezed = new WeakMap<EvidenceSource, string>();

/** A passage is read once and cited in many turns. */
function squeezedOf(source: EvidenceSource): string {
  const text = squeezed.get(source) ?? squeeze(source.folded);
  squeezed.set(source, text);
  return text;
}

/** Word for word, but for white space and Markdown marks; long quotes may leave out a middle with "…". */
function isQuoted(citation: Citation, source: EvidenceSource): boolean {
  const passage = squeezedOf(source);
  const parts = citation.quote
    .split(/\s*(?:…|\.\.\.)\s*/)
    .map(squeeze)
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => passage.includes(part));
}

function checkMarkers(draft: Draft, sources: ReadonlyMap<string, EvidenceSource>): Finding[] {
  const findings: Finding[] = [];
  for (const sentence of splitSentences(draft.text)) {
    const numbers = [...new Set([...sentence.text.matchAll(marker)].map((match) => Number(match[1])))];
    const cited = numbers.map((number) => draft.citations.filter((citation) => citation.number === number));
    numbers.forEach((number, index) => {
      if (cited[index]?.length === 0) findings.push(block(`[${number}]`, `There is no citation ${number}.`));
    });
    const all = cited.flat().filter((citation) => sources.has(`passage:${citation.passageId}`));
    if (all.length > 0 && !all.some((citation) => supports(citation, sentence.text, draft.language, sources))) {
      findings.push({
        check: 'citations',
        severity: 'warn',
        span: sentence.text.slice(0, 120),
        reason: 'The cited passage speaks of something else than this sentence.',
        repair: 'Cite the passage that says it, or leave the sentence out.',
      });
    }
  }
  return findings;
}

/** True when the quote, or its passage, shares enough words with the sentence, or cannot be compared. */
export function supports(
  citation: Citation,
  sentence: string,
  language: string,
  sources: ReadonlyMap<string, EvidenceSource>,
): boolean {
  const source = sources.get(`passage:${citation.passageId}`);
  if (!source) return false;
  if (isForeign(source, language)) return true;
  const stems = contentStems(sentence.replace(marker, ''));
  return (
    lexicalSupport(stems, new Set(contentStems(citation.quote))) >= quoteSupports ||
    lexicalSupport(stems, sourceStems(source)) >= passageSupports
  );
}
