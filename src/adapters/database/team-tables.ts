import type { ColumnType, Generated } from 'kysely';
import type { Maybe } from './column-types.ts';

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

interface AttachmentsTable {
  id: string;
  message_id: Maybe<string>;
  conversation_id: Maybe<string>;
  uploaded_by: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  content: Uint8Array;
  created_at: Generated<Date>;
}

interface RateLimitsTable {
  bucket: string;
  key: string;
  tokens: number;
  burst: number;
  per_minute: number;
  at: Date;
}

interface WebhooksTable {
  id: string;
  url: string;
  events: string[];
  created_by: string;
  created_at: Generated<Date>;
  stopped_at: Maybe<Date>;
  last_at: Maybe<Date>;
  last_status: Maybe<number>;
  last_fault: Maybe<string>;
}

interface ConnectorsTable {
  id: string;
  name: string;
  channel: string;
  vouches: boolean;
  created_by: string;
  created_at: Generated<Date>;
  removed_at: Maybe<Date>;
  last_at: Maybe<Date>;
}

/** Tables of the team's own work in the console. */
export interface TeamTables {
  canned_replies: CannedRepliesTable;
  saved_views: SavedViewsTable;
  composer_texts: ComposerTextsTable;
  mentions: MentionsTable;
  attachments: AttachmentsTable;
  rate_limits: RateLimitsTable;
  webhooks: WebhooksTable;
  connectors: ConnectorsTable;
}
