-- Workspace schema 10: since when one person may approve their own entries, and since when not; until now only the last word was
-- kept, under the setting journal.one-person.

-- The latest row holds; an empty why ends it.
create table journal_one_person (
  id integer primary key autoincrement,
  why text not null,
  author text not null,
  made_at text not null
) strict;

insert into journal_one_person (why, author, made_at)
  select value, 'before it was kept', strftime('%Y-%m-%dT%H:%M:%SZ', 'now') from setting
  where key = 'journal.one-person' and value <> '';

create trigger journal_one_person_is_not_changed before update on journal_one_person begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_one_person_is_not_deleted before delete on journal_one_person begin select raise(abort, 'entries and decisions are only appended'); end;
