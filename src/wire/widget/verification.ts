import { z } from 'zod';

/** Asks for a code; `email` when none is known or another one is meant. */
export const requestCode = z.object({ email: z.email().max(254).optional() });

export const codeSent = z.object({
  maskedEmail: z.string(),
  expiresAt: z.iso.datetime(),
});

export const enterCode = z.object({ code: z.string().regex(/^\d{6}$/, 'must be the 6 digits of the e-mail') });

/** The code was right: a new token, because the customer may now be one who was known before. */
export const codeAccepted = z.object({ token: z.string(), expiresAt: z.iso.datetime() });

export type CodeSent = z.infer<typeof codeSent>;
export type EnterCode = z.infer<typeof enterCode>;
export type CodeAccepted = z.infer<typeof codeAccepted>;
