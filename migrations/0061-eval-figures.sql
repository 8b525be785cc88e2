-- Every figure of a run for each intent, family or persona; null for runs of earlier versions.
alter table eval_runs add column by_group jsonb;
