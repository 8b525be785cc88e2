import { z } from 'zod';
import { handoffReasons } from '#domain/handoff.ts';
import { priorities } from '#domain/ticket.ts';
import { sentiments } from '#domain/understanding.ts';
import { firedRuleView } from './turn.ts';

/** What a person gets with an escalated ticket. */
export const handoffView = z.object({
  turnId: z.string(),
  reason: z.enum(handoffReasons),
  rules: z.array(firedRuleView),
  summary: z.string(),
  wants: z.string(),
  tried: z.array(z.object({ what: z.string(), result: z.string() })),
  facts: z.array(z.object({ label: z.string(), value: z.string(), source: z.string() })),
  sentiment: z.enum(sentiments),
  priority: z.enum(priorities),
  /** By when the team means to answer. */
  dueAt: z.iso.datetime().optional(),
  /** When the customer was told to expect a person: the moment that was named. */
  promisedAt: z.iso.datetime().optional(),
  team: z.object({ id: z.string(), name: z.string() }),
  nextAction: z.string(),
  suggestedReply: z.string().optional(),
  language: z.string(),
  writtenBy: z.enum(['model', 'template']),
  at: z.iso.datetime(),
});

export type HandoffView = z.infer<typeof handoffView>;
