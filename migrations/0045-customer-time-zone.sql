-- IANA, as the customer's browser says: promises of a time are made in it.
alter table customers add column time_zone text;
