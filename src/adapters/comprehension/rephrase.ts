import type { Signal } from '#domain/understanding.ts';
import { tokenize } from '../knowledge/tokenize.ts';
import { sigmoid } from './learning/linear-model.ts';
import { normalise } from './learning/normalise.ts';
import { saysUnhelped } from './unhelped.ts';

/** A message and its vector. */
export interface Said {
  text: string;
  vector: Float32Array;
  /** Its likeliest intent, if one is likely. */
  intent?: string;
}

/** Words that say the question stands unanswered. */
const unanswered =
  /\b(?:as i (?:said|wrote|mentioned)|i (?:already|just) (?:said|asked|told|wrote|explained)|again[,:]|let me (?:rephrase|repeat|ask again)|that(?:'s| is| was|'s)? not what i (?:asked|meant|wanted)|(?:that|this) (?:didn'?t|did not|doesn'?t|does not) (?:help|work|answer)|you (?:didn'?t|did not|haven'?t|still haven'?t) (?:answer(?:ed)?|help(?:ed)?|understand|understood)|not what i asked|what i meant|still (?:not|doesn'?t|does not|can'?t|cannot)|i mean|my question (?:was|is)|como (?:ya )?(?:dije|le dije|mencioné)|ya (?:te|le|lo)? ?(?:dije|pregunté|expliqué)|eso no (?:es lo que|responde)|no (?:me )?(?:respondió|respondiste|contestó)|comme (?:je l'ai|déjà) dit|j'ai déjà (?:dit|demandé|expliqué)|ce n'est pas (?:ce que|ma question)|vous n'avez pas répondu|wie (?:ich )?(?:schon|bereits) (?:gesagt|geschrieben)|das (?:war|ist) nicht meine frage|das (?:hilft|hat) (?:mir )?nicht|ich habe (?:schon|bereits) (?:gesagt|gefragt)|como (?:eu )?(?:já )?(?:disse|falei)|já (?:falei|disse|perguntei|expliquei)|não (?:foi|é) (?:isso|o que)|não respondeu)\b|さっきも|もう一度聞き|そうではなく|答えになって|聞いているのは|言いましたが/iu;

/** Begins a question that goes on from the one before. */
const goesOn = /^\W*(?:and|also|what about|how about|und|y|et|e|ou)(?![\p{L}])/iu;

/**
 * What tells asking again from asking something else, and how much, fitted to 79 pairs of messages
 * in six languages (`rephrase.test.ts`; each left out in turn, 64 of 79 are told right). The hardest to tell
 * apart are questions of one form about two things.
 */
const weights = {
  bias: -5.5,
  meaning: 4.8,
  shared: 1,
  otherThing: -2.9,
  goesOn: -2.5,
  otherCode: -2.5,
  cue: 2.1,
  same: 2.4,
};
/** Two sentences that share so many of their small words are built alike. */
const builtAlike = 0.6;

/**
 * Whether a message asks again what was asked before: near an earlier message in meaning and
 * words, more readily when it wants the same or says that the question stands unanswered; or that
 * it says no more than that the answer did not help. "How do I rename a board?" after "How do I
 * delete a board?" is none: built alike, it names another thing.
 */
export function rephraseOf(now: Said, earlier: readonly Said[], language: string): Signal {
  if (earlier.length > 0 && saysUnhelped(now.text)) return { present: true, confidence: 0.9, evidence: now.text };
  const words = readWords(now.text, language);
  if (words.all < 2 || earlier.length === 0) return { present: false, confidence: 1 };
  const cue = unanswered.exec(normalise(now.text))?.[0];
  let best = Number.NEGATIVE_INFINITY;
  let of = '';
  for (const before of earlier) {
    const others = readWords(before.text, language);
    if (others.all < 2) continue;
    const otherCode = words.codes !== '' && others.codes !== '' && words.codes !== others.codes;
    const score =
      weights.bias +
      weights.meaning * dot(now.vector, before.vector) +
      weights.shared * alike(words.content, others.content) +
      (now.intent !== undefined && now.intent === before.intent ? weights.same : 0) +
      (cue === undefined ? 0 : weights.cue) +
      (goesOn.test(now.text) ? weights.goesOn : 0) +
      (otherCode ? weights.otherCode : 0) +
      (namesOther(words, others) ? weights.otherThing : 0);
    if (score > best) {
      best = score;
      of = before.text;
    }
  }
  if (best === Number.NEGATIVE_INFINITY) return { present: false, confidence: 1 };
  const probability = sigmoid(best);
  const evidence = cue ?? `like "${of.slice(0, 80)}"`;
  return probability >= 0.5
    ? { present: true, confidence: probability, evidence }
    : { present: false, confidence: 1 - probability };
}

interface Words {
  content: Set<string>;
  small: Set<string>;
  /** Its numbers, joined. */
  codes: string;
  all: number;
}

function readWords(text: string, language: string): Words {
  const terms = tokenize(text, language);
  const termsOf = (stop: boolean) => new Set(terms.filter((term) => term.stop === stop).map(({ term }) => term));
  return {
    content: termsOf(false),
    small: termsOf(true),
    codes: text.match(/\d+/g)?.join(' ') ?? '',
    all: terms.length,
  };
}

/** One form, two things: each names something that the other does not. */
function namesOther(a: Words, b: Words): boolean {
  const lacks = (one: Set<string>, other: Set<string>) =>
    [...one].some((term) => ![...other].some((known) => known.startsWith(term) || term.startsWith(known)));
  return lacks(a.content, b.content) && lacks(b.content, a.content) && alike(a.small, b.small) >= builtAlike;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] ?? 0);
  return sum;
}

/** Share of two sets' words that both have. */
function alike(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}
