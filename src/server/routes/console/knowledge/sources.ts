import { articlesChannel, notify } from '#adapters/database/notify.ts';
import { toJsonb } from '#adapters/database/storable.ts';
import { cancelRun, queueRun } from '#adapters/knowledge/runs/run-store.ts';
import { retireArticles } from '#adapters/knowledge/write-article.ts';
import { AppError } from '#domain/errors.ts';
import {
  addSourceRequest,
  changeSourceRequest,
  type SourceDetails,
  type SourceList,
  sourceConfigs,
} from '#wire/console/knowledge-sources.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { newestRuns, runsOf, sourceRows } from '../../../knowledge/source-rows.ts';
import { presentRun, presentSource, type SourceRow } from '../../../present/source.ts';
import { bodyOf, type ConsoleRequest, type ConsoleRouter, idOf } from '../console-router.ts';

/** Faults shown at once; the count is of all. */
const shownFaults = 200;

/** Where articles come from: sources, their syncs, what could not be taken. */
export function sourceRoutes(router: ConsoleRouter, context: Context): void {
  const { database, sealer } = context;

  router.on('GET /knowledge/sources', async (c) => {
    const [rows, runs] = await Promise.all([sourceRows(database.kysely), newestRuns(database.kysely)]);
    const body: SourceList = { sources: rows.map((row) => presentSource(row, runs.get(row.id))) };
    return c.json(body);
  });

  router.on('GET /knowledge/sources/:id', async (c) => {
    const row = await sourceOf(c);
    const runs = await runsOf(database.kysely, row.id);
    const [faults, files] = await Promise.all([
      database.kysely
        .selectFrom('knowledge_faults')
        .select(['item', 'problem', 'mend'])
        .where('run_id', '=', runs[0]?.id ?? '')
        .orderBy('position')
        .limit(shownFaults)
        .execute(),
      database.kysely
        .selectFrom('knowledge_uploads')
        .select((eb) => ['id', 'name', 'uploaded_at', eb.fn<number>('octet_length', ['bytes']).as('size')])
        .where('source_id', '=', row.id)
        .orderBy('name')
        .execute(),
    ]);
    const body: SourceDetails = {
      source: presentSource(row, runs[0]),
      runs: runs.map(presentRun),
      faults,
      files: files.map((file) => ({
        id: file.id,
        name: file.name,
        bytes: file.size,
        uploadedAt: file.uploaded_at.toISOString(),
      })),
    };
    return c.json(body);
  });

  router.on('POST /knowledge/sources', async (c) => {
    const asked = await bodyOf(c, addSourceRequest);
    const config = sourceConfigs[asked.kind].safeParse(asked.config);
    if (!config.success) {
      const issue = config.error.issues[0];
      const field = issue?.path.join('.') ?? 'config';
      throw new AppError('invalid_request', `${field}: ${issue?.message}`, { field });
    }
    if (asked.kind === 'intercom' && !asked.token)
      throw new AppError('invalid_request', 'token: Intercom wants one.', { field: 'token' });
    const actor = c.get('actor');
    const id = await freeId(asked.name);
    await database.kysely
      .insertInto('knowledge_sources')
      .values({
        id,
        kind: asked.kind,
        name: asked.name,
        config: toJsonb(config.data),
        credential: asked.token ? sealer.seal(asked.token) : null,
        every_minutes: asked.everyMinutes ?? null,
        created_by: actor.userId,
      })
      .execute();
    await audit(context, actor, 'source-added', id, { kind: asked.kind });
    // Files come next; everything else can be read now.
    if (asked.kind !== 'upload') await queueRun(database, id, actor.userId);
    return c.json(await view(id), 201);
  });

  router.on('PATCH /knowledge/sources/:id', async (c) => {
    const row = await sourceOf(c, 'changeable');
    const asked = await bodyOf(c, changeSourceRequest);
    await database.kysely
      .updateTable('knowledge_sources')
      .set({
        name: asked.name ?? row.name,
        every_minutes: asked.everyMinutes,
        credential: asked.token ? sealer.seal(asked.token) : row.credential,
      })
      .where('id', '=', row.id)
      .execute();
    await audit(context, c.get('actor'), 'source-changed', row.id);
    return c.json(await view(row.id));
  });

  router.on('DELETE /knowledge/sources/:id', async (c) => {
    const row = await sourceOf(c, 'changeable');
    for (const run of await runsOf(database.kysely, row.id)) await cancelRun(database, run.id);
    await database.transaction(async (tx) => {
      await tx
        .updateTable('knowledge_sources')
        .set({ removed_at: context.ports.clock.now(), credential: null, every_minutes: null })
        .where('id', '=', row.id)
        .execute();
      await tx.deleteFrom('knowledge_uploads').where('source_id', '=', row.id).execute();
      const own = await tx
        .selectFrom('articles')
        .select('id')
        .where('source', '=', row.id)
        .where('retired_at', 'is', null)
        .execute();
      await retireArticles(
        tx,
        own.map(({ id }) => id),
      );
      await notify(tx, articlesChannel, row.id);
    });
    await audit(context, c.get('actor'), 'source-removed', row.id);
    return c.body(null, 204);
  });

  router.on('POST /knowledge/sources/:id/sync', async (c) => {
    const row = await sourceOf(c, 'changeable');
    const actor = c.get('actor');
    await queueRun(database, row.id, actor.userId);
    await audit(context, actor, 'source-synced', row.id);
    return c.json(await view(row.id), 202);
  });

  router.on('POST /knowledge/sources/:id/cancel', async (c) => {
    const row = await sourceOf(c, 'changeable');
    const [run] = await runsOf(database.kysely, row.id);
    if (run) {
      await cancelRun(database, run.id);
      await audit(context, c.get('actor'), 'sync-cancelled', row.id);
    }
    return c.json(await view(row.id));
  });

  async function sourceOf(c: ConsoleRequest, what?: 'changeable'): Promise<SourceRow> {
    const [row] = await sourceRows(database.kysely, idOf(c));
    if (!row) throw new AppError('not_found', 'There is no such source.');
    if (what && (row.kind === 'desk' || row.kind === 'console'))
      throw new AppError('invalid_request', 'This source is part of the desk and always there.');
    return row;
  }

  async function view(id: string) {
    const [rows, runs] = await Promise.all([sourceRows(database.kysely, id), runsOf(database.kysely, id)]);
    const [row] = rows;
    if (!row) throw new AppError('not_found', 'There is no such source.');
    return presentSource(row, runs[0]);
  }

  /** A name in letters: it begins the ids of the source's articles. */
  async function freeId(name: string): Promise<string> {
    const slug = name
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '');
    const base = slug.slice(0, 40) || 'source';
    const rows = await database.kysely.selectFrom('knowledge_sources').select('id').execute();
    const taken = new Set(rows.map((row) => row.id));
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    return id;
  }
}
