-- Replies the team keeps ready; variables such as {{customer.name}} are filled in when one is used.
create table canned_replies (
  id text primary key,
  -- What is typed after the slash.
  name text not null,
  body text not null,
  updated_by text not null,
  updated_at timestamptz not null default now()
);
create unique index canned_replies_name on canned_replies (lower(name));

-- A view of the inbox with its filters under a name: one member's own, or the whole team's.
create table saved_views (
  id text primary key,
  name text not null,
  -- Null: the whole team sees it.
  user_id text,
  filter jsonb not null,
  created_by text not null,
  created_at timestamptz not null default now()
);
create index saved_views_user on saved_views (user_id);

-- What a member typed and has not sent, so that it is there on every device.
create table composer_texts (
  conversation_id text not null references conversations (id) on delete cascade,
  user_id text not null,
  kind text not null check (kind in ('reply', 'note')),
  body text not null,
  updated_at timestamptz not null default now(),
  primary key (conversation_id, user_id)
);

-- Members named in notes; seen once they have opened the conversation.
create table mentions (
  message_id text not null references messages (id) on delete cascade,
  conversation_id text not null references conversations (id) on delete cascade,
  user_id text not null,
  at timestamptz not null default now(),
  seen_at timestamptz,
  primary key (message_id, user_id)
);
create index mentions_unseen on mentions (user_id, conversation_id) where seen_at is null;

-- Tags in use, without looking at every conversation that ever was.
create index conversations_tagged on conversations (last_message_at desc) where tags <> '{}';
