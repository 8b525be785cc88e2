import { appendAudit } from '#adapters/database/audit-log.ts';
import { openDatabase } from '#adapters/database/open-database.ts';
import { setSendingStopped } from '#adapters/database/settings.ts';
import { openRunningDesk } from './chat/desk-client.ts';
import { configure } from './configure.ts';
import { fail } from './fail.ts';

/**
 * `handrail stop-sending`: the kill switch. Asks the server that runs; without one it is set in
 * PostgreSQL, where every process hears it.
 */
export async function stopSendingCommand(options: { off?: boolean }): Promise<void> {
  const { config, secrets } = configure();
  const stopped = !options.off;
  try {
    const running = await openRunningDesk(config, secrets, undefined);
    if (running) {
      const response = await running.request('/api/v1/sending', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ stopped }),
      });
      if (!response.ok) throw new Error(await response.text());
    } else {
      await using database = await openDatabase({ url: secrets.databaseUrl, dataDir: `${config.dataDir}/database` });
      await setSendingStopped(database.kysely, stopped);
      const action = stopped ? 'sending-stopped' : 'sending-allowed';
      const entry = { actor: 'command line', action, subject: 'sending', details: {} };
      await database.transaction((tx) => appendAudit(tx, entry, new Date()));
    }
    console.log(
      stopped ? 'Automatic sending is stopped: replies become drafts.' : 'Automatic sending is allowed again.',
    );
  } catch (fault) {
    fail(fault);
  }
}
