import { createContext } from '#server/create-context.ts';
import { setSendingStopped } from '#adapters/database/settings.ts';
import { configure } from './configure.ts';
import { fail } from './fail.ts';

/** `handrail stop-sending`: the kill switch, through the database, so that every process hears it. */
export async function stopSendingCommand(options: { off?: boolean }): Promise<void> {
  const { config, secrets } = configure();
  try {
    await using context = await createContext(config, secrets, { worksTurns: false });
    await setSendingStopped(context.database, !options.off, 'cli');
    console.log(options.off ? 'Automatic sending is allowed again.' : 'Automatic sending is stopped: replies become drafts.');
  } catch (fault) {
    fail(fault);
  }
}
