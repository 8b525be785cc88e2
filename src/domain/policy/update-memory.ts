import type { TicketMemory } from '../ticket.ts';
import type { Understanding } from '../understanding.ts';

/** An intent read with less confidence says too little to call it a new topic. */
const sure = 0.7;

/** The agent's answers in the ticket so far, by message id. */
export interface AnswersBefore {
  last?: string;
  /** Those that have a thumb down now. */
  disliked: readonly string[];
}

/**
 * The ticket's memory with the newest customer turn counted. A new topic drops the summary and
 * what belongs to the old question; frustration and turns belong to the ticket and stay.
 */
export function updateMemory(
  memory: TicketMemory,
  understanding: Understanding,
  { last, disliked }: AnswersBefore = { disliked: [] },
): TicketMemory {
  const { signals } = understanding;
  const asked = understanding.intents.filter((found) => found.confidence >= sure).map((found) => found.intent);
  const isNewTopic = changesTopic(memory, understanding, asked);
  const kept = isNewTopic ? withoutTopic(memory) : memory;
  const answeredBefore = memory.lastIntents.length > 0;
  const counted = memory.countedDislikes ?? [];
  const fresh = disliked.filter((id) => !counted.includes(id));
  const takenBack = counted.filter((id) => !disliked.includes(id));
  // Asking again after an answer is what a failed answer looks like; before one it is impatience.
  // One that has a thumb down failed already.
  const failedByWords =
    signals.rephrase.present && answeredBefore && (last === undefined || !disliked.includes(last)) ? 1 : 0;
  return {
    ...kept,
    customerTurns: memory.customerTurns + 1,
    frustration: memory.frustration + (signals.frustration.present ? 1 : 0),
    rephrases: kept.rephrases + (signals.rephrase.present ? 1 : 0),
    // What a thumb said of the old topic went with it.
    failedAnswers: isNewTopic
      ? failedByWords
      : Math.max(0, kept.failedAnswers - takenBack.length) + fresh.length + failedByWords,
    ...(disliked.length + counted.length > 0 ? { countedDislikes: [...disliked] } : {}),
    unresolvedIntents: [...new Set([...kept.unresolvedIntents, ...understanding.intents.map(({ intent }) => intent)])],
  };
}

function changesTopic(memory: TicketMemory, understanding: Understanding, asked: string[]): boolean {
  if (understanding.signals.rephrase.present || asked.length === 0 || memory.lastIntents.length === 0) return false;
  return !asked.some((intent) => memory.lastIntents.includes(intent) || memory.unresolvedIntents.includes(intent));
}

function withoutTopic(memory: TicketMemory): TicketMemory {
  const { summary: _dropped, ...rest } = memory;
  return { ...rest, rephrases: 0, failedAnswers: 0 };
}
