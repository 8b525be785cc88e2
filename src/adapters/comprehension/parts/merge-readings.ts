import type { DetectedIntent } from '#domain/understanding.ts';
import type { IntentReading } from '../intents/intent-model.ts';

/** The reading of one part of a message. */
export interface PartReading {
  text: string;
  reading: IntentReading;
}

/** Least probability at which a part counts as a want of its own: a wrong second want costs a needless answer. */
const partFloor = 0.5;
/** Least probability at which a part overrules what the message as a whole seems to want. */
const overruleFloor = 0.6;

/**
 * What a message wants, from the reading of the whole and of its parts, best first. Parts that
 * agree strengthen each other; a part's want is added when it is likely by itself; the best want
 * of the whole is kept unless the parts say better.
 */
export function mergeReadings(whole: IntentReading, parts: readonly PartReading[]): DetectedIntent[] {
  const top = whole.intents[0];
  const found = new Map<string, DetectedIntent>();
  if (parts.length > 1) {
    for (const { text, reading } of parts) {
      const best = reading.intents[0];
      if (best === undefined || reading.outOfScope > 0.5 || best.probability < partFloor) continue;
      const before = found.get(best.intent);
      if (before !== undefined && before.confidence >= best.probability) continue;
      found.set(best.intent, { intent: best.intent, confidence: best.probability, span: text });
    }
  }
  if (top !== undefined && whole.outOfScope <= 0.5) {
    const same = found.get(top.intent);
    const strongest = Math.max(0, ...Array.from(found.values(), ({ confidence }) => confidence));
    if (same !== undefined) {
      // Reading it in the whole and in a part is the same evidence twice, so the surer of the two stands.
      found.set(top.intent, { ...same, confidence: Math.max(same.confidence, top.probability) });
      if (found.size === 1)
        found.set(top.intent, { intent: top.intent, confidence: Math.max(same.confidence, top.probability) });
    } else if (found.size === 0) {
      found.set(top.intent, { intent: top.intent, confidence: top.probability });
    } else if (found.size === 1 && top.probability > strongest) {
      if (strongest < overruleFloor) found.clear();
      found.set(top.intent, { intent: top.intent, confidence: top.probability });
    }
  }
  return Array.from(found.values()).sort((a, b) => b.confidence - a.confidence);
}
