-- How far each member of the team has read each conversation.
create table conversation_reads (
  user_id text not null references users (id) on delete cascade,
  conversation_id text not null references conversations (id) on delete cascade,
  seq integer not null,
  at timestamptz not null default now(),
  primary key (user_id, conversation_id)
);

-- Lists that a person put off, and the day they come back.
create index conversations_snoozed on conversations (snoozed_until) where snoozed_until is not null;

-- The newest calls of a tool, and how it fared lately.
create index tool_calls_tool on tool_calls (tool, started_at desc);
