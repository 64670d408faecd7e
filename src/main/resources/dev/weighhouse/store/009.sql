-- Workspace schema 9: what an entry of transactions was made of, so that no transaction is drafted twice, and what comes later is
-- drafted as the difference. Entries that were drafted before say nothing of it.

create table journal_making (
  writing integer primary key references journal_writing (id),
  -- how many decisions about the mapping there were
  decisions integer not null
) strict;

-- Each part of each transaction, and where it went.
create table journal_drawn (
  id integer primary key,
  writing integer not null references journal_making (writing),
  account text not null,
  movement text not null,
  day text not null,
  whole text not null,
  role text not null check (role in ('OWN', 'OTHER', 'TAX')),
  ledger text not null,
  tax_code text,
  currency text not null,
  minor integer not null
) strict;

create index journal_drawn_by_writing on journal_drawn (writing);

create table journal_drawn_dimension (
  drawn integer not null references journal_drawn (id),
  name text not null,
  value text not null,
  primary key (drawn, name)
) strict, without rowid;

create trigger journal_making_is_not_changed before update on journal_making begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_making_is_not_deleted before delete on journal_making begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_drawn_is_not_changed before update on journal_drawn begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_drawn_is_not_deleted before delete on journal_drawn begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_drawn_dimension_is_not_changed before update on journal_drawn_dimension begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_drawn_dimension_is_not_deleted before delete on journal_drawn_dimension begin select raise(abort, 'entries and decisions are only appended'); end;
