import { countSavedViews } from '#adapters/database/reads/saved-view-counts.ts';
import { listSavedViews, removeSavedView, saveView } from '#adapters/database/saved-views.ts';
import { AppError } from '#domain/errors.ts';
import { inboxQuery } from '#wire/console/inbox.ts';
import { meetsRole } from '#wire/console/role.ts';
import { type SavedView, savedFilter, saveViewRequest } from '#wire/console/saved-view.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';
import { filterOf } from '../inbox/filter-of.ts';

/** Views with filters under a name: one's own, or the team's. */
export function savedViewRoutes(router: ConsoleRouter, context: Context): void {
  const { kysely } = context.database;

  router.on('GET /saved-views', async (c) => {
    const rows = await listSavedViews(kysely, c.get('actor').userId);
    const views = rows.flatMap(({ id, name, userId, filter }): SavedView[] => {
      // A filter of an older version that no longer reads is left out, not shown broken.
      const read = savedFilter.safeParse(filter);
      return read.success ? [{ id, name, shared: userId === undefined, filter: read.data }] : [];
    });
    return c.json({ views });
  });

  router.on('GET /saved-views/counts', async (c) => {
    const reader = { userId: c.get('actor').userId, now: context.ports.clock.now() };
    const counted = (await listSavedViews(kysely, reader.userId)).flatMap(({ id, filter }) => {
      const read = inboxQuery.safeParse(filter);
      return read.success ? [{ id, filter: filterOf(read.data, reader.now) }] : [];
    });
    return c.json({ counts: await countSavedViews(kysely, reader, counted) });
  });

  router.on('POST /saved-views', async (c) => {
    const actor = c.get('actor');
    const { name, shared, filter } = await bodyOf(c, saveViewRequest);
    if (shared && !meetsRole(actor.role, 'lead')) {
      throw new AppError('forbidden', 'A view for the whole team takes the role lead.');
    }
    const kept = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
    const made = await saveView(kysely, {
      name,
      filter: kept,
      userId: shared ? undefined : actor.userId,
      createdBy: actor.userId,
    });
    if (shared) await audit(context, actor, 'view-shared', made.id, { name });
    return c.json(made);
  });

  router.on('DELETE /saved-views/:id', async (c) => {
    const actor = c.get('actor');
    const id = idOf(c);
    const removed = await removeSavedView(kysely, id, {
      userId: actor.userId,
      mayShare: meetsRole(actor.role, 'lead'),
    });
    if (!removed) throw new AppError('not_found', 'There is no such view, or it is not yours to remove.');
    await audit(context, actor, 'view-removed', id);
    return c.body(null, 204);
  });
}
