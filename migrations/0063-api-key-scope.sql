-- What a key opens: the whole API, or the figures for a monitoring system and nothing else.
alter table api_keys add column scope text not null default 'api' check (scope in ('api', 'metrics'));
