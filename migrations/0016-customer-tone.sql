-- How the customer writes: kept across conversations so that an answer meets them in kind. Null: no sign of either.
alter table customers add column tone text check (tone in ('formal', 'casual'));
