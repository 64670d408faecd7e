-- Workspace schema 11: which decisions were saved together, and what an entry moved that follows a changed mapping.

-- All decisions of one change set share an id; those made before say nothing of it.
alter table mapping add column change_set text;

-- Of an entry that moves what was booked of a platform: that platform. Of one made of transactions its origin says it.
alter table journal_making add column platform text;
