-- Runs of evals, taken in from what `handrail evals` left in the data folder.
create table eval_runs (
  id text primary key,
  suite text not null,
  desk_version text not null,
  model text not null,
  filter text,
  repeats integer not null,
  summary jsonb not null,
  started_at timestamptz not null,
  ended_at timestamptz not null
);
create index eval_runs_suite on eval_runs (suite, started_at desc);

create table eval_cases (
  run_id text not null references eval_runs (id) on delete cascade,
  case_id text not null,
  attempt integer not null,
  status text not null,
  group_name text not null,
  -- The whole case with checks and transcript, as the run's file has it.
  played jsonb not null,
  primary key (run_id, case_id, attempt)
);
