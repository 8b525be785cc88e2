-- Runs of evals that the console asked for. What comes of one is a row of eval_runs, as of any other run.
create table eval_jobs (
  id text primary key,
  suite text not null,
  filter text,
  model text not null check (model in ('embedded', 'claude')),
  -- US dollars after which no further case is begun; null on the embedded model, which costs nothing.
  max_cost double precision,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  cancel_wanted boolean not null default false,
  -- Cases played so far, those of them that passed, and all there are once that is known.
  played integer not null default 0,
  passed integer not null default 0,
  total integer,
  -- The run in eval_runs, once there is one.
  run_id text,
  -- Why it failed, in a sentence.
  fault text,
  started_by text not null references users (id),
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  -- When the process that plays it last said so.
  alive_at timestamptz,
  finished_at timestamptz
);
-- One at a time, over all processes.
create unique index eval_jobs_open on eval_jobs ((true)) where state in ('queued', 'running');
create index eval_jobs_queued_at on eval_jobs (queued_at desc);
