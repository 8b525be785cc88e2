import type { Signal, SignalName, Understanding } from '#domain/understanding.ts';
import type { ComprehensionRequest } from '#engine/ports/comprehension.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import { complexityOf } from './complexity.ts';
import type { Seen } from './intents/example.ts';
import type { IntentModel } from './intents/intent-model.ts';
import { languageOf } from './language.ts';
import { mergeReadings } from './parts/merge-readings.ts';
import { splitMessage } from './parts/split-message.ts';
import { readable } from './readable.ts';
import { rephraseOf, type Said } from './rephrase.ts';
import { sentimentOf } from './sentiment.ts';
import { type LearnedSignal, learnedSignals } from './signals/signal-examples.ts';
import type { SignalModel } from './signals/signal-model.ts';
import { weighIntent } from './signals/weigh-intent.ts';
import { smallTalkOf } from './small-talk.ts';
import { urgencyOf } from './urgency.ts';

/** What reading a message needs. */
export interface LoadedModels {
  languages: readonly string[];
  embedder: Embedder;
  intents: IntentModel;
  signals: SignalModel;
  /** Ids of intents that always go to a person. */
  grave: ReadonlySet<string>;
}

/** Longest message read, in characters; what follows is not needed to see what it wants. */
const readLimit = 4000;
/** Earlier messages compared with, newest first: an unresolved question is seldom older. */
const earlierLimit = 6;
/** A part alone decides a signal only when it is surer than the whole would have to be. */
const partSignalFloor = 0.65;

/** Reads the newest message(s). Total: a failing embedder costs certainty, never the understanding. */
export async function understandWith(models: LoadedModels, request: ComprehensionRequest): Promise<Understanding> {
  const text = request.texts
    .map((one) => one.slice(0, readLimit))
    .join('\n')
    .slice(0, readLimit);
  const language = languageOf(text, models.languages, request.language);
  const parts = splitMessage(text, language);
  const earlier = request.earlier.slice(-earlierLimit).map((one) => one.slice(0, readLimit));
  const seen = await see(models.embedder, [text, ...parts, ...earlier], language);
  const whole = seen[0] as Seen;
  const partsSeen = seen.slice(1, 1 + parts.length);
  const earlierSeen = seen.slice(1 + parts.length);

  const reading = models.intents.read(whole);
  const smallTalk = smallTalkOf(text);
  const partReadings = partsSeen.map((part, i) => ({ text: parts[i] as string, reading: models.intents.read(part) }));
  const readings = partReadings.filter(({ text: part }) => smallTalkOf(part) === undefined);
  const intents = smallTalk === undefined && hasWords(text) ? mergeReadings(reading, readings) : [];

  const shown = models.signals.read(whole);
  const shownByParts =
    parts.length > 1
      ? partReadings.map(({ text: part, reading: ofPart }, i) => ({
          text: part,
          signals: weighIntent(models.signals.read(partsSeen[i] as Seen).signals, ofPart, models.grave),
        }))
      : [];
  // A greeting asks for nobody, whatever a classifier makes of two words.
  const signals =
    smallTalk === undefined
      ? readSignals(weighIntent(shown.signals, reading, models.grave), shownByParts)
      : readSignals(quietSignals, []);
  const said = (one: string, vector: Float32Array, intent: string | undefined): Said => ({ text: one, vector, intent });
  const rephrase = rephraseOf(
    said(text, whole.vector, intents[0]?.intent),
    earlier.map((one, i) => {
      const before = earlierSeen[i] as Seen;
      const top = models.intents.read(before).intents[0];
      return said(one, before.vector, top !== undefined && top.probability > 0.5 ? top.intent : undefined);
    }),
  );
  const all: Record<SignalName, Signal> = { ...signals, rephrase };
  return {
    intents,
    outOfScope: hasWords(text) ? outOfScopeOf(reading.outOfScope, intents.length) : 1,
    urgency: urgencyOf(text, all),
    sentiment: sentimentOf(shown.mood, all.frustration, smallTalk),
    language,
    complexity: complexityOf(text, intents.length),
    signals: all,
    smallTalk,
    source: 'local',
  };
}

const quietSignals = Object.fromEntries(learnedSignals.map((signal) => [signal, 0])) as Record<LearnedSignal, number>;

async function see(embedder: Embedder, texts: readonly string[], language: string): Promise<Seen[]> {
  const read = texts.map((text) => readable(text, language));
  const vectors = await embedder
    .embed(
      read.map(({ meaning }) => meaning),
      'query',
    )
    .catch(() => []);
  return read.map(({ terms, concepts }, i) => ({
    terms,
    concepts,
    vector: vectors[i] ?? new Float32Array(embedder.dimensions),
  }));
}

/** The best of the whole and its parts: a request for a person at the end of a long message still counts. */
function readSignals(
  ofWhole: Record<LearnedSignal, number>,
  ofParts: readonly { text: string; signals: Record<LearnedSignal, number> }[],
): Record<LearnedSignal, Signal> {
  const entries = learnedSignals.map((signal) => {
    let probability = ofWhole[signal];
    let evidence = 'classifier on the whole message';
    for (const part of ofParts) {
      if (part.signals[signal] < partSignalFloor || part.signals[signal] <= probability) continue;
      probability = part.signals[signal];
      evidence = part.text.slice(0, 120);
    }
    const present = probability >= 0.5;
    const found: Signal = present
      ? { present, confidence: probability, evidence }
      : { present, confidence: 1 - probability };
    return [signal, found] as const;
  });
  return Object.fromEntries(entries) as Record<LearnedSignal, Signal>;
}

/** Wants found in parts count against the whole's looking strange. */
function outOfScopeOf(whole: number, intents: number): number {
  return intents > 0 ? Math.min(whole, 0.5) : Math.max(whole, 0.5);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
