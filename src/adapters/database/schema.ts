import type { ColumnType, Generated } from 'kysely';
import type { Identity, Json, JsonDefault, JsonOrNull, Maybe, Stamp } from './column-types.ts';
import type { EvalTables } from './eval-tables.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import type { MeasureSchema } from './measure/measure-schema.ts';
import type { ReadingTables } from './reading-tables.ts';
import type { ShadowTables } from './shadow/shadow-tables.ts';
import type { TeamTables } from './team-tables.ts';

export interface CustomersTable {
  id: string;
  identity: Generated<'anonymous' | 'claimed' | 'verified'>;
  external_id: Maybe<string>;
  email: Maybe<string>;
  name: Maybe<string>;
  locale: Maybe<string>;
  time_zone: Maybe<string>;
  tone: Maybe<'formal' | 'casual'>;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface ConversationsTable {
  id: string;
  channel: string;
  channel_ref: Maybe<string>;
  customer_id: string;
  assurance: Generated<string>;
  subject: Maybe<string>;
  language: Maybe<string>;
  owner_kind: Generated<'ai' | 'human' | 'team'>;
  owner_id: Maybe<string>;
  fence: Generated<number>;
  last_seq: Generated<number>;
  ticket_id: Maybe<string>;
  ticket_state: Generated<string>;
  preview: Generated<string>;
  preview_author: Generated<string>;
  last_message_at: Stamp;
  waiting_since: Maybe<Date>;
  spam: Generated<boolean>;
  snoozed_until: Maybe<Date>;
  tags: Generated<string[]>;
  attributes: JsonDefault<Record<string, unknown>>;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface TicketsTable {
  id: string;
  number: Identity;
  conversation_id: string;
  state: Generated<string>;
  priority: Generated<string>;
  team: Maybe<string>;
  intents: Generated<string[]>;
  memory: JsonDefault;
  previous_ticket_id: Maybe<string>;
  tier: Maybe<number>;
  external_id: Maybe<string>;
  filed_from: Maybe<string>;
  filing_key: Maybe<string>;
  opened_at: Stamp;
  first_replied_at: Maybe<Date>;
  escalated_at: Maybe<Date>;
  resolved_at: Maybe<Date>;
  closed_at: Maybe<Date>;
  updated_at: Stamp;
}

export interface TurnsTable {
  id: string;
  conversation_id: string;
  ticket_id: string;
  trigger: Json;
  state: Generated<'queued' | 'running' | 'ended'>;
  outcome: Maybe<string>;
  ended_because: Maybe<string>;
  token: Generated<number>;
  fence: Generated<number>;
  attempt: Generated<number>;
  holder: Maybe<string>;
  lease_until: Maybe<Date>;
  tier: Maybe<number>;
  rules: JsonDefault;
  grounding: Maybe<string>;
  confidence: Maybe<number>;
  understanding: JsonOrNull;
  retrieved: JsonDefault;
  findings: JsonDefault;
  desk_version: Maybe<string>;
  created_at: Stamp;
  started_at: Maybe<Date>;
  ended_at: Maybe<Date>;
}

export interface MessagesTable {
  id: string;
  conversation_id: string;
  ticket_id: string;
  seq: number;
  kind: Generated<'reply' | 'note'>;
  author_kind: 'customer' | 'ai' | 'human' | 'system';
  author_id: Maybe<string>;
  author_name: Maybe<string>;
  subject: Maybe<string>;
  body: string;
  citations: JsonDefault;
  card: JsonOrNull;
  turn_id: Maybe<string>;
  answered_by: Maybe<string>;
  channel_message_id: Maybe<string>;
  created_at: Stamp;
}

export interface ConversationReadsTable {
  conversation_id: string;
  user_id: string;
  seq: number;
}

export interface StepsTable {
  turn_id: string;
  key: string;
  state: 'intent' | 'done';
  payload: Json;
  seq: Identity;
  at: Stamp;
}

export interface ModelCallsTable {
  id: string;
  turn_id: Maybe<string>;
  ticket_id: Maybe<string>;
  role: string;
  provider: string;
  model: string;
  input_tokens: number;
  output_tokens: number;
  cache_read_tokens: number;
  cache_write_tokens: number;
  cache_write_hour_tokens: number;
  cost_micros: Maybe<number>;
  /** Day from which the prices held that the cost was counted at. */
  prices_from: Maybe<string>;
  latency_ms: number;
  first_token_ms: Maybe<number>;
  stop: string;
  request_id: Maybe<string>;
  retries: JsonDefault;
  at: Stamp;
}

export interface SpendingTable {
  day: ColumnType<Date, string, string>;
  slot: number;
  cost_micros: number;
}

export interface CustomerSpendingTable {
  customer_id: string;
  day: ColumnType<Date, string, string>;
  cost_micros: number;
}

export interface ToolCallsTable {
  turn_id: string;
  call_id: string;
  ticket_id: string;
  customer_id: string;
  tool: string;
  input: Json;
  verdict: Json;
  outcome: JsonOrNull;
  idempotency_key: string;
  started_at: Date;
  finished_at: Maybe<Date>;
}

export interface DraftsTable {
  id: string;
  turn_id: string;
  ticket_id: string;
  conversation_id: string;
  body: string;
  citations: JsonDefault;
  findings: JsonDefault;
  /** Lines with cards that go out with it. */
  cards: JsonDefault;
  state: Generated<'pending' | 'sent' | 'edited' | 'rejected' | 'superseded'>;
  sent_body: Maybe<string>;
  decided_by: Maybe<string>;
  decided_at: Maybe<Date>;
  reject_reason: Maybe<string>;
  accurate: Maybe<boolean>;
  correction: Maybe<string>;
  edit_distance: Maybe<number>;
  created_at: Stamp;
}

export interface ActionsTable {
  id: string;
  kind: 'confirm' | 'approve';
  conversation_id: string;
  ticket_id: string;
  turn_id: string;
  call_id: string;
  tool: string;
  input: Json<Record<string, unknown>>;
  arguments_hash: string;
  title: string;
  rule: string;
  reason: string;
  state: Generated<'pending' | 'granted' | 'denied' | 'expired' | 'used'>;
  decided_by: Maybe<string>;
  decision_reason: Maybe<string>;
  decided_at: Maybe<Date>;
  created_at: Stamp;
  expires_at: Date;
}

export interface HandoffsTable {
  turn_id: string;
  ticket_id: string;
  conversation_id: string;
  package: Json;
  created_at: Stamp;
}

export interface EventsTable {
  id: Identity;
  conversation_id: string;
  ticket_id: Maybe<string>;
  type: string;
  payload: Json;
  at: Stamp;
}

export interface FeedbackTable {
  id: string;
  conversation_id: string;
  ticket_id: string;
  message_id: Maybe<string>;
  kind: 'csat' | 'thumb' | 'review';
  score: number;
  comment: Maybe<string>;
  given_by: Maybe<string>;
  at: Stamp;
}

export interface ArticlesTable {
  id: string;
  source: string;
  title: string;
  body: string;
  url: Maybe<string>;
  product_area: Maybe<string>;
  audience: string;
  language: string;
  owner: Maybe<string>;
  content_hash: string;
  last_reviewed_at: Maybe<Date>;
  updated_at: Maybe<Date>;
  imported_at: Stamp;
  retired_at: Maybe<Date>;
  revision: Generated<number>;
  source_ref: Maybe<string>;
  confirmed_at: Maybe<Date>;
  confirmed_by: Maybe<string>;
}

export interface PassagesTable {
  id: string;
  article_id: string;
  position: number;
  heading_path: string[];
  body: string;
}

export interface VectorsTable {
  embedder: string;
  text_hash: string;
  vector: Buffer;
}

export interface DeskRecordsTable {
  collection: string;
  id: string;
  data: Json;
}

export interface ApiKeysTable {
  id: string;
  name: string;
  key_hash: string;
  prefix: string;
  scope: Generated<'api' | 'read' | 'metrics'>;
  created_at: Stamp;
  last_used_at: Maybe<Date>;
  revoked_at: Maybe<Date>;
}

export interface IdempotencyKeysTable {
  scope: string;
  key: string;
  request_hash: string;
  status: Maybe<number>;
  response: JsonOrNull;
  created_at: Stamp;
}

export interface SettingsTable {
  key: string;
  value: Json;
  updated_at: Stamp;
}

export interface AuditLogTable {
  id: Identity;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  details: Json<Record<string, unknown>>;
  previous_hash: string;
  hash: string;
}

export interface OneTimeCodesTable {
  id: string;
  conversation_id: string;
  email: string;
  code_hash: string;
  tries: Generated<number>;
  created_at: Stamp;
  expires_at: Date;
  used_at: Maybe<Date>;
}

export interface CustomerReadsTable {
  conversation_id: string;
  seen_seq: Generated<number>;
  mailed_seq: Generated<number>;
  updated_at: Stamp;
}

export interface SchemaMigrationsTable {
  number: number;
  name: string;
  sha256: string;
  applied_at: Stamp;
}

/** Every table of `migrations/`, as Kysely sees it. */
export interface Schema extends EvalTables, TeamTables, MeasureSchema, ReadingTables, KnowledgeTables, ShadowTables {
  customers: CustomersTable;
  conversations: ConversationsTable;
  tickets: TicketsTable;
  turns: TurnsTable;
  messages: MessagesTable;
  conversation_reads: ConversationReadsTable;
  steps: StepsTable;
  model_calls: ModelCallsTable;
  spending: SpendingTable;
  customer_spending: CustomerSpendingTable;
  tool_calls: ToolCallsTable;
  drafts: DraftsTable;
  actions: ActionsTable;
  handoffs: HandoffsTable;
  events: EventsTable;
  feedback: FeedbackTable;
  articles: ArticlesTable;
  passages: PassagesTable;
  vectors: VectorsTable;
  desk_records: DeskRecordsTable;
  api_keys: ApiKeysTable;
  idempotency_keys: IdempotencyKeysTable;
  settings: SettingsTable;
  audit_log: AuditLogTable;
  one_time_codes: OneTimeCodesTable;
  customer_reads: CustomerReadsTable;
  schema_migrations: SchemaMigrationsTable;
}
