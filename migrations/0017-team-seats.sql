-- Who takes the hand-overs of which teams, in what languages, and how many at a time.
create table team_seats (
  user_id text primary key references users (id) on delete cascade,
  teams text[] not null default '{}',
  -- BCP 47; empty: any.
  languages text[] not null default '{}',
  -- Ids of intents they know best; they get those first. Empty: no preference.
  skills text[] not null default '{}',
  -- Open conversations of their own above which they get no more.
  capacity integer not null default 6 check (capacity between 0 and 100),
  away boolean not null default false,
  -- For taking turns: whoever got one longest ago is next.
  last_given_at timestamptz,
  updated_at timestamptz not null default now()
);
create index handoffs_team on handoffs ((package ->> 'team'), created_at desc);
