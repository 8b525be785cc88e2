import { z } from 'zod';
import { roles } from './role.ts';

/** What a member takes of hand-overs. */
export const seat = z.object({
  /** Ids of teams; none: nothing is given to them. */
  teams: z.array(z.string().max(100)).max(50),
  /** BCP 47; none: any. */
  languages: z.array(z.string().max(35)).max(50),
  /** Ids of intents they get first. */
  skills: z.array(z.string().max(100)).max(200),
  /** Open conversations above which they get no more. */
  capacity: z.number().int().min(0).max(100),
  away: z.boolean(),
});

export type SeatView = z.infer<typeof seat>;

export const member = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  /** False once taken out of the team. */
  active: z.boolean(),
  twoFactor: z.boolean(),
  /** Where this is the one who asks. */
  self: z.boolean(),
  lastSeenAt: z.iso.datetime().optional(),
  seat,
});

export type Member = z.infer<typeof member>;

/** A sign-in link that was not opened yet. */
export const openInvitation = z.object({
  id: z.string(),
  email: z.string().optional(),
  role: z.enum(roles),
  expiresAt: z.iso.datetime(),
});

const named = z.object({ id: z.string(), name: z.string() });

export const memberList = z.object({
  members: z.array(member),
  invitations: z.array(openInvitation),
  /** What a seat may name. */
  teams: z.array(named),
  languages: z.array(z.string()),
  intents: z.array(named),
});
export type MemberList = z.infer<typeof memberList>;

export const inviteRequest = z.object({
  email: z.email('is not an e-mail address').max(200),
  role: z.enum(roles),
});
export type InviteRequest = z.infer<typeof inviteRequest>;

/** The link is shown once; only its hash is kept. */
export const inviteResult = z.object({ url: z.string(), sent: z.boolean() });
export type InviteResult = z.infer<typeof inviteResult>;

export const changeMemberRequest = z.object({ role: z.enum(roles).optional(), active: z.boolean().optional() });
export type ChangeMemberRequest = z.infer<typeof changeMemberRequest>;
