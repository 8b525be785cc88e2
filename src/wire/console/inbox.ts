import { z } from 'zod';
import { assuranceLevels } from '#domain/assurance.ts';
import { channels } from '#domain/conversation.ts';
import { handoffReasons } from '#domain/handoff.ts';
import { priorities, ticketStates } from '#domain/ticket.ts';
import { views } from './view.ts';

/** Who answers next. */
export const ownerView = z.object({
  kind: z.enum(['ai', 'human', 'team']),
  /** User or team id. */
  id: z.string().optional(),
  name: z.string(),
});

export type OwnerView = z.infer<typeof ownerView>;

/** What the AI is at in a conversation. */
export const aiState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('handling') }),
  z.object({ kind: z.literal('draft-ready') }),
  z.object({ kind: z.literal('approval') }),
  z.object({ kind: z.literal('escalated'), reason: z.enum(handoffReasons).optional() }),
]);

export type AiState = z.infer<typeof aiState>;

export const customerBrief = z.object({
  id: z.string(),
  /** Name, else e-mail, else "Visitor". */
  name: z.string(),
  email: z.string().optional(),
  assurance: z.enum(assuranceLevels),
});

/** How the wait for a human reply stands against what was promised. */
export const responseTime = z.object({
  dueAt: z.iso.datetime(),
  state: z.enum(['on-time', 'at-risk', 'breached']),
});

export const inboxRow = z.object({
  id: z.string(),
  channel: z.enum(channels),
  subject: z.string().optional(),
  preview: z.string(),
  /** Who wrote the preview; `draft` when one waits for review. */
  previewBy: z.enum(['customer', 'ai', 'human', 'system', 'draft']),
  customer: customerBrief,
  owner: ownerView,
  ticket: z.object({
    id: z.string(),
    number: z.number().int(),
    state: z.enum(ticketStates),
    priority: z.enum(priorities),
    team: z.string().optional(),
    intents: z.array(z.string()),
    tier: z.number().int().optional(),
  }),
  ai: aiState.optional(),
  unread: z.number().int(),
  responseTime: responseTime.optional(),
  tags: z.array(z.string()),
  language: z.string().optional(),
  snoozedUntil: z.iso.datetime().optional(),
  spam: z.boolean(),
  updatedAt: z.iso.datetime(),
  /** Views it stands in for the one who asks, so that a page can keep its lists right by itself. */
  views: z.array(z.enum(views)),
});

export type InboxRow = z.infer<typeof inboxRow>;

/** Spans of the time filter, in the order of the choice. */
export const withins = ['1d', '7d', '30d', '90d'] as const;

/** Filters beside the view; all that are given must hold. */
export const inboxQuery = z.object({
  view: z.enum(views).default('all'),
  search: z.string().trim().max(200).optional(),
  intent: z.string().max(80).optional(),
  team: z.string().max(80).optional(),
  state: z.enum(ticketStates).optional(),
  tier: z.coerce.number().int().min(0).max(3).optional(),
  language: z.string().max(20).optional(),
  channel: z.enum(channels).optional(),
  tag: z.string().max(40).optional(),
  /** Written to within this time, from now back. */
  within: z.enum(withins).optional(),
  /** Only these conversations, separated by commas: the ones that changed. */
  ids: z.string().max(2_000).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const inboxPage = z.object({ rows: z.array(inboxRow), nextCursor: z.string().optional() });
export type InboxPage = z.infer<typeof inboxPage>;

/** How many conversations each view holds. */
export const viewCounts = z.partialRecord(z.enum(views), z.number().int());
export type ViewCounts = z.infer<typeof viewCounts>;
