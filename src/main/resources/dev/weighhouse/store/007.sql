-- Workspace schema 7: what a platform says of a transaction besides its amount. What was quoted before says nothing of it.

alter table quoted_movement add column type text;
alter table quoted_movement add column country text;
alter table quoted_movement add column tax_code text;

-- The part of minor that is tax, in its currency and with its sign; null where the platform states none.
alter table quoted_movement add column tax integer;
alter table quoted_movement add column payout text;

-- The platform's own dimensions of a transaction.
create table quoted_dimension (
  quote integer not null,
  account text not null,
  movement text not null,
  name text not null,
  value text not null,
  primary key (quote, account, movement, name),
  foreign key (quote, account, movement) references quoted_movement (quote, account, id)
) strict, without rowid;

create trigger quoted_dimension_is_not_changed before update on quoted_dimension begin select raise(abort, 'quotes are only appended'); end;
create trigger quoted_dimension_is_not_deleted before delete on quoted_dimension begin select raise(abort, 'quotes are only appended'); end;
