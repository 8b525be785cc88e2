-- A key of a nightly export has no need to speak for customers or to stop all sending.
alter table api_keys drop constraint api_keys_scope_check;
alter table api_keys add constraint api_keys_scope_check check (scope in ('api', 'read', 'metrics'));
