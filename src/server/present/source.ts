import type { Selectable } from 'kysely';
import type { KnowledgeRunsTable, KnowledgeSourcesTable } from '#adapters/database/knowledge-tables.ts';
import type { RunView, SourceView } from '#wire/console/knowledge-sources.ts';

export type RunRow = Selectable<KnowledgeRunsTable> & { faults: number };
export type SourceRow = Selectable<KnowledgeSourcesTable> & { articles: number; files: number };

/** A sync as the team sees it. */
export function presentRun(row: RunRow): RunView {
  return {
    id: row.id,
    state: row.state,
    seen: row.seen,
    total: row.total ?? undefined,
    added: row.added,
    changed: row.changed,
    unchanged: row.unchanged,
    retired: row.retired,
    fault: row.fault ?? undefined,
    stopping: row.cancel_wanted && row.state === 'running',
    queuedAt: row.queued_at.toISOString(),
    finishedAt: row.finished_at?.toISOString(),
    faults: Number(row.faults),
  };
}

/** A source with its newest sync. */
export function presentSource(row: SourceRow, run: RunRow | undefined): SourceView {
  const every = row.every_minutes ?? undefined;
  const last = run?.queued_at ?? row.created_at;
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    place: placeOf(row),
    everyMinutes: every,
    nextAt: every ? new Date(last.getTime() + every * 60_000).toISOString() : undefined,
    articles: Number(row.articles),
    files: Number(row.files),
    run: run && presentRun(run),
  };
}

/** Where a source reads from, without its token. */
function placeOf({ kind, config, files }: SourceRow): string {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  switch (kind) {
    case 'desk':
      return 'knowledge folder of the desk, read at each start';
    case 'console':
      return 'articles written in the console';
    case 'upload':
      return `${files} ${Number(files) === 1 ? 'file' : 'files'}`;
    case 'folder':
      return text(config.folder);
    default:
      return text(config.url);
  }
}
