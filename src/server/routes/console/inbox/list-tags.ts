import { readTags } from '#adapters/database/reads/tags.ts';
import type { Context } from '../../../context.ts';
import type { ConsoleRouter } from '../console-router.ts';

/** Tags in use, to choose from. */
export function listTags(router: ConsoleRouter, context: Context): void {
  router.on('GET /tags', async (c) => c.json({ tags: await readTags(context.database.kysely) }));
}
