import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '#wire/console/role.ts';
import type { Context } from '../context.ts';
import { signInTables } from './sign-in-tables.ts';

/** Long enough for somebody who reads the invitation tomorrow morning. */
const lifetimeMs = 24 * 60 * 60 * 1000;

/** As little of the context as a link needs, so that a command can make one without a desk. */
export interface LinkContext extends Pick<Context, 'config' | 'database'> {
  ports: Pick<Context['ports'], 'ids' | 'clock'>;
}

export interface SignInLinkRequest {
  /** Whom it signs in; left out on the first start, where the first admin gives it themselves. */
  email?: string;
  role: Role;
  /** User id of who made it; left out when the program itself did. */
  createdBy?: string;
}

/**
 * Makes a link that signs in once within 24 hours and asks for a new password. The token stands
 * behind `#`, so that it reaches no log and no other site.
 */
export async function createSignInLink(context: LinkContext, request: SignInLinkRequest): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = context.ports.clock.now();
  const tables = signInTables(context.database.kysely);
  // A newer link for the same person takes the place of the older.
  await tables
    .updateTable('sign_in_links')
    .set({ revoked_at: now })
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('email', 'is not distinct from', request.email?.trim().toLowerCase() ?? null)
    .execute();
  await tables
    .insertInto('sign_in_links')
    .values({
      id: context.ports.ids.next('key'),
      token_hash: hashOf(token),
      email: request.email?.trim().toLowerCase() ?? null,
      role: request.role,
      created_by: request.createdBy ?? null,
      created_at: now,
      expires_at: new Date(now.getTime() + lifetimeMs),
      used_at: null,
      revoked_at: null,
    })
    .execute();
  return `${context.config.publicUrl}/console/sign-in#link=${token}`;
}

/** A first-start link when nobody can sign in yet, else nothing. */
export async function firstSignInLink(context: LinkContext): Promise<string | undefined> {
  const someone = await signInTables(context.database.kysely)
    .selectFrom('users')
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return someone ? undefined : createSignInLink(context, { role: 'admin' });
}

/** Uses the link up. Of two that come at once with the same token, one gets it. */
export async function useSignInLink(
  context: Omit<LinkContext, 'config'>,
  token: string,
): Promise<{ email?: string; role: Role } | undefined> {
  const now = context.ports.clock.now();
  const link = await signInTables(context.database.kysely)
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['email', 'role'])
    .executeTakeFirst();
  return link && { email: link.email ?? undefined, role: link.role };
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
