/**
 * One issue inside a conversation, the unit of every metric. A reply after closing opens a new,
 * linked ticket, so that old escalation state never leaks into a new problem.
 */
export const ticketStates = [
  'open',
  'awaiting_review',
  'awaiting_customer',
  'escalated',
  'resolved',
  'awaiting_csat',
  'closed',
  'reopened',
] as const;

export type TicketState = (typeof ticketStates)[number];

export const priorities = ['low', 'normal', 'high', 'urgent'] as const;

export type Priority = (typeof priorities)[number];

/** What earlier turns of the ticket left behind; starts empty on a new ticket. */
export interface TicketMemory {
  customerTurns: number;
  /** Messages in which frustration was expressed. */
  frustration: number;
  /** Messages that asked an unresolved question again in other words. */
  rephrases: number;
  /** Answers after which the customer came back with the same issue, or that they gave a thumb down. */
  failedAnswers: number;
  /** Ids of the answers whose thumb down is in `failedAnswers`. */
  countedDislikes?: string[];
  /** Intents asked for and not yet answered. */
  unresolvedIntents: string[];
  /** The running summary, dropped when the topic changes. */
  summary?: string;
  /** Number of the last message that the summary holds. */
  summarySeq?: number;
  /** The intents of the last answered turn, to notice a change of topic. */
  lastIntents: string[];
}

export interface Ticket {
  id: string;
  /** Short number that people say aloud. */
  number: number;
  conversationId: string;
  state: TicketState;
  priority: Priority;
  /** Team that a handoff suggested or a person chose. */
  team?: string;
  intents: string[];
  memory: TicketMemory;
  /** The ticket that this one reopens or follows. */
  previousTicketId?: string;
  openedAt: Date;
  resolvedAt?: Date;
  closedAt?: Date;
}

/**
 * What a hand-back to the AI clears: a person dealt with what the counts stood for, and with them
 * the next message would go straight back to a person.
 */
export const settledByPerson = {
  customerTurns: 0,
  frustration: 0,
  rephrases: 0,
  failedAnswers: 0,
} satisfies Partial<TicketMemory>;

export const emptyTicketMemory: TicketMemory = {
  customerTurns: 0,
  frustration: 0,
  rephrases: 0,
  failedAnswers: 0,
  unresolvedIntents: [],
  lastIntents: [],
};
