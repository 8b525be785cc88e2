-- Look-ups that read a whole table: facts of a ticket and a thread's thumbs (feedback), a thread's
-- hand-over, "Why this answer?" (drafts), cards that take the place of others (actions). At a million
-- messages the first took 10 ms a ticket.
create index feedback_ticket on feedback (ticket_id);
create index feedback_conversation on feedback (conversation_id);
create index handoffs_conversation on handoffs (conversation_id);
create index drafts_turn on drafts (turn_id);
create index actions_turn on actions (turn_id);
