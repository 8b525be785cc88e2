import { createHash } from 'node:crypto';
import path from 'node:path';
import { newId } from '#adapters/database/new-id.ts';
import { queueRun } from '#adapters/knowledge/runs/run-store.ts';
import { maxBytesOf, readableFile } from '#adapters/knowledge/sources/read-file.ts';
import { AppError } from '#domain/errors.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { type ConsoleRouter, idOf } from '../console-router.ts';

/** Files given to a source of uploads. */
export function uploadRoutes(router: ConsoleRouter, context: Context): void {
  const { database } = context;

  router.on('POST /knowledge/sources/:id/files', async (c) => {
    const sourceId = idOf(c);
    const source = await database.kysely
      .selectFrom('knowledge_sources')
      .select('kind')
      .where('id', '=', sourceId)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (source?.kind !== 'upload') throw new AppError('not_found', 'There is no such source of files.');
    const name = path.basename((c.req.query('name') ?? '').replaceAll('\\', '/')).slice(0, 200);
    if (!readableFile.test(name))
      throw new AppError('invalid_request', `${name || 'The file'} is not PDF, DOCX, HTML, Markdown or CSV.`, {
        field: 'name',
      });
    const most = maxBytesOf(name);
    const tooLarge = () => new AppError('too_large', `${name} is larger than ${most / 1_000_000} MB. Split it.`);
    if (Number(c.req.header('content-length')) > most) throw tooLarge();
    const bytes = await readAtMost(c.req.raw.body, most);
    if (!bytes) throw tooLarge();
    const row = {
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      uploaded_by: c.get('actor').userId,
      uploaded_at: context.ports.clock.now(),
    };
    await database.kysely
      .insertInto('knowledge_uploads')
      .values({ ...row, id: newId('upl'), source_id: sourceId, name })
      .onConflict((conflict) => conflict.columns(['source_id', 'name']).doUpdateSet(row))
      .execute();
    await audit(context, c.get('actor'), 'file-uploaded', sourceId, { name, bytes: bytes.length });
    await queueRun(database, sourceId, c.get('actor').userId);
    return c.body(null, 204);
  });

  router.on('DELETE /knowledge/files/:id', async (c) => {
    const row = await database.kysely
      .deleteFrom('knowledge_uploads')
      .where('id', '=', idOf(c))
      .returning(['source_id', 'name'])
      .executeTakeFirst();
    if (!row) throw new AppError('not_found', 'This file is gone already.');
    await audit(context, c.get('actor'), 'file-removed', row.source_id, { name: row.name });
    await queueRun(database, row.source_id, c.get('actor').userId);
    return c.body(null, 204);
  });
}

/** The whole body, or nothing when it is longer than it may be. */
async function readAtMost(body: ReadableStream<Uint8Array> | null, most: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
