import type { EvidencePassage } from '#domain/draft-checks/evidence.ts';
import {
  type EvidenceSource,
  type ReadEvidence,
  readEvidence,
  readPassage,
  readText,
} from '#domain/draft-checks/read-evidence.ts';
import { evidenceOf } from './evidence-of.ts';
import type { Ports } from './ports/ports.ts';
import type { TurnSnapshot } from './ports/turn-store.ts';
import { remembered } from './remembered.ts';
import type { Turn } from './turn.ts';

interface Kept {
  of: readonly unknown[];
  read: ReadEvidence;
  /** Texts of this turn by what they are: a second tool result does not mean to read the first again. */
  texts: Map<string, EvidenceSource>;
}

const kept = new WeakMap<TurnSnapshot, Kept>();

/**
 * The turn's evidence, read. Reading costs milliseconds and is wanted twice, by the stream and by
 * the checks; in between nothing that it comes from has changed, unless one of these did.
 */
export function readEvidenceOf(turn: Turn, ports: Ports): ReadEvidence {
  const of = [turn.shown, turn.toolCalls, turn.requestedActions, turn.degraded, turn.understanding];
  const known = kept.get(turn.snapshot);
  if (known?.of.every((part, index) => part === of[index])) return known.read;
  const texts = known?.texts ?? new Map<string, EvidenceSource>();
  const text: typeof readText = (name, kind, words) => {
    const key = `${name}\n${words}`;
    const source = texts.get(key) ?? readText(name, kind, words);
    texts.set(key, source);
    return source;
  };
  const read = readEvidence(evidenceOf(turn, ports), { passage: rememberedPassage, text });
  kept.set(turn.snapshot, { of, read, texts });
  return read;
}

/** Passages that answers rest on again and again; about 10 KB each when read. */
const mostPassages = 500;

const rememberedPassage = remembered<EvidencePassage, EvidenceSource>(
  mostPassages,
  ({ id, articleTitle = '', headingPath = [], url = '', language = '', text }) =>
    [id, language, url, articleTitle, ...headingPath, text].join('\n'),
  readPassage,
);
