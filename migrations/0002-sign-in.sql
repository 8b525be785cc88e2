-- Members of the team, and how they sign in. Users, sessions, accounts, verifications and
-- two_factors have the columns that better-auth asks for.
create table users (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  role text not null default 'viewer' check (role in ('viewer', 'agent', 'lead', 'admin')),
  two_factor_enabled boolean not null default false,
  -- Left the team: their work keeps their name, but they cannot sign in.
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sessions (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_user on sessions (user_id);

create table accounts (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index accounts_user on accounts (user_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier on verifications (identifier);

create table two_factors (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true
);
create index two_factors_user on two_factors (user_id);

-- Links that sign in once: the first start's, invitations, and for who forgot a password.
create table sign_in_links (
  id text primary key,
  -- SHA-256 of the token, hex; the token itself is only in the link.
  token_hash text not null unique,
  -- Null on the first start: the first admin gives their address themselves.
  email text,
  role text not null check (role in ('viewer', 'agent', 'lead', 'admin')),
  created_by text references users (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);

-- Guessing at a password locks the address for a while.
create table sign_in_failures (
  email text primary key,
  failures integer not null,
  locked_until timestamptz,
  last_at timestamptz not null
);
