import { z } from 'zod';

/** A call that waits for a yes, of the team or of the customer. */
export const approvalView = z.object({
  id: z.string(),
  kind: z.enum(['confirm', 'approve']),
  turnId: z.string(),
  tool: z.string(),
  title: z.string(),
  input: z.array(z.tuple([z.string(), z.string()])),
  rule: z.string(),
  reason: z.string(),
  at: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});

export type ApprovalView = z.infer<typeof approvalView>;

export const decideActionRequest = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve') }),
  z.object({
    decision: z.literal('deny'),
    reason: z.string().trim().min(1, 'is empty: the customer is told why').max(500),
  }),
]);

export type DecideActionRequest = z.infer<typeof decideActionRequest>;
