-- Workspace schema 20: entries made of items that a platform handed over in a job.

-- The rows that point here are looked at again when all is done.
pragma defer_foreign_keys = on;

create table journal_moved as select * from journal;
drop table journal;

create table journal (
  number integer primary key autoincrement,
  source text not null unique,
  origin text not null
    check (origin in ('SCRATCH', 'IMPORTED', 'ADJUSTMENT', 'RECURRING', 'REVERSAL', 'RECLASS', 'TRANSFORMED', 'EXPORTED')),
  subject text not null,
  currency text,
  first_day text,
  last_day text,
  ordinal integer,
  platform text,
  share text,
  -- Of an item that was handed over: the platform's id of the company, and the job in which it came first.
  company text,
  job text,
  check ((platform is not null) = (origin in ('TRANSFORMED', 'EXPORTED'))),
  check ((company is not null) = (origin = 'EXPORTED')),
  check ((job is not null) = (origin = 'EXPORTED'))
) strict;

insert into journal (number, source, origin, subject, currency, first_day, last_day, ordinal, platform, share)
  select number, source, origin, subject, currency, first_day, last_day, ordinal, platform, share
  from journal_moved order by number;
drop table journal_moved;

create trigger journal_is_not_changed before update on journal begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_is_not_deleted before delete on journal begin select raise(abort, 'entries and decisions are only appended'); end;
