-- Workspace schema 13: the entry a template was kept from, which is the one of its first due date; null until now, where that was
-- the next one.

alter table journal_template add column begun_with integer references journal (number);
