-- The audit log is looked through by time and by what was changed.
create index audit_log_at on audit_log (at);
create index audit_log_subject on audit_log (subject);
