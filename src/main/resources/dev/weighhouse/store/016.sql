-- Workspace schema 16: when connections are read by themselves, as people say; what was done by itself; and who does it now.

-- The last of a connection counts.
create table cadence_said (
  id integer primary key,
  connection text not null,
  kind text not null check (kind in ('ON_CONNECT', 'HOURLY', 'DAILY', 'MONTH_END')),
  -- a local time
  at text,
  history_from text,
  author text not null,
  made_at text not null,
  check ((kind in ('DAILY', 'MONTH_END')) = (at is not null))
) strict;

-- The last one counts; local times.
create table off_peak_said (
  id integer primary key,
  begins text not null,
  ends text not null,
  author text not null,
  made_at text not null
) strict;

-- Without an end it runs, or was cut off.
create table step_begun (
  id integer primary key,
  step text not null,
  -- empty where it concerns the whole workspace
  connection text not null,
  -- in order, with spaces between them
  months text not null,
  machine text not null,
  began_at text not null
) strict;

create index step_begun_by_step on step_begun (step, connection, id);

create table step_ended (
  step integer primary key references step_begun (id),
  outcome text not null check (outcome in ('DONE', 'LOOK', 'FAILED', 'STOPPED')),
  row_count integer not null,
  reason text not null,
  not_before text,
  ended_at text not null
) strict;

-- Who does what is due; the one row changes with each sign of life.
create table lease (
  one integer primary key check (one = 1),
  holder text not null,
  machine text not null,
  process integer not null,
  process_began text,
  who text not null,
  beat integer not null,
  beat_at text not null,
  given_back integer not null check (given_back in (0, 1))
) strict;

create trigger cadence_said_is_not_changed before update on cadence_said begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger cadence_said_is_not_deleted before delete on cadence_said begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger off_peak_said_is_not_changed before update on off_peak_said begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger off_peak_said_is_not_deleted before delete on off_peak_said begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger step_begun_is_not_changed before update on step_begun begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger step_begun_is_not_deleted before delete on step_begun begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger step_ended_is_not_changed before update on step_ended begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger step_ended_is_not_deleted before delete on step_ended begin select raise(abort, 'entries and decisions are only appended'); end;
