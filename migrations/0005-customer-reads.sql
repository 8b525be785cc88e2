-- How far a customer has read their conversation, and how far we have written to them by e-mail instead.
create table customer_reads (
  conversation_id text primary key references conversations (id),
  seen_seq integer not null default 0,
  mailed_seq integer not null default 0,
  updated_at timestamptz not null default now()
);
