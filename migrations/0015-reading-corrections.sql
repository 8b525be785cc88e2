-- What reviewers said a message really wanted: the local classifiers learn from it.
create table reading_corrections (
  turn_id text primary key references turns (id) on delete cascade,
  -- The words that were read, kept apart from the messages: they may be deleted, what was learnt stays said.
  body text not null,
  -- Null: no intent of the desk fits.
  intent text,
  -- By name of a signal: whether the message shows it. Signals nobody spoke of are left out.
  signals jsonb not null default '{}',
  given_by text not null,
  given_at timestamptz not null default now()
);
create index reading_corrections_newest on reading_corrections (given_at desc);
