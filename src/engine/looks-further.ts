import type { Intent } from '#domain/intent.ts';
import type { Turn } from './turn.ts';

/**
 * Whether another model call of this turn is likely: a call has been made already, what was found
 * does not answer, or the request is for the company's own systems. A question of how something
 * works is answered from the articles in one call.
 */
export function looksFurther(turn: Turn, intents: readonly Intent[]): boolean {
  if (turn.toolCalls.length > 0 || !turn.gathered?.answerable) return true;
  return intents.some((intent) => {
    const acts = (intent.tools?.length ?? 0) > 0 || intent.procedure !== undefined;
    return acts && !intent.procedure?.unless?.test(turn.text);
  });
}
