-- Which identity provider a session came through; null when it came by a password or a link.
alter table sessions add column provider text;
