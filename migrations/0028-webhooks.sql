-- Addresses that are told what happens. Their signing secrets are derived, not stored.
create table webhooks (
  id text primary key,
  url text not null,
  events text[] not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  -- Set when its receiver answered 410 Gone.
  stopped_at timestamptz,
  -- How the newest delivery went.
  last_at timestamptz,
  last_status integer,
  last_fault text
);
