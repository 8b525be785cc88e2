-- Codes sent by e-mail to show who somebody is. The code itself is never stored.
create table one_time_codes (
  id text primary key,
  conversation_id text not null references conversations (id),
  email text not null,
  -- HMAC of conversation, address and code under a key of the program: useless without it.
  code_hash text not null,
  tries integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_codes_conversation on one_time_codes (conversation_id, created_at desc);
create index one_time_codes_email on one_time_codes (lower(email), created_at desc);
