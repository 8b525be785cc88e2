-- How far a draft was changed before it went out: 0 as it was, 1 nothing left of it.
alter table drafts add column edit_distance real;

-- One row a ticket, made from the event log and the rows it speaks of: what every metric counts.
create table ticket_facts (
  ticket_id text primary key references tickets (id) on delete cascade,
  conversation_id text not null,
  opened_at timestamptz not null,
  channel text not null,
  language text,
  intent text,
  team text,
  -- The model that answered last.
  model text,
  desk_version text,
  -- Who answered: ai, reviewed (a person approved a draft) or human; null while nobody has.
  path text,
  -- An agent's turn has ended.
  worked boolean not null,
  -- confirmed (the customer said so), settled (nobody came back), person; null while it is open.
  resolution text,
  reopened boolean not null,
  escalated boolean not null,
  escalation_reason text,
  -- Null while nobody can say yet.
  escalation_needed boolean,
  -- A person was needed and did not get it: rated badly, found wrong, or reopened, and never escalated.
  missed boolean not null,
  ai_first_ms bigint,
  human_first_ms bigint,
  ai_resolution_ms bigint,
  human_resolution_ms bigint,
  turns integer not null,
  failed_turns integer not null,
  searches integer not null,
  failed_searches integer not null,
  tool_calls integer not null,
  failed_tools integer not null,
  model_calls integer not null,
  unpriced_calls integer not null,
  cost_micros bigint not null,
  input_tokens bigint not null,
  cached_tokens bigint not null,
  csat smallint,
  thumbs_up integer not null,
  thumbs_down integer not null,
  drafts_sent integer not null,
  drafts_edited integer not null,
  drafts_rejected integer not null,
  edit_sum real not null,
  reviews integer not null,
  accurate integer not null,
  refreshed_at timestamptz not null default now()
);
create index ticket_facts_opened on ticket_facts (opened_at);

-- How far the event log has been read into the facts.
create table facts_cursor (
  single boolean primary key default true check (single),
  event_id bigint not null
);
insert into facts_cursor (event_id) values (0);

-- Answers to be checked by a person: drafts as they are decided, and a share of what went out by itself.
create table reviews (
  id text primary key,
  -- What is reviewed: a draft, or a message that was sent by itself.
  draft_id text references drafts (id),
  message_id text references messages (id),
  turn_id text not null references turns (id),
  ticket_id text not null references tickets (id),
  conversation_id text not null references conversations (id),
  intent text,
  -- The raw confidence of the turn, for the calibration.
  confidence real,
  state text not null default 'pending' check (state in ('pending', 'done', 'skipped')),
  accurate boolean,
  correction text,
  reason text,
  reviewed_by text,
  reviewed_at timestamptz,
  -- Set when somebody made a golden case of it.
  golden_at timestamptz,
  created_at timestamptz not null default now(),
  check (num_nonnulls(draft_id, message_id) = 1)
);
create unique index reviews_draft on reviews (draft_id) where draft_id is not null;
create unique index reviews_message on reviews (message_id) where message_id is not null;
create index reviews_pending on reviews (created_at) where state = 'pending';
create index reviews_done on reviews (reviewed_at) where state = 'done';
create index reviews_ticket on reviews (ticket_id);

-- Articles that an answer found wrong had cited; open until somebody looked.
create table article_marks (
  id text primary key,
  article_id text not null,
  review_id text not null references reviews (id),
  note text,
  state text not null default 'open' check (state in ('open', 'cleared')),
  cleared_by text,
  cleared_at timestamptz,
  created_at timestamptz not null default now(),
  unique (article_id, review_id)
);
create index article_marks_open on article_marks (article_id) where state = 'open';

-- From the confidence a turn had to the share of such answers that were right. Versions stay, so
-- that one can go back.
create table calibrations (
  version integer generated always as identity primary key,
  -- Steps of a rising function: confidence from, share that was right.
  points jsonb not null,
  reviews integer not null,
  brier_before real not null,
  brier_after real not null,
  active boolean not null default false,
  made_by text not null,
  created_at timestamptz not null default now()
);
create unique index calibrations_active on calibrations (active) where active;

create table alerts (
  id text primary key,
  rule text not null,
  -- What it is about beside the rule, e.g. an intent; empty for the whole desk.
  scope text not null default '',
  title text not null,
  detail text not null,
  value real,
  usual real,
  state text not null default 'open' check (state in ('open', 'over')),
  seen_by text,
  seen_at timestamptz,
  opened_at timestamptz not null default now(),
  over_at timestamptz
);
create unique index alerts_open on alerts (rule, scope) where state = 'open';
create index alerts_recent on alerts (opened_at desc);

-- What could be made better, each with what shows it and what came of it.
create table lessons (
  id text primary key,
  kind text not null,
  -- What it is about: an article, an intent, a rule, a tool, a question.
  subject text not null,
  title text not null,
  action text not null,
  evidence jsonb not null default '[]',
  tickets integer not null,
  owner_id text,
  state text not null default 'open' check (state in ('open', 'doing', 'done', 'dismissed')),
  -- The metric it should move: its id and slice, the figure when the work was done, and later.
  metric jsonb,
  note text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  done_at timestamptz,
  unique (kind, subject)
);
create index lessons_open on lessons (state, tickets desc);
