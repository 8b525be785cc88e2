import path from 'node:path';
import { systemClock } from '#adapters/clock/system-clock.ts';
import { newId } from '#adapters/database/new-id.ts';
import { openDatabase } from '#adapters/database/open-database.ts';
import { createSignInLink } from '#server/auth/sign-in-link.ts';
import { configure } from './configure.ts';
import { fail } from './fail.ts';

/** `handrail sign-in-link`: a way back in for an admin who can run commands on the machine. */
export async function signInLinkCommand(options: { email: string }): Promise<void> {
  const { config, secrets } = configure();
  try {
    await using database = await openDatabase({
      url: secrets.databaseUrl,
      dataDir: path.join(config.dataDir, 'database'),
    });
    const ports = { ids: { next: newId }, clock: systemClock };
    console.log(await createSignInLink({ config, database, ports }, { email: options.email, role: 'admin' }));
  } catch (fault) {
    fail(fault);
  }
}
