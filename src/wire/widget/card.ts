import { z } from 'zod';

/** A card waits for the customer (`pending`) or says what became of it. */
export const cardState = z.enum(['pending', 'confirmed', 'cancelled', 'expired', 'done']);

/**
 * Something to do under a message. A confirm card carries the server's signature over the
 * conversation, the action and the hash of its arguments: it comes back with the click, so that
 * what was shown is what is authorised.
 */
export const cardView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('confirm'),
    actionId: z.string(),
    /** The action in words: "Refund $24.00 for order 1042". */
    title: z.string(),
    expiresAt: z.iso.datetime(),
    state: cardState,
    signature: z.string(),
  }),
  z.object({
    kind: z.literal('verify'),
    /** Where a code would go, masked; missing when the customer has to say it. */
    maskedEmail: z.string().optional(),
    state: cardState,
  }),
  z.object({ kind: z.literal('csat'), state: cardState, score: z.number().int().optional() }),
]);

export const decideAction = z.object({
  decision: z.enum(['confirm', 'cancel']),
  signature: z.string().max(200),
});

export type CardState = z.infer<typeof cardState>;
export type CardView = z.infer<typeof cardView>;
export type ConfirmCardView = Extract<CardView, { kind: 'confirm' }>;
export type VerifyCardView = Extract<CardView, { kind: 'verify' }>;
export type DecideAction = z.infer<typeof decideAction>;
