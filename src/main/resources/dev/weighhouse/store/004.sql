-- Workspace schema 4: what a quote says nothing about, and the currency of a tolerance.

-- Accounts that a quote of movements left out, so that no row of them means nothing at all.
create table quoted_left_out (
  quote integer not null references quote (id),
  account text not null,
  primary key (quote, account)
) strict, without rowid;

create trigger quoted_left_out_is_not_changed before update on quoted_left_out begin select raise(abort, 'quotes are only appended'); end;
create trigger quoted_left_out_is_not_deleted before delete on quoted_left_out begin select raise(abort, 'quotes are only appended'); end;
