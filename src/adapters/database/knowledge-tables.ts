import type { Generated } from 'kysely';
import type { Json, Maybe, Stamp } from './column-types.ts';

export interface KnowledgeSourcesTable {
  id: string;
  kind: 'desk' | 'console' | 'folder' | 'upload' | 'site' | 'zendesk' | 'intercom';
  name: string;
  config: Json<Record<string, unknown>>;
  credential: Maybe<string>;
  every_minutes: Maybe<number>;
  created_by: Maybe<string>;
  created_at: Stamp;
  removed_at: Maybe<Date>;
}

export interface KnowledgeRunsTable {
  id: string;
  source_id: string;
  state: Generated<'queued' | 'running' | 'done' | 'failed' | 'cancelled'>;
  seen: Generated<number>;
  total: Maybe<number>;
  added: Generated<number>;
  changed: Generated<number>;
  unchanged: Generated<number>;
  retired: Generated<number>;
  fault: Maybe<string>;
  started_by: Maybe<string>;
  attempt: Generated<number>;
  cancel_wanted: Generated<boolean>;
  queued_at: Stamp;
  started_at: Maybe<Date>;
  alive_at: Maybe<Date>;
  finished_at: Maybe<Date>;
}

export interface KnowledgeFaultsTable {
  run_id: string;
  position: number;
  item: string;
  problem: string;
  mend: string;
}

export interface ArticleVersionsTable {
  article_id: string;
  version: number;
  title: string;
  body: string;
  fields: Json<Record<string, unknown>>;
  saved_by: string;
  saved_at: Stamp;
  published_at: Maybe<Date>;
}

export interface KnowledgeUploadsTable {
  id: string;
  source_id: string;
  name: string;
  bytes: Buffer;
  sha256: string;
  uploaded_by: string;
  uploaded_at: Stamp;
}

export interface ArticleConflictsTable {
  id: string;
  left_article: string;
  right_article: string;
  left_text: string;
  right_text: string;
  found_at: Stamp;
  settled_at: Maybe<Date>;
  settled_by: Maybe<string>;
}

export interface KnowledgeGapsTable {
  id: string;
  topic: string;
  language: string;
  questions: Generated<number>;
  state: Generated<'open' | 'dismissed' | 'answered'>;
  article_id: Maybe<string>;
  first_at: Date;
  last_at: Date;
  settled_at: Maybe<Date>;
  settled_by: Maybe<string>;
}

export interface GapQuestionsTable {
  event_id: number;
  gap_id: string;
  question: string;
  conversation_id: string;
  ticket_id: string;
  at: Date;
}

export interface ArticleSuggestionsTable {
  id: string;
  gap_id: string;
  title: string;
  body: string;
  drafted_by: string;
  messages: Generated<string[]>;
  state: Generated<'open' | 'approved' | 'discarded'>;
  article_id: Maybe<string>;
  created_at: Stamp;
  decided_at: Maybe<Date>;
  decided_by: Maybe<string>;
}

/** Tables of `migrations/0020` and `0021`: sources, versions and the health of articles. */
export interface KnowledgeTables {
  knowledge_sources: KnowledgeSourcesTable;
  knowledge_runs: KnowledgeRunsTable;
  knowledge_faults: KnowledgeFaultsTable;
  article_versions: ArticleVersionsTable;
  knowledge_uploads: KnowledgeUploadsTable;
  article_conflicts: ArticleConflictsTable;
  knowledge_gaps: KnowledgeGapsTable;
  gap_questions: GapQuestionsTable;
  article_suggestions: ArticleSuggestionsTable;
}
