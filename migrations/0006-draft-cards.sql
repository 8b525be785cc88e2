-- Cards go out with the draft they belong to, when somebody sends it.
alter table drafts add column cards jsonb not null default '[]';
