/** Where a conversation happens. `chat` is the widget, `api` a script, `console` a person of the team. */
export const channels = ['chat', 'email', 'api', 'console', 'terminal', 'zendesk', 'intercom', 'slack'] as const;

export type Channel = (typeof channels)[number];

/** Who answers next: exactly one at a time. */
export type Owner = { kind: 'ai' } | { kind: 'human'; userId: string } | { kind: 'team'; team: string };

/** One thread with one customer on one channel. */
export interface Conversation {
  id: string;
  channel: Channel;
  customerId: string;
  subject?: string;
  /** BCP 47; detected once, changed when the customer changes it. */
  language?: string;
  owner: Owner;
  createdAt: Date;
  updatedAt: Date;
}
