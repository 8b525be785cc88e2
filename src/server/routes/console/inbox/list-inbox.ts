import { cursorOf, listInbox, readCursor } from '#adapters/database/reads/inbox-list.ts';
import { type InboxPage, inboxQuery } from '#wire/console/inbox.ts';
import type { Context } from '../../../context.ts';
import { presentInboxRow } from '../../../present/console-inbox-row.ts';
import { type ConsoleRouter, queryOf } from '../console-router.ts';
import { filterOf } from './filter-of.ts';

/** A page of a view; or, with `ids`, the rows of conversations that changed. */
export function listInboxRoute(router: ConsoleRouter, context: Context): void {
  router.on('GET /inbox', async (c) => {
    const asked = queryOf(c, inboxQuery);
    const { cursor, ids, limit } = asked;
    const now = context.ports.clock.now();
    const rows = await listInbox(
      context.database.kysely,
      { userId: c.get('actor').userId, now },
      {
        ...filterOf(asked, now),
        ids: ids?.split(',').slice(0, 100),
        after: cursor ? readCursor(cursor) : undefined,
        limit: limit + 1,
      },
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const body: InboxPage = {
      rows: shown.map((row) => presentInboxRow(row, context.desk, now)),
      nextCursor: rows.length > limit && last ? cursorOf(last) : undefined,
    };
    return c.json(body);
  });
}
