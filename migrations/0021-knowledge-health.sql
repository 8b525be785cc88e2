-- Two articles that say different things about one subject.
create table article_conflicts (
  id text primary key,
  -- The smaller id first: a pair stands here once for each pair of sentences.
  left_article text not null,
  right_article text not null,
  left_text text not null,
  right_text text not null,
  found_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by text
);
create index article_conflicts_open on article_conflicts (left_article, right_article) where settled_at is null;

-- What customers asked and no article answered, put together by subject.
create table knowledge_gaps (
  id text primary key,
  topic text not null,
  language text not null,
  questions integer not null default 0,
  state text not null default 'open' check (state in ('open', 'dismissed', 'answered')),
  -- The article that fills it.
  article_id text,
  first_at timestamptz not null,
  last_at timestamptz not null,
  settled_at timestamptz,
  settled_by text
);

create table gap_questions (
  -- The event that told of the search.
  event_id bigint primary key,
  gap_id text not null references knowledge_gaps (id) on delete cascade,
  question text not null,
  conversation_id text not null,
  ticket_id text not null,
  at timestamptz not null
);
create index gap_questions_gap on gap_questions (gap_id, at desc);
create index gap_questions_ticket on gap_questions (ticket_id);

-- Articles proposed for gaps; a person approves, edits or discards each.
create table article_suggestions (
  id text primary key,
  gap_id text not null references knowledge_gaps (id) on delete cascade,
  title text not null,
  body text not null,
  -- 'model' or 'words': written by a model, or put together from the people's own sentences.
  drafted_by text not null,
  -- Messages of people that it rests on.
  messages text[] not null default '{}',
  state text not null default 'open' check (state in ('open', 'approved', 'discarded')),
  article_id text,
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by text
);
create unique index article_suggestions_one_open on article_suggestions (gap_id) where state = 'open';
