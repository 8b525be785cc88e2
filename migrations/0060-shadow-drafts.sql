-- What the agent would have answered where people did, and how near it came: nothing of it is ever sent.
create table shadow_drafts (
  id text primary key,
  -- The newest message of the customer that it answers.
  message_id text not null unique references messages (id) on delete cascade,
  ticket_id text not null references tickets (id) on delete cascade,
  conversation_id text not null references conversations (id) on delete cascade,
  intent text not null,
  channel text not null,
  language text not null,
  desk_version text not null,
  -- replied, drafted, escalated: what would have come of the turn.
  outcome text not null,
  tier integer not null,
  confidence real not null,
  -- Null when it would have handed over.
  body text,
  -- Every call with its verdict, and the rules that fired, as a person wants to see them.
  tools jsonb not null,
  rules jsonb not null,
  violations integer not null,
  cost_micros bigint not null,
  created_at timestamptz not null default now(),
  -- The reply of a person that it was held against, and what came of that.
  reply_id text references messages (id) on delete cascade,
  compared jsonb,
  agrees boolean,
  compared_at timestamptz
);
create index shadow_drafts_ticket on shadow_drafts (ticket_id, created_at desc);
create index shadow_drafts_compared on shadow_drafts (intent, compared_at desc) where compared_at is not null;
