import { classificationConfidence } from '#domain/understanding.ts';
import type { Turn } from './turn.ts';

/**
 * How sure the turn is of what it answers. An answer that rests on passages alone is as sure as
 * the better of two readings: that we know the intent, or that the passages answer the question,
 * since a wrong label does no harm there. Words that were only cut out of a passage, by nobody who
 * reads, are no surer than halfway between the two. Where a tool acted, the intent must be right.
 */
export function confidenceOf(turn: Turn): number {
  if (!turn.understanding) return 0;
  // Small talk asks for nothing, and what a person agreed to was read before.
  if (turn.understanding.smallTalk || turn.decidedAction || turn.modelCalls.length === 0) return 1;
  const usedTools = turn.toolCalls.some((call) => call.outcome?.status === 'succeeded');
  const intent = turn.understanding.intents[0]?.confidence ?? 0;
  if (usedTools || turn.requestedActions.length > 0) return intent;
  if (turn.draft?.citations.length) {
    const relevance = turn.gathered?.relevance ?? 0;
    const read = turn.modelCalls.at(-1)?.provider !== 'embedded';
    return Math.max(relevance, read ? intent : (intent + relevance) / 2);
  }
  return classificationConfidence(turn.understanding);
}
