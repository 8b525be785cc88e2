-- Files that customers and the team send along. Kept in the database: one place to back up, and
-- every process has them. What was put up and never sent is forgotten after a day.
create table attachments (
  id text primary key,
  -- Null until the message it comes with is there.
  message_id text references messages (id) on delete cascade,
  conversation_id text references conversations (id) on delete cascade,
  -- `customer:<id>` or `user:<id>`: only they can send it.
  uploaded_by text not null,
  name text not null,
  -- As its content says, never as the sender says.
  type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  created_at timestamptz not null default now()
);
create index attachments_message on attachments (message_id) where message_id is not null;
create index attachments_conversation on attachments (conversation_id) where conversation_id is not null;
create index attachments_unsent on attachments (created_at) where message_id is null;
