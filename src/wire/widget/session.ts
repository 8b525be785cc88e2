import { z } from 'zod';

/** Opens a session for one browser. Everything may be left out: then the customer is anonymous. */
export const createSession = z.object({
  /** JWT (HS256) that the company's own site signed with the widget secret: sub, email?, name?, locale?, exp. */
  identityToken: z.string().max(4096).optional(),
  /** Token of an earlier session of this browser: its conversations stay in reach. */
  resume: z.string().max(4096).optional(),
  locale: z.string().max(35).optional(),
  /** IANA, of the browser: promises of a time are made in it. One that is not known is left aside. */
  timeZone: z.string().max(64).optional(),
});

export const sessionView = z.object({
  /** Goes with each request as `Authorization: Bearer …`; bound to the customer and the embedding site. */
  token: z.string(),
  expiresAt: z.iso.datetime(),
  customer: z.object({
    name: z.string().optional(),
    /** `anonymous`, `claimed` or `verified`. */
    assurance: z.string(),
  }),
});

export type CreateSession = z.infer<typeof createSession>;
export type SessionView = z.infer<typeof sessionView>;
