import { z } from '@hono/zod-openapi';
import { timeZone } from '../time-zone.ts';
import { ticketSummary } from './conversation.ts';

export const ticketStart = z
  .object({
    customer_email: z.email({ error: 'must be an e-mail address' }).max(320),
    customer_time_zone: timeZone.optional().openapi({ example: 'Europe/Madrid' }),
    message: z.string({ error: 'must be text' }),
    subject: z.string().max(500).optional(),
    external_id: z.string().min(1).max(200).optional(),
  })
  .openapi('TicketStart');

export const ticketResult = z
  .object({
    ticket_id: z.string(),
    conversation_id: z.string(),
    status: z.string().openapi({ example: 'awaiting_customer' }),
    outcome: z.string().nullable().openapi({ description: 'Null while the turn is in flight.' }),
    reply: z.string().optional().openapi({ description: 'What the customer was told, once the turn has ended.' }),
  })
  .openapi('TicketResult');

export const ticketDetail = ticketSummary
  .extend({
    conversationId: z.string(),
    filedFromTicketId: z
      .string()
      .nullable()
      .openapi({ description: 'The ticket whose conversation the agent filed this one beside.' }),
    externalId: z.string().nullable(),
    outcome: z.string().nullable(),
    reply: z.string().nullable(),
    csat: z.object({ score: z.number().int(), comment: z.string().nullable() }).nullable(),
  })
  .openapi('TicketDetail');

export const ticketPage = z
  .object({
    tickets: z.array(ticketDetail),
    next: z.string().nullable().openapi({ description: 'Give it as `after` for the next page.' }),
  })
  .openapi('TicketPage');

export const csatInput = z
  .object({
    score: z.number({ error: 'must be a whole number from 1 to 5' }).int().min(1).max(5),
    comment: z.string().max(2_000).optional(),
  })
  .openapi('CsatInput');
