import type { Claim } from '../claims/claim.ts';
import { countedIn, numbersIn, readNumber } from '../claims/number-readings.ts';
import { foldText, plainText, wordsOf } from '../claims/plain-text.ts';
import { readClaims } from '../claims/read-claims.ts';
import { codeKey } from '../claims/read-codes.ts';
import { linkKey, phoneKeys } from '../claims/read-contacts.ts';
import { splitSentences } from '../claims/split-sentences.ts';
import type { Evidence, EvidencePassage } from './evidence.ts';
import { readInstructions, readResultInstructions } from './read-instructions.ts';
import { readJsonFacts } from './read-json-facts.ts';

/** A sentence of a source with what it says. */
export interface SourceSentence {
  text: string;
  claims: readonly Claim[];
}

/** A text of the evidence with what it says. */
export interface EvidenceSource {
  /** `passage:<id>`, `tool:<name>`, `customer` or `desk`. */
  name: string;
  kind: 'passage' | 'tool' | 'customer' | 'desk';
  sentences: readonly SourceSentence[];
  /** Meanings of everything checkable in it. */
  meanings: Set<string>;
  /** Its words, folded, for the lexical measure. */
  words: readonly string[];
  /** The whole text, folded. */
  folded: string;
  /** Of a passage, BCP 47. */
  language?: string;
  /** Phrases, folded, that it told the agent to say. */
  dictated?: readonly string[];
}

/** Evidence read once, so that every sentence of a stream can be held against it cheaply. */
export interface ReadEvidence {
  evidence: Evidence;
  sources: EvidenceSource[];
  /** All meanings of all sources. */
  meanings: Set<string>;
  /** Phrases, folded, that a source told the agent to say. */
  dictated: readonly string[];
}

/** Reads one passage. Pure; it is the same for every turn that finds the passage. */
export function readPassage(passage: EvidencePassage): EvidenceSource {
  const headings = [passage.articleTitle, ...(passage.headingPath ?? [])].filter((part) => part !== undefined);
  const { without, dictated } = readInstructions([...headings, passage.text].join('\n'));
  const source = readSource(`passage:${passage.id}`, 'passage', without);
  if (passage.url) source.meanings.add(linkKey(passage.url));
  return { ...source, language: passage.language, dictated };
}

/** Reads one text that is no passage. Pure. */
export function readText(name: string, kind: 'tool' | 'customer' | 'desk', text: string): EvidenceSource {
  if (kind === 'desk') return readSource(name, kind, text);
  const { without, dictated } = kind === 'tool' ? readResultInstructions(text) : readInstructions(text);
  return { ...readSource(name, kind, without), dictated };
}

/** How evidence is read; either may remember what it read before. */
export interface EvidenceReaders {
  passage: typeof readPassage;
  text: typeof readText;
}

/** Reads the evidence of a turn. Pure; read it again when the evidence grew. */
export function readEvidence(
  evidence: Evidence,
  { passage, text }: EvidenceReaders = { passage: readPassage, text: readText },
): ReadEvidence {
  const { desk } = evidence;
  const sources = [
    ...evidence.passages.map(passage),
    ...evidence.toolResults.map((result) => text(`tool:${result.tool}`, 'tool', result.text)),
    ...evidence.customerTexts.map((said) => text('customer', 'customer', said)),
    text('desk', 'desk', [desk.company, ...desk.contacts, ...(desk.plans ?? []), ...(desk.facts ?? [])].join('\n')),
  ];
  for (const contact of desk.contacts) for (const key of phoneKeys(contact)) sources.at(-1)?.meanings.add(key);
  const meanings = new Set(sources.flatMap((source) => [...source.meanings]));
  const dictated = sources.flatMap((source) => source.dictated ?? []);
  return { evidence, sources, meanings, dictated };
}

function readSource(name: string, kind: EvidenceSource['kind'], text: string): EvidenceSource {
  const sentences = splitSentences(text).map((sentence) => ({
    text: sentence.text,
    claims: readClaims(sentence.text),
  }));
  const meanings = meaningsOf(text, sentences);
  if (kind === 'tool') for (const meaning of readJsonFacts(text)) meanings.add(meaning);
  return { name, kind, sentences, meanings, words: wordsOf(text), folded: foldText(text) };
}

/** Meanings of the claims of a text, of each number in it, and of each word as a code or name. */
function meaningsOf(text: string, sentences: readonly SourceSentence[]): Set<string> {
  const meanings = new Set(sentences.flatMap(({ claims }) => claims.flatMap((claim) => claim.meanings.flat())));
  const plain = plainText(text);
  for (const line of plain.split('\n')) {
    const isTable = line.includes('|');
    for (const reading of numbersIn(line)) {
      for (const value of [...reading.values, ...reading.text.split(' ').flatMap(readNumber)]) {
        meanings.add(`number:${value}`);
        // A price column has its currency in the head; "24.00" alone is hardly anything but money.
        if (isTable || /[.,]\d\d$/.test(reading.text)) meanings.add(`any:${value}`);
      }
    }
  }
  for (const digits of plain.match(/\d+(?:[.,]\d+)*/g) ?? []) {
    for (const value of readNumber(digits)) meanings.add(`number:${value}`);
  }
  for (const value of countedIn(text)) meanings.add(`number:${value}`);
  for (const word of wordsOf(text)) if (/\d/.test(word)) meanings.add(codeKey(word));
  return meanings;
}
