-- A key that exports figures has no need to speak for customers or to stop all sending.
alter table api_keys add column access text not null default 'full' check (access in ('read', 'full'));
