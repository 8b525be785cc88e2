import path from 'node:path';
import { openDatabase } from '#adapters/database/open-database.ts';
import { type PastTicket, readPastTickets } from '#adapters/eval-runs/read-past-tickets.ts';
import type { Config, Secrets } from '#server/config/config.ts';

const dayMs = 86_400_000;

/** Tickets of the last days, newest first. The embedded database is open in one process only: stop the server first. */
export async function pastTickets(
  config: Config,
  secrets: Secrets,
  { days, limit }: { days: number; limit: number },
): Promise<PastTicket[]> {
  const database = await openDatabase({ url: secrets.databaseUrl, dataDir: path.join(config.dataDir, 'database') });
  try {
    return await readPastTickets(database.kysely, new Date(Date.now() - days * dayMs), limit);
  } finally {
    await database.close();
  }
}
