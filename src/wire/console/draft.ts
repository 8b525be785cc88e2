import { z } from 'zod';
import { groundings } from '#domain/grounding.ts';
import { maxMessageCharacters } from '#domain/message.ts';
import { citationView } from '../citation.ts';
import { richText } from '../rich-text.ts';
import { rejectReasons } from './reject-reason.ts';
import { findingView, firedRuleView } from './turn.ts';

/** A reply that waits for a person. */
export const draftView = z.object({
  id: z.string(),
  turnId: z.string(),
  text: z.string(),
  body: richText,
  citations: z.array(citationView),
  findings: z.array(findingView),
  grounding: z.enum(groundings).optional(),
  confidence: z.number().optional(),
  /** Why it is a draft and was not sent by itself. */
  rules: z.array(firedRuleView),
  at: z.iso.datetime(),
});

export type DraftView = z.infer<typeof draftView>;

/** What a reviewer decided. Sending another text than the draft's counts as edited. */
export const decideDraftRequest = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('send'),
    text: z.string().trim().min(1, 'is empty').max(maxMessageCharacters),
    close: z.boolean().default(false),
    accurate: z.boolean().optional(),
    correction: z.string().trim().max(2_000).optional(),
  }),
  z.object({
    decision: z.literal('reject'),
    reason: z.enum(rejectReasons),
    accurate: z.boolean().optional(),
    correction: z.string().trim().max(2_000).optional(),
  }),
  z.object({
    decision: z.literal('regenerate'),
    instruction: z.string().trim().min(1, 'is empty: say what to do differently').max(1_000),
  }),
]);

export type DecideDraftRequest = z.infer<typeof decideDraftRequest>;
