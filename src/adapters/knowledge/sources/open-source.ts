import type { Queries } from '#adapters/database/database.ts';
import type { WebClient } from '#adapters/web/web-client.ts';
import { type SourceKind, sourceConfigs } from '#wire/console/knowledge-sources.ts';
import type { SyncSource } from '../runs/run-sync.ts';
import { folderReader } from './read-folder.ts';
import { intercomReader } from './read-intercom.ts';
import { siteReader } from './read-site.ts';
import { uploadReader } from './read-uploads.ts';
import { zendeskReader } from './read-zendesk.ts';
import { SourceFault, type SourceReader } from './source-item.ts';

export interface SourceRow {
  id: string;
  kind: SourceKind;
  config: unknown;
}

/** A stored source, ready to be read. Contract: throws `SourceFault` when it was set up wrongly. */
export function openSource(row: SourceRow, token: string | undefined, client: WebClient, queries: Queries): SyncSource {
  const { defaults, read } = readerOf(row, token, client, queries);
  return { id: row.id, defaults, read };
}

function readerOf(
  { id, kind, config }: SourceRow,
  token: string | undefined,
  client: WebClient,
  queries: Queries,
): { defaults: SyncSource['defaults']; read: SourceReader } {
  const parsed = sourceConfigs[kind].safeParse(config);
  if (!parsed.success)
    throw new SourceFault('The source is not set up in a way that this version reads.', 'Remove it and add it anew.');
  const { defaults } = parsed.data;
  switch (kind) {
    case 'folder':
      return { defaults, read: folderReader(sourceConfigs.folder.parse(config).folder) };
    case 'upload':
      return { defaults, read: uploadReader(queries, id) };
    case 'site':
      return { defaults, read: siteReader(client, sourceConfigs.site.parse(config)) };
    case 'zendesk':
      return { defaults, read: zendeskReader(client, { ...sourceConfigs.zendesk.parse(config), token }) };
    case 'intercom': {
      if (!token) throw new SourceFault('Intercom wants a token.', 'Make one in its developer hub and set it here.');
      return { defaults, read: intercomReader(client, { ...sourceConfigs.intercom.parse(config), token }) };
    }
    case 'desk':
    case 'console':
      throw new SourceFault('These articles are kept by Handrail itself.', 'There is nothing to sync.');
  }
}
