import type { TicketMemory } from '../ticket.ts';
import type { Understanding } from '../understanding.ts';

/** An intent read with less confidence says too little to call it a new topic. */
const sure = 0.7;

/**
 * The ticket's memory with the newest customer turn counted. A new topic drops the summary and
 * what belongs to the old question; frustration and turns belong to the ticket and stay.
 */
export function updateMemory(memory: TicketMemory, understanding: Understanding): TicketMemory {
  const { signals } = understanding;
  const asked = understanding.intents.filter((found) => found.confidence >= sure).map((found) => found.intent);
  const isNewTopic = changesTopic(memory, understanding, asked);
  const kept = isNewTopic ? withoutTopic(memory) : memory;
  const answeredBefore = memory.lastIntents.length > 0;
  return {
    ...kept,
    customerTurns: memory.customerTurns + 1,
    frustration: memory.frustration + (signals.frustration.present ? 1 : 0),
    rephrases: kept.rephrases + (signals.rephrase.present ? 1 : 0),
    // Asking again after an answer is what a failed answer looks like; before one it is impatience.
    failedAnswers: kept.failedAnswers + (signals.rephrase.present && answeredBefore ? 1 : 0),
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
