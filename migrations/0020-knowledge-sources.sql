-- Where articles come from. The desk's own folder is the source `folder`, the console's articles `console`.
create table knowledge_sources (
  id text primary key,
  kind text not null check (kind in ('desk', 'console', 'folder', 'upload', 'site', 'zendesk', 'intercom')),
  name text not null,
  config jsonb not null default '{}',
  -- The help centre's token, sealed with a key made from the server's secret.
  credential text,
  -- Minutes from one sync to the next; null: only by hand.
  every_minutes integer check (every_minutes > 0),
  created_by text,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);

-- Each sync of a source: its progress while it runs, what came of it afterwards.
create table knowledge_runs (
  id text primary key,
  source_id text not null references knowledge_sources (id) on delete cascade,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  seen integer not null default 0,
  -- Null while nobody knows how many there are.
  total integer,
  added integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  retired integer not null default 0,
  -- Why nothing came of it, in words for the team.
  fault text,
  started_by text,
  attempt integer not null default 0,
  cancel_wanted boolean not null default false,
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  -- Written while it works; silence means that its process ended.
  alive_at timestamptz,
  finished_at timestamptz
);
create unique index knowledge_runs_one_open on knowledge_runs (source_id) where state in ('queued', 'running');
create index knowledge_runs_source on knowledge_runs (source_id, queued_at desc);

-- What a sync could not take, and how to mend it.
create table knowledge_faults (
  run_id text not null references knowledge_runs (id) on delete cascade,
  position integer not null,
  item text not null,
  problem text not null,
  mend text not null,
  primary key (run_id, position)
);

-- Grows with each change, so that every process sees which articles to read anew.
alter table articles add column revision bigint not null default 1;
-- What the source calls it: a path, an address, an id.
alter table articles add column source_ref text;
-- "Still right", said in the console; apart from the date that the source gives.
alter table articles add column confirmed_at timestamptz;
alter table articles add column confirmed_by text;
create index articles_source on articles (source);

-- Articles written in the console, every version of them.
create table article_versions (
  article_id text not null,
  version integer not null,
  title text not null,
  body text not null,
  fields jsonb not null default '{}',
  saved_by text not null,
  saved_at timestamptz not null default now(),
  -- When this version went to customers; null for a draft.
  published_at timestamptz,
  primary key (article_id, version)
);

-- Uploaded files as they came, so that a better reader can read them again.
create table knowledge_uploads (
  id text primary key,
  source_id text not null references knowledge_sources (id) on delete cascade,
  name text not null,
  bytes bytea not null,
  sha256 text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null default now(),
  unique (source_id, name)
);
