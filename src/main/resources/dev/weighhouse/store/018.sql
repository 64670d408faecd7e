-- Workspace schema 18: which platforms' charts are kept in step without a person.

-- Who said so, or took it back; the last of a platform counts.
create table chart_keeping (
  id integer primary key,
  platform text not null,
  by_itself integer not null check (by_itself in (0, 1)),
  author text not null,
  made_at text not null
) strict;

create trigger chart_keeping_is_not_changed before update on chart_keeping begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger chart_keeping_is_not_deleted before delete on chart_keeping begin select raise(abort, 'entries and decisions are only appended'); end;
