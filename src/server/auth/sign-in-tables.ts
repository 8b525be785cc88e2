import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Role } from '#wire/console/role.ts';

/** Rows of `migrations/0002-sign-in.sql` that our own code touches; better-auth has the others. */
export interface SignInTables {
  users: {
    id: string;
    name: string;
    email: string;
    email_verified: Generated<boolean>;
    role: Role;
    two_factor_enabled: Generated<boolean>;
    disabled_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
    created_at: ColumnType<Date, never, never>;
    updated_at: ColumnType<Date, never, Date>;
  };
  sessions: {
    id: string;
    user_id: string;
    token: string;
    expires_at: Date;
    ip_address: string | null;
    user_agent: string | null;
    /** The identity provider it came through. */
    provider: Generated<string | null>;
    created_at: Date;
    updated_at: Date;
  };
  accounts: {
    id: string;
    user_id: string;
    account_id: string;
    provider_id: string;
    password: string | null;
    id_token: string | null;
  };
  sign_in_links: {
    id: string;
    token_hash: string;
    email: string | null;
    role: Role;
    created_by: string | null;
    created_at: Date;
    expires_at: Date;
    used_at: Date | null;
    revoked_at: Date | null;
  };
  sign_in_failures: { email: string; failures: number; locked_until: Date | null; last_at: Date };
}

/** The same database, typed for the sign-in tables. */
export function signInTables<Tables>(kysely: Kysely<Tables>): Kysely<SignInTables> {
  return kysely as unknown as Kysely<SignInTables>;
}
