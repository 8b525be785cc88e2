-- Tickets that the agent filed for people beside the conversation it goes on with: a conversation of
-- their own, the ticket they came from, and the key under which the call that filed them runs once.
alter table tickets add column filed_from text references tickets (id), add column filing_key text unique;
create index tickets_filed on tickets (filed_from) where filed_from is not null;
-- One turn may write the package of its own hand-over and of each ticket that it files.
alter table handoffs drop constraint handoffs_pkey, add primary key (turn_id, ticket_id);
