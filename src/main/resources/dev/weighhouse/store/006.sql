-- Workspace schema 6: mappings of more than accounts, with rules and dates. Decisions made before were about accounts, whole
-- and for every date, and stay as they are.

alter table mapping add column kind text not null default 'ACCOUNT'
  check (kind in ('ACCOUNT', 'CATEGORY', 'TYPE', 'TAX_CODE', 'DIMENSION', 'ANYTHING'));

-- Where it goes: ledger is the account, or of a pair the one that is debited. A null of both ledger and target unmaps.
alter table mapping add column target text check (target in ('TO', 'PAIR', 'TAX', 'DIMENSION', 'HELD'));
alter table mapping add column credit text;
alter table mapping add column tax_code text;
alter table mapping add column held text;

-- The accounting dates it is for, both included; null is open.
alter table mapping add column from_day text;
alter table mapping add column to_day text;

-- A rule has conditions, all of which must be met.
create table mapping_condition (
  mapping integer not null references mapping (id),
  field text not null check (field in ('COUNTERPARTY', 'TEXT', 'TYPE', 'CATEGORY', 'COUNTRY', 'CURRENCY', 'SIGN')),
  value text not null,
  primary key (mapping, field)
) strict, without rowid;

-- The ledger's dimensions that its lines carry.
create table mapping_dimension (
  mapping integer not null references mapping (id),
  name text not null,
  value text not null,
  primary key (mapping, name)
) strict, without rowid;

create trigger mapping_condition_is_not_changed before update on mapping_condition begin select raise(abort, 'mapping decisions are only appended'); end;
create trigger mapping_condition_is_not_deleted before delete on mapping_condition begin select raise(abort, 'mapping decisions are only appended'); end;
create trigger mapping_dimension_is_not_changed before update on mapping_dimension begin select raise(abort, 'mapping decisions are only appended'); end;
create trigger mapping_dimension_is_not_deleted before delete on mapping_dimension begin select raise(abort, 'mapping decisions are only appended'); end;
