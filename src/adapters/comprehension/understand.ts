import { ownWords } from '#domain/own-words.ts';
import type { DetectedIntent, Signal, SignalName, Understanding } from '#domain/understanding.ts';
import type { ComprehensionRequest } from '#engine/ports/comprehension.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import { complexityOf } from './complexity.ts';
import type { Seen } from './intents/example.ts';
import type { IntentModel } from './intents/intent-model.ts';
import { languageOf } from './language.ts';
import { lookAt } from './look-at.ts';
import { isIntroduction, withoutAsides } from './parts/asides.ts';
import { withoutDeclinedPerson } from './parts/declined-person.ts';
import { mergeReadings } from './parts/merge-readings.ts';
import { endsInOutburst } from './parts/outburst.ts';
import { splitMessage } from './parts/split-message.ts';
import { readable } from './readable.ts';
import { rephraseOf, type Said } from './rephrase.ts';
import { sentimentOf } from './sentiment.ts';
import { speaksOf } from './signals/concepts.ts';
import { type LearnedSignal, learnedSignals } from './signals/signal-examples.ts';
import type { SignalModel } from './signals/signal-model.ts';
import { smallTalkOf } from './small-talk.ts';
import { saysUnhelped } from './unhelped.ts';
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

/** Said in so many words: as sure as a classifier that has seen the like. */
const saidFeeling = 0.9;
/** A part of fewer words says little to a classifier of moods: "This is Ana" and "This is it" look alike. */
const tellingWords = 6;

/** Reads the newest message(s). Total: a failing embedder costs certainty, never the understanding. */
export async function understandWith(models: LoadedModels, request: ComprehensionRequest): Promise<Understanding> {
  const text = request.texts
    .map((one) => one.slice(0, readLimit))
    .join('\n')
    .slice(0, readLimit);
  const language = languageOf(text, models.languages, request.language);
  const split = splitMessage(text, language);
  // One part is the message itself, which is read as a whole.
  const parts = split.length > 1 ? split : [];
  const earlier = request.earlier.slice(-earlierLimit).map((one) => one.slice(0, readLimit));
  const asides = [text, ...parts].map((one) => withoutAsides(one, language));
  const declined = [text, ...parts].map((one) => withoutDeclinedPerson(one, language));
  const rests = [...asides.map((aside) => aside?.rest), ...declined].filter((rest) => rest !== undefined);
  const seen = await see(models.embedder, [text, ...parts, ...earlier, ...rests], language);
  const earlierSeen = seen.slice(1 + parts.length, 1 + parts.length + earlier.length);
  const restsSeen = seen.slice(1 + parts.length + earlier.length);
  const looks = [text, ...parts].map((one, i) => {
    const aside = asides[i];
    const rest = aside === undefined ? undefined : { ...aside, seen: restsSeen.shift() as Seen };
    return { text: one, ...lookAt(models, seen[i] as Seen, rest) };
  });
  declined.forEach((rest, i) => {
    const look = looks[i];
    if (rest === undefined || look === undefined) return;
    const left = models.signals.read(restsSeen.shift() as Seen).signals.wantsHuman;
    look.signals = { ...look.signals, wantsHuman: rest === '' ? 0 : Math.min(look.signals.wantsHuman, left) };
  });
  const [whole, ...ofParts] = looks as [(typeof looks)[number], ...typeof looks];

  const talk = smallTalkOf(text);
  const speaking = ofParts.filter(({ text: part }) => smallTalkOf(part) === undefined);
  // A part that only says who writes wants nothing, once something else in the message does.
  const wanting = speaking.some(({ text: part }) => !isIntroduction(part, language))
    ? speaking.filter(({ text: part }) => !isIntroduction(part, language))
    : speaking;
  const { reading } = whole;
  const wants = talk === undefined && hasWords(text) ? mergeReadings(reading, wanting) : [];
  // A greeting asks for nobody, whatever a classifier makes of two words; nor does who says no more
  // than that the answer did not help, which counts as a failed answer.
  const unhelped = earlier.length > 0 && saysUnhelped(text);
  const calm = unhelped ? { ...whole.signals, wantsHuman: 0 } : whole.signals;
  const loud = talk === undefined && !unhelped && parts.length > 1 ? wanting.map(withoutGuess) : [];
  const felt = endsInOutburst(text, language)
    ? { ...calm, frustration: Math.max(calm.frustration, saidFeeling) }
    : calm;
  const signals = readSignals(talk === undefined ? felt : quietSignals, loud);
  const smallTalk = talk ?? (isChat(text, signals, wants) ? 'chat' : undefined);
  const intents = smallTalk === undefined ? wants : [];
  const said = (one: string, vector: Float32Array, intent: string | undefined): Said => ({ text: one, vector, intent });
  const rephrase = rephraseOf(
    said(text, whole.seen.vector, intents[0]?.intent),
    earlier.map((one, i) => {
      const before = earlierSeen[i] as Seen;
      const top = models.intents.read(before).intents[0];
      return said(one, before.vector, top !== undefined && top.probability > 0.5 ? top.intent : undefined);
    }),
    language,
  );
  const all: Record<SignalName, Signal> = { ...signals, rephrase };
  return {
    intents,
    outOfScope: hasWords(text) ? outOfScopeOf(reading.outOfScope, intents.length) : 1,
    urgency: urgencyOf(text, all),
    sentiment: sentimentOf(whole.mood, all.frustration, smallTalk),
    language,
    complexity: complexityOf(text, intents.length),
    signals: all,
    smallTalk,
    source: 'local',
  };
}

/** Has the vector of the whole message made. Total: what fails here fails again, and is handled, where it is needed. */
export function prepareWith(models: LoadedModels, text: string, language: string | undefined): void {
  const read = ownWords(text).slice(0, readLimit);
  void see(models.embedder, [read], languageOf(read, models.languages, language));
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

/** A short part is frustrated when it names anger or that it happened again, not by how it looks. */
function withoutGuess<Part extends { text: string; seen: Seen; signals: Record<LearnedSignal, number> }>(
  part: Part,
): Part {
  const { concepts } = part.seen;
  const tells = part.text.split(/\s+/).length >= tellingWords;
  if (tells || speaksOf(concepts, 'anger') || speaksOf(concepts, 'again')) return part;
  return { ...part, signals: { ...part.signals, frustration: 0 } };
}

/** More than a word, in scripts with and without spaces. */
const severalWords = /\S\s+\S|[^\p{Script=Latin}\P{L}]{4}/u;

/**
 * Chat and favours that are no desk's. An intent of the desk that is likelier outranks it: to a
 * radio's desk songs are its trade. One word may be an answer to us: "Queen".
 */
function isChat(
  text: string,
  { offTopic, ...alarms }: Record<LearnedSignal, Signal>,
  wants: readonly DetectedIntent[],
): boolean {
  if (!offTopic.present || offTopic.confidence <= (wants[0]?.confidence ?? 0) || !severalWords.test(text)) return false;
  return Object.values(alarms).every(({ present }) => !present);
}

/**
 * The best of the whole and its parts: a request for a person at the end of a long message still counts.
 * That a part has nothing to do with the desk says nothing of the message.
 */
function readSignals(
  ofWhole: Record<LearnedSignal, number>,
  ofParts: readonly { text: string; signals: Record<LearnedSignal, number> }[],
): Record<LearnedSignal, Signal> {
  const entries = learnedSignals.map((signal) => {
    let probability = ofWhole[signal];
    let evidence = 'classifier on the whole message';
    for (const part of signal === 'offTopic' ? [] : ofParts) {
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
