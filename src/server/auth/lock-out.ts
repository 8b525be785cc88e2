import type { Kysely } from 'kysely';
import type { Clock } from '#engine/ports/clock.ts';
import type { SignInTables } from './sign-in-tables.ts';

/** Mistypes that cost nothing. */
const freeFailures = 5;
const firstLockMs = 30_000;
/** Long enough to make guessing hopeless (4 guesses an hour), short enough to wait out. */
const longestLockMs = 15 * 60_000;
/** Old mistakes are forgotten. */
const forgetMs = 24 * 60 * 60_000;

/** How long an address stays locked after so many failures in a row, in milliseconds. */
export function lockFor(failures: number): number {
  if (failures < freeFailures) return 0;
  return Math.min(longestLockMs, firstLockMs * 2 ** (failures - freeFailures));
}

/** Counts failed sign-ins per address, in the database, so that all processes count together. */
export class LockOut {
  readonly #tables: Kysely<SignInTables>;
  readonly #clock: Clock;

  constructor(tables: Kysely<SignInTables>, clock: Clock) {
    this.#tables = tables;
    this.#clock = clock;
  }

  /** When the address may try again; nothing when it may now. */
  async lockedUntil(email: string): Promise<Date | undefined> {
    const row = await this.#tables
      .selectFrom('sign_in_failures')
      .select('locked_until')
      .where('email', '=', keyOf(email))
      .executeTakeFirst();
    return row?.locked_until && row.locked_until > this.#clock.now() ? row.locked_until : undefined;
  }

  /** True when the address is locked from now on. */
  async failed(email: string): Promise<boolean> {
    const now = this.#clock.now();
    const { failures } = await this.#tables
      .insertInto('sign_in_failures')
      .values({ email: keyOf(email), failures: 1, locked_until: null, last_at: now })
      .onConflict((conflict) =>
        conflict.column('email').doUpdateSet((eb) => ({
          failures: eb
            .case()
            .when('sign_in_failures.last_at', '<', new Date(now.getTime() - forgetMs))
            .then(1)
            .else(eb('sign_in_failures.failures', '+', 1))
            .end(),
          last_at: now,
        })),
      )
      .returning('failures')
      .executeTakeFirstOrThrow();
    const lock = lockFor(failures);
    if (lock === 0) return false;
    await this.#tables
      .updateTable('sign_in_failures')
      .set({ locked_until: new Date(now.getTime() + lock) })
      .where('email', '=', keyOf(email))
      .execute();
    return true;
  }

  async succeeded(email: string): Promise<void> {
    await this.#tables.deleteFrom('sign_in_failures').where('email', '=', keyOf(email)).execute();
  }
}

const keyOf = (email: string) => email.trim().toLowerCase().slice(0, 200);
