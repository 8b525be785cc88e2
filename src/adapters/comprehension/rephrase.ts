import type { Signal } from '#domain/understanding.ts';
import { sigmoid } from './learning/linear-model.ts';
import { normalise, tokens } from './learning/normalise.ts';
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

/**
 * Whether a message asks again what was asked before: near an earlier message in meaning and
 * words, more readily when it wants the same or says that the question stands unanswered; or that
 * it says no more than that the answer did not help. The
 * weights were set so that pairs of paraphrases in the tests pass and follow-up questions do not.
 */
export function rephraseOf(now: Said, earlier: readonly Said[]): Signal {
  if (earlier.length > 0 && saysUnhelped(now.text)) return { present: true, confidence: 0.9, evidence: now.text };
  const words = wordSet(now.text);
  if (words.size < 2 || earlier.length === 0) return { present: false, confidence: 1 };
  const cue = unanswered.exec(normalise(now.text))?.[0];
  let best = Number.NEGATIVE_INFINITY;
  let of = '';
  for (const before of earlier) {
    const others = wordSet(before.text);
    if (others.size < 2) continue;
    const meaning = dot(now.vector, before.vector);
    const shared = overlap(words, others);
    const same = now.intent !== undefined && now.intent === before.intent ? 1 : 0;
    const score = 9 * (meaning - 0.72) + 4 * (shared - 0.35) + 1.2 * same + (cue === undefined ? 0 : 2);
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

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] ?? 0);
  return sum;
}

function wordSet(text: string): Set<string> {
  return new Set(tokens(normalise(text)).filter((token) => /[\p{L}\p{N}]/u.test(token)));
}

/** Share of the smaller set's words found in the other. */
function overlap(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
