import { z } from '@hono/zod-openapi';
import { timeZone } from '../time-zone.ts';

export const messageInput = z
  .object({
    text: z.string({ error: 'must be text' }).openapi({ example: 'How do I reset my password?' }),
    id: z.string().min(1).max(200).optional().openapi({
      description: 'Your own id of the message; a message with an id we already have is acknowledged and dropped.',
    }),
  })
  .openapi('MessageInput');

export const customerInput = z
  .object({
    email: z.email({ error: 'must be an e-mail address' }).max(320).optional(),
    externalId: z.string().min(1).max(200).optional().openapi({ description: 'Your own id of this person.' }),
    name: z.string().min(1).max(200).optional(),
    locale: z.string().min(2).max(35).optional().openapi({ example: 'es' }),
    timeZone: timeZone.optional().openapi({
      example: 'Europe/Madrid',
      description: 'IANA. Promises of a time are made in it; without it in the desk’s, with its name.',
    }),
    verified: z.boolean().optional().openapi({
      description: 'You vouch that this person is who they say. Without it an e-mail address counts as merely claimed.',
    }),
  })
  .openapi('CustomerInput');

export const channelInput = z.enum(['api', 'chat', 'email', 'terminal']).openapi('Channel');
