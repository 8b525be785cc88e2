import { queryOptions } from '@tanstack/react-query';
import type { ArticleList, WrittenList } from '#wire/console/knowledge.ts';
import type { GapList, KnowledgeHealth } from '#wire/console/knowledge-health.ts';
import type { SourceDetails, SourceList } from '#wire/console/knowledge-sources.ts';
import { call } from '../../api/client.ts';

/** Pauses between looks while a sync runs. */
const workingMs = 1_000;

export const articlesQuery = queryOptions({
  queryKey: ['knowledge', 'articles'],
  queryFn: ({ signal }) => call<ArticleList>('/knowledge/articles', { signal }),
});

export const healthQuery = queryOptions({
  queryKey: ['knowledge', 'health'],
  queryFn: ({ signal }) => call<KnowledgeHealth>('/knowledge/health', { signal }),
});

export const gapsQuery = queryOptions({
  queryKey: ['knowledge', 'gaps'],
  queryFn: ({ signal }) => call<GapList>('/knowledge/gaps', { signal }),
});

export const writtenQuery = queryOptions({
  queryKey: ['knowledge', 'written'],
  queryFn: ({ signal }) => call<WrittenList>('/knowledge/written', { signal }),
});

const works = (state: string | undefined) => state === 'queued' || state === 'running';

export const sourcesQuery = queryOptions({
  queryKey: ['knowledge', 'sources'],
  queryFn: ({ signal }) => call<SourceList>('/knowledge/sources', { signal }),
  refetchInterval: ({ state }) => (state.data?.sources.some(({ run }) => works(run?.state)) ? workingMs : false),
});

export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['knowledge', 'source', id],
    queryFn: ({ signal }) => call<SourceDetails>(`/knowledge/sources/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (works(state.data?.runs[0]?.state) ? workingMs : false),
  });
