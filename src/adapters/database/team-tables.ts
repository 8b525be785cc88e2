import type { ColumnType, Generated } from 'kysely';

/** Optional when written, may be null when read. */
type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>;

interface CannedRepliesTable {
  id: string;
  name: string;
  body: string;
  updated_by: string;
  updated_at: Generated<Date>;
}

interface SavedViewsTable {
  id: string;
  name: string;
  user_id: Maybe<string>;
  filter: ColumnType<Record<string, string>, string, string>;
  created_by: string;
  created_at: Generated<Date>;
}

interface ComposerTextsTable {
  conversation_id: string;
  user_id: string;
  kind: 'reply' | 'note';
  body: string;
  updated_at: Generated<Date>;
}

interface MentionsTable {
  message_id: string;
  conversation_id: string;
  user_id: string;
  at: Generated<Date>;
  seen_at: Maybe<Date>;
}

/** Tables of the team's own work in the console. */
export interface TeamTables {
  canned_replies: CannedRepliesTable;
  saved_views: SavedViewsTable;
  composer_texts: ComposerTextsTable;
  mentions: MentionsTable;
}
