import { z } from 'zod';
import { timeZone } from '../time-zone.ts';

/** The connector's own id of a thread: a helpdesk ticket, an e-mail thread. */
const thread = z.string().min(1).max(300);
/** The connector's own id of a message; told again under the same id, it is acknowledged and dropped. */
const messageId = z.string().min(1).max(200);
const person = z.object({ name: z.string().min(1).max(200) });

const customer = z.object({
  email: z.email({ error: 'must be an e-mail address' }).max(320).optional(),
  externalId: z.string().min(1).max(200).optional(),
  name: z.string().min(1).max(200).optional(),
  locale: z.string().min(2).max(35).optional(),
  timeZone: timeZone.optional(),
  /** The connector vouches that this person wrote the message. Counts only when the desk lets it vouch. */
  verified: z.boolean().optional(),
});

const file = z.object({
  name: z.string().min(1).max(500),
  content: z.base64({ error: 'must be base64' }),
});

/** What a connector tells: the customer wrote, or a person took the thread, answered it, gave it back. */
export const connectorEvent = z.discriminatedUnion(
  'type',
  [
    z.object({
      type: z.literal('message.received'),
      data: z.object({
        thread,
        messageId,
        text: z.string(),
        subject: z.string().max(500).optional(),
        customer: customer.optional(),
        files: z.array(file).max(20).optional(),
      }),
    }),
    z.object({
      type: z.literal('human.replied'),
      data: z.object({ thread, messageId, text: z.string(), person, resolves: z.boolean().optional() }),
    }),
    z.object({ type: z.literal('conversation.taken'), data: z.object({ thread, person }) }),
    z.object({
      type: z.literal('conversation.returned'),
      data: z.object({ thread, instruction: z.string().max(2_000).optional() }),
    }),
  ],
  { error: 'must be message.received, human.replied, conversation.taken or conversation.returned' },
);

export type ConnectorEvent = z.infer<typeof connectorEvent>;
export type ConnectorMessage = Extract<ConnectorEvent, { type: 'message.received' }>['data'];

/** What came of it. */
export interface ConnectorAcknowledgement {
  conversationId: string;
  messageId?: string;
  /** The turn that will answer; null when a person owns the conversation. */
  turnId?: string | null;
  /** True when it had been told before; nothing was written. */
  duplicate?: boolean;
  /** Files that were not taken. The message was, and names them. */
  refusedFiles?: { name: string; reason: string }[];
}
