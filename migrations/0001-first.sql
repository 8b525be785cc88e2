-- People who write to the desk.
create table customers (
  id text primary key,
  -- How the record came to be known. Records of different kinds are never joined: whoever merely
  -- types an e-mail address must not reach the record of the person who proved to own it.
  identity text not null default 'anonymous' check (identity in ('anonymous', 'claimed', 'verified')),
  external_id text,
  email text,
  name text,
  locale text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index customers_external on customers (identity, external_id) where external_id is not null;
-- One record an address, unless the company tells its holders apart by ids of its own.
create unique index customers_email on customers (identity, lower(email)) where external_id is null and identity <> 'anonymous';
create index customers_any_email on customers (lower(email));
create index customers_text on customers using gin (to_tsvector('simple'::regconfig, coalesce(name, '') || ' ' || coalesce(email, '')));

create table conversations (
  id text primary key,
  channel text not null,
  -- The channel's own id of the thread (a helpdesk ticket, an e-mail thread).
  channel_ref text,
  customer_id text not null references customers (id),
  -- How sure this conversation is of its customer: anonymous, claimed, verified, staff.
  assurance text not null default 'anonymous',
  subject text,
  language text,
  owner_kind text not null default 'ai' check (owner_kind in ('ai', 'human', 'team')),
  -- User id or team id; null for ai.
  owner_id text,
  -- Grows with each customer message, take-over and hand-back: a turn that started before cannot commit.
  fence bigint not null default 0,
  last_seq integer not null default 0,
  -- The newest ticket and its state, kept here so that the inbox reads one table.
  ticket_id text,
  ticket_state text not null default 'open',
  -- The newest reply, cut short, and who wrote it: the row in the inbox.
  preview text not null default '',
  preview_author text not null default 'customer',
  last_message_at timestamptz not null default now(),
  -- When the oldest unanswered customer message came; null when all are answered.
  waiting_since timestamptz,
  spam boolean not null default false,
  snoozed_until timestamptz,
  tags text[] not null default '{}',
  attributes jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (channel, channel_ref)
);
create index conversations_recent on conversations (last_message_at desc, id desc);
-- What is not over: few beside all that ever were, and what every view but three shows.
create index conversations_open on conversations (last_message_at desc, id desc)
  where ticket_state in ('open', 'awaiting_review', 'awaiting_customer', 'escalated') and not spam;
create index conversations_snoozed on conversations (snoozed_until) where snoozed_until is not null;
create index conversations_spam on conversations (last_message_at desc, id desc) where spam;
create index conversations_customer on conversations (customer_id);

create table tickets (
  id text primary key,
  number bigint generated always as identity unique,
  conversation_id text not null references conversations (id),
  state text not null default 'open',
  priority text not null default 'normal',
  team text,
  intents text[] not null default '{}',
  memory jsonb not null default '{}',
  previous_ticket_id text references tickets (id),
  tier smallint,
  -- A script's own id, from POST /api/v1/tickets.
  external_id text unique,
  opened_at timestamptz not null default now(),
  first_replied_at timestamptz,
  escalated_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  updated_at timestamptz not null default now()
);
create index tickets_conversation on tickets (conversation_id, opened_at desc);

create table turns (
  id text primary key,
  conversation_id text not null references conversations (id),
  ticket_id text not null references tickets (id),
  trigger jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'ended')),
  outcome text,
  -- Why it was superseded.
  ended_because text,
  -- Grows with each claim; only the holder of the current one may write.
  token bigint not null default 0,
  -- The conversation's fence when claimed; a commit with another is refused.
  fence bigint not null default 0,
  attempt integer not null default 0,
  holder text,
  lease_until timestamptz,
  tier smallint,
  rules jsonb not null default '[]',
  grounding text,
  confidence real,
  understanding jsonb,
  retrieved jsonb not null default '[]',
  findings jsonb not null default '[]',
  desk_version text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz
);
create index turns_conversation on turns (conversation_id, created_at desc);
create index turns_ticket on turns (ticket_id, created_at);
-- One open turn per conversation at a time.
create unique index turns_one_open on turns (conversation_id) where state <> 'ended';
create index turns_unfinished on turns (lease_until) where state <> 'ended';

create table messages (
  id text primary key,
  conversation_id text not null references conversations (id),
  ticket_id text not null references tickets (id),
  seq integer not null,
  kind text not null default 'reply' check (kind in ('reply', 'note')),
  author_kind text not null check (author_kind in ('customer', 'ai', 'human', 'system')),
  author_id text,
  author_name text,
  -- Subject of the message's own, where the channel has one; searched with its text.
  subject text,
  body text not null,
  citations jsonb not null default '[]',
  card jsonb,
  -- The turn that wrote it.
  turn_id text references turns (id),
  -- For customer messages: the turn, or the person's message, that answered it; null while none has.
  answered_by text,
  channel_message_id text,
  created_at timestamptz not null default now(),
  unique (conversation_id, seq),
  unique (conversation_id, channel_message_id)
);
create index messages_ticket on messages (ticket_id, seq);
create index messages_text on messages using gin (to_tsvector('simple'::regconfig, coalesce(subject, '') || ' ' || body));

-- How far each member of the team has read each conversation.
create table conversation_reads (
  conversation_id text not null references conversations (id) on delete cascade,
  user_id text not null,
  seq integer not null,
  primary key (conversation_id, user_id)
);

-- The journal: what a crashed turn is replayed from.
create table steps (
  turn_id text not null references turns (id) on delete cascade,
  key text not null,
  state text not null check (state in ('intent', 'done')),
  -- Not jsonb: a model's answer is sent back to it byte by byte, and jsonb sorts keys.
  payload json not null,
  seq bigint generated always as identity,
  at timestamptz not null default now(),
  primary key (turn_id, key, state)
);

-- The cost ledger.
create table model_calls (
  id text primary key,
  turn_id text references turns (id),
  ticket_id text references tickets (id),
  role text not null,
  provider text not null,
  model text not null,
  input_tokens integer not null,
  output_tokens integer not null,
  cache_read_tokens integer not null,
  cache_write_tokens integer not null,
  cache_write_hour_tokens integer not null,
  -- Null when no price is known: a guess would be worse.
  cost_micros bigint,
  latency_ms integer not null,
  first_token_ms integer,
  stop text not null,
  request_id text,
  retries jsonb not null default '[]',
  at timestamptz not null default now()
);
create index model_calls_ticket on model_calls (ticket_id);
create index model_calls_turn on model_calls (turn_id);
create index model_calls_at on model_calls (at);

-- What each day cost, summed as the ledger grows. A slot for each session, so that turns that end at
-- the same moment do not wait for one row.
create table spending (
  day date not null,
  slot smallint not null,
  cost_micros bigint not null,
  primary key (day, slot)
);

-- The audit of tools.
create table tool_calls (
  turn_id text not null references turns (id),
  call_id text not null,
  ticket_id text not null references tickets (id),
  customer_id text not null references customers (id),
  tool text not null,
  input jsonb not null,
  verdict jsonb not null,
  outcome jsonb,
  idempotency_key text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (turn_id, call_id)
);
create index tool_calls_customer on tool_calls (customer_id, started_at);
create index tool_calls_ticket on tool_calls (ticket_id, started_at);

create table drafts (
  id text primary key,
  turn_id text not null references turns (id),
  ticket_id text not null references tickets (id),
  conversation_id text not null references conversations (id),
  body text not null,
  citations jsonb not null default '[]',
  findings jsonb not null default '[]',
  state text not null default 'pending' check (state in ('pending', 'sent', 'edited', 'rejected', 'superseded')),
  -- What was sent instead, when edited.
  sent_body text,
  decided_by text,
  decided_at timestamptz,
  reject_reason text,
  accurate boolean,
  correction text,
  created_at timestamptz not null default now()
);
create unique index drafts_one_pending on drafts (conversation_id) where state = 'pending';
create index drafts_ticket on drafts (ticket_id, created_at desc);

create table actions (
  id text primary key,
  kind text not null check (kind in ('confirm', 'approve')),
  conversation_id text not null references conversations (id),
  ticket_id text not null references tickets (id),
  turn_id text not null references turns (id),
  call_id text not null,
  tool text not null,
  input jsonb not null,
  arguments_hash text not null,
  title text not null,
  rule text not null,
  reason text not null,
  state text not null default 'pending' check (state in ('pending', 'granted', 'denied', 'expired', 'used')),
  decided_by text,
  decision_reason text,
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index actions_ticket on actions (ticket_id, created_at);
create index actions_pending on actions (conversation_id) where state = 'pending';

create table handoffs (
  turn_id text primary key references turns (id),
  ticket_id text not null references tickets (id),
  conversation_id text not null references conversations (id),
  package jsonb not null,
  created_at timestamptz not null default now()
);
create index handoffs_ticket on handoffs (ticket_id, created_at desc);

-- One append-only log: live updates, audit and metrics read it. It is written under the lock of the
-- conversation it names, a dozen rows a turn; foreign keys would check again what is known.
create table events (
  id bigint generated always as identity primary key,
  conversation_id text not null,
  ticket_id text,
  type text not null,
  payload jsonb not null,
  at timestamptz not null default now()
);
create index events_conversation on events (conversation_id, id);
create index events_type on events (type, at);

create table feedback (
  id text primary key,
  conversation_id text not null references conversations (id),
  ticket_id text not null references tickets (id),
  message_id text references messages (id),
  kind text not null check (kind in ('csat', 'thumb', 'review')),
  -- csat 1 to 5, thumb -1 or 1, review 0 or 1.
  score smallint not null,
  comment text,
  given_by text,
  at timestamptz not null default now()
);
create unique index feedback_csat_once on feedback (ticket_id) where kind = 'csat';
create unique index feedback_thumb_once on feedback (message_id) where kind = 'thumb';

create table articles (
  id text primary key,
  source text not null,
  title text not null,
  body text not null,
  url text,
  product_area text,
  audience text not null,
  language text not null,
  owner text,
  content_hash text not null,
  last_reviewed_at timestamptz,
  updated_at timestamptz,
  imported_at timestamptz not null default now(),
  -- Gone at its source; kept because old answers cite it.
  retired_at timestamptz
);

create table passages (
  id text primary key,
  article_id text not null references articles (id) on delete cascade,
  position integer not null,
  heading_path text[] not null,
  body text not null
);
create index passages_article on passages (article_id, position);

-- Vectors of every embedder side by side; one embedder's are never read with another's.
create table vectors (
  embedder text not null,
  -- SHA-256 of the embedded text, so that what did not change is never embedded again.
  text_hash text not null,
  vector bytea not null,
  primary key (embedder, text_hash)
);

-- Rows a desk keeps in Handrail's own database.
create table desk_records (
  collection text not null,
  id text not null,
  data jsonb not null,
  primary key (collection, id)
);
create index desk_records_data on desk_records using gin (data jsonb_path_ops);

create table api_keys (
  id text primary key,
  name text not null,
  -- SHA-256, hex; the key itself is shown once.
  key_hash text not null unique,
  prefix text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);

create table idempotency_keys (
  scope text not null,
  key text not null,
  request_hash text not null,
  -- Null while the first request is still at work.
  status integer,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);

create table settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

-- Who did what; each row carries the hash of the one before it.
create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  details jsonb not null,
  previous_hash text not null,
  hash text not null
);
