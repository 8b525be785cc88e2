import { z } from 'zod';
import { roles } from './role.ts';

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
});

export type Member = z.infer<typeof member>;

/** A sign-in link that was not opened yet. */
export const openInvitation = z.object({
  id: z.string(),
  email: z.string().optional(),
  role: z.enum(roles),
  expiresAt: z.iso.datetime(),
});

export const memberList = z.object({ members: z.array(member), invitations: z.array(openInvitation) });
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
