import type { Channel } from '#domain/conversation.ts';
import type { HandoffReason } from '#domain/handoff.ts';
import type { TicketState } from '#domain/ticket.ts';

/** Escalation reasons as people read them. */
export const reasonWords: Record<HandoffReason, string> = {
  filed_ticket: 'Filed by the agent',
  customer_request: 'Asked for a person',
  policy_exception: 'Policy exception',
  low_confidence: 'Not sure enough',
  repeated_frustration: 'Frustrated twice',
  repeated_question: 'Asked again',
  complex_technical: 'Complex problem',
  sensitive_intent: 'Sensitive topic',
  legal: 'Legal',
  security: 'Security',
  no_knowledge: 'No article answers it',
  turn_limit: 'Too many turns',
  tool_failure: 'A tool failed',
  model_unavailable: 'Model not reachable',
  budget_exhausted: 'Budget spent',
  approval_required: 'Needs approval',
  failed_check: 'Draft failed a check',
};

export const stateWords: Record<TicketState, string> = {
  open: 'Open',
  awaiting_review: 'Awaiting review',
  awaiting_customer: 'Awaiting customer',
  escalated: 'Escalated',
  resolved: 'Resolved',
  awaiting_csat: 'Resolved, rating asked',
  closed: 'Closed',
  reopened: 'Reopened',
};

export const channelWords: Record<Channel, string> = {
  chat: 'Chat',
  email: 'E-mail',
  api: 'API',
  console: 'Console',
  terminal: 'Terminal',
  zendesk: 'Zendesk',
  intercom: 'Intercom',
  slack: 'Slack',
};
