import { z } from 'zod';
import { roles } from './role.ts';

/** Who is signed in, and what the page needs to know about the desk from the start. */
export const sessionUser = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  /** False right after a sign-in link was opened: the page asks for a password. */
  hasPassword: z.boolean(),
  twoFactor: z.boolean(),
  desk: z.object({
    id: z.string(),
    company: z.string(),
    /** What the AI calls itself. */
    persona: z.string(),
    teams: z.array(z.object({ id: z.string(), name: z.string() })),
    intents: z.array(z.object({ id: z.string(), title: z.string() })),
    languages: z.array(z.string()),
    /** Whether `/demo` has customers to be. */
    demo: z.boolean(),
  }),
  /** Which model answers; `embedded` is said plainly in the page. */
  model: z.enum(['claude', 'embedded']),
  /** True while the kill switch is on. */
  sendingStopped: z.boolean(),
});

export type SessionUser = z.infer<typeof sessionUser>;

/** How one can sign in beside a password. */
export const signInOptions = z.object({
  /** The company's identity provider. */
  company: z.object({ providerId: z.string(), name: z.string() }).optional(),
});

export type SignInOptions = z.infer<typeof signInOptions>;

/** What opening a sign-in link gives. */
export const openLinkRequest = z.object({ token: z.string().min(20).max(200) });

/** Name, address and password of somebody who came by a link. */
export const welcomeRequest = z.object({
  name: z.string().trim().min(1, 'is empty: colleagues and customers see it').max(80),
  email: z.email('is not an e-mail address').max(200),
  password: z.string().min(10, 'must have at least 10 characters').max(200),
});

export type WelcomeRequest = z.infer<typeof welcomeRequest>;

/** A browser somewhere that is signed in as this user. */
export const sessionView = z.object({
  id: z.string(),
  current: z.boolean(),
  device: z.string(),
  address: z.string().optional(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
});

export type SessionView = z.infer<typeof sessionView>;

/** Signed out; `next` is where the browser goes to be signed out at the company's identity provider too. */
export const signedOut = z.object({ next: z.url().optional() });
export type SignedOut = z.infer<typeof signedOut>;
