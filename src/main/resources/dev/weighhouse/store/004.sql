-- Workspace schema 4: what a quote says nothing about, and the currency of a tolerance.

-- Accounts that a quote of movements left out, so that no row of them means nothing at all.
create table quoted_left_out (
  quote integer not null references quote (id),
  account text not null,
  primary key (quote, account)
) strict, without rowid;

create trigger quoted_left_out_is_not_changed before update on quoted_left_out begin select raise(abort, 'quotes are only appended'); end;
create trigger quoted_left_out_is_not_deleted before delete on quoted_left_out begin select raise(abort, 'quotes are only appended'); end;

-- Until now a tolerance had no currency; it was set in the home currency by the command and in the settings. As before, a null
-- account sets the general tolerance, of one currency.
create table tolerance_of_currency (
  id integer primary key autoincrement,
  account text,
  currency text not null,
  minor integer not null check (minor >= 0),
  author text not null,
  made_at text not null
) strict;

insert into tolerance_of_currency (id, account, currency, minor, author, made_at)
  select id, account, (select value from meta where key = 'home'), minor, author, made_at from tolerance;

drop table tolerance;
alter table tolerance_of_currency rename to tolerance;

create trigger tolerance_is_not_changed before update on tolerance begin select raise(abort, 'tolerances are only appended'); end;
create trigger tolerance_is_not_deleted before delete on tolerance begin select raise(abort, 'tolerances are only appended'); end;
