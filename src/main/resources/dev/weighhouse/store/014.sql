-- Workspace schema 14: who said that amounts stand where the mapping sends them, and who took that back.

create table assurance (
  id integer primary key,
  connection text not null,
  kind text not null check (kind in ('ACCOUNT', 'CATEGORY', 'TYPE', 'TAX_CODE', 'DIMENSION', 'ANYTHING')),
  item text not null,
  -- how many decisions about the mapping there were
  decisions integer not null,
  reason text not null,
  author text not null,
  made_at text not null
) strict;

-- Each part of each transaction: what was taken to stand elsewhere is taken away, and added where the mapping sent it then.
create table assurance_drawn (
  id integer primary key,
  assurance integer not null references assurance (id),
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

create table assurance_drawn_dimension (
  drawn integer not null references assurance_drawn (id),
  name text not null,
  value text not null,
  primary key (drawn, name)
) strict, without rowid;

create table assurance_taken_back (
  assurance integer primary key references assurance (id),
  reason text not null,
  author text not null,
  made_at text not null
) strict;

create trigger assurance_is_not_changed before update on assurance begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger assurance_is_not_deleted before delete on assurance begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger assurance_drawn_is_not_changed before update on assurance_drawn begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger assurance_drawn_is_not_deleted before delete on assurance_drawn begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger assurance_drawn_dimension_is_not_changed before update on assurance_drawn_dimension begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger assurance_drawn_dimension_is_not_deleted before delete on assurance_drawn_dimension begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger assurance_taken_back_is_not_changed before update on assurance_taken_back begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger assurance_taken_back_is_not_deleted before delete on assurance_taken_back begin select raise(abort, 'entries and decisions are only appended'); end;
