-- Programs that bring messages of another channel: a mail gateway, a helpdesk. Their signing secrets are derived, not stored.
create table connectors (
  id text primary key,
  name text not null,
  channel text not null,
  -- Whether its word counts for who a customer is.
  vouches boolean not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  -- Set when it was removed; its name stays for what it wrote.
  removed_at timestamptz,
  last_at timestamptz
);
