-- Workspace schema 21: a connection may be read by hand only.

create table cadence_said_now (
  id integer primary key,
  connection text not null,
  kind text not null check (kind in ('ON_CONNECT', 'HOURLY', 'DAILY', 'MONTH_END', 'BY_HAND')),
  -- a local time
  at text,
  history_from text,
  author text not null,
  made_at text not null,
  check ((kind in ('DAILY', 'MONTH_END')) = (at is not null))
) strict;

insert into cadence_said_now select id, connection, kind, at, history_from, author, made_at from cadence_said;

drop trigger cadence_said_is_not_changed;
drop trigger cadence_said_is_not_deleted;
drop table cadence_said;
alter table cadence_said_now rename to cadence_said;

create trigger cadence_said_is_not_changed before update on cadence_said begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger cadence_said_is_not_deleted before delete on cadence_said begin select raise(abort, 'entries and decisions are only appended'); end;
