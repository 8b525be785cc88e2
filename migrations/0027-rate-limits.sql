-- How much each key has done lately, counted by all processes together. A row that filled up again
-- says nothing and is forgotten. Unlogged: after a crash everyone starts with a full bucket.
create unlogged table rate_limits (
  bucket text not null,
  key text not null,
  tokens double precision not null,
  -- The allowance, beside what it allows: the statement that takes one finds all it needs in the row.
  burst double precision not null,
  per_minute double precision not null,
  at timestamptz not null,
  primary key (bucket, key)
);
create index rate_limits_at on rate_limits (at);
