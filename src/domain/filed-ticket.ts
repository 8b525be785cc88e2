/** Name of the tool by which the agent files a ticket for people, for models and for rules. */
export const fileTool = 'create_support_ticket';

/** What the agent files a ticket for: nothing of it need be settled in the conversation it comes from. */
export const filedKinds = ['bug_report', 'feature_request', 'follow_up', 'other_problem'] as const;

export type FiledKind = (typeof filedKinds)[number];

/** A ticket that the agent filed for people, in a conversation of its own. */
export interface FiledTicket {
  ticketId: string;
  /** Short number that people say aloud. */
  number: number;
  conversationId: string;
}

/** In words, for the team. */
export const filedKindWords: Record<FiledKind, string> = {
  bug_report: 'Bug report',
  feature_request: 'Feature request',
  follow_up: 'Follow-up',
  other_problem: 'Another problem',
};
