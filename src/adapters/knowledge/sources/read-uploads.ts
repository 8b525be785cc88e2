import type { Queries } from '#adapters/database/database.ts';
import { readFileItems } from './read-file.ts';
import type { SourceItem, SourceReader } from './source-item.ts';

/** Reads the files that were uploaded to a source. */
export function uploadReader(queries: Queries, sourceId: string): SourceReader {
  return async function* (signal): AsyncIterable<SourceItem> {
    const files = await queries
      .selectFrom('knowledge_uploads')
      .select(['id', 'name'])
      .where('source_id', '=', sourceId)
      .orderBy('name')
      .execute();
    yield { kind: 'total', total: files.length };
    for (const { id, name } of files) {
      signal.throwIfAborted();
      const file = await queries
        .selectFrom('knowledge_uploads')
        .select('bytes')
        .where('id', '=', id)
        .executeTakeFirst();
      if (!file) continue;
      for await (const item of readFileItems(name, Buffer.from(file.bytes))) if (item.kind !== 'total') yield item;
    }
  };
}
