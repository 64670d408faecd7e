-- Workspace schema 1. Amounts are minor units, debit positive; dates are ISO text; moments are ISO text in UTC.

create table meta (key text primary key, value text not null) strict, without rowid;

create table setting (key text primary key, value text not null) strict, without rowid;

create table currency (code text primary key) strict, without rowid;

create table connection (
  id text primary key,
  position integer not null unique,
  role text not null check (role in ('LEDGER', 'PLATFORM')),
  provider text not null,
  title text not null
) strict;

create unique index connection_one_ledger on connection (role) where role = 'LEDGER';

create table connection_setting (
  connection text not null references connection (id),
  key text not null,
  value text not null,
  primary key (connection, key)
) strict, without rowid;

-- What one side said at one time. first_day and last_day are empty for a chart and the same for balances.
create table quote (
  id integer primary key autoincrement,
  connection text not null references connection (id),
  kind text not null check (kind in ('accounts', 'opening', 'closing', 'movements')),
  first_day text not null,
  last_day text not null,
  fetched_at text not null,
  digest text not null,
  row_count integer not null
) strict;

create index quote_latest on quote (connection, kind, first_day, last_day, id);

create table quoted_account (
  quote integer not null references quote (id),
  id text not null,
  external_id text,
  name text not null,
  number text,
  type text not null,
  sub_type text,
  active integer not null check (active in (0, 1)),
  description text,
  tax_code text,
  parent text,
  currency text not null,
  normal_side text not null,
  created text,
  modified text,
  bank_name text,
  iban text,
  bic text,
  bank_account text,
  sort_code text,
  primary key (quote, id)
) strict, without rowid;

create table quoted_balance (
  quote integer not null references quote (id),
  account text not null,
  currency text not null,
  minor integer not null,
  primary key (quote, account, currency)
) strict, without rowid;

create table quoted_movement (
  quote integer not null references quote (id),
  account text not null,
  id text not null,
  day text not null,
  currency text not null,
  minor integer not null,
  entry text,
  reference text,
  description text,
  category text,
  counterparty text,
  primary key (quote, account, id)
) strict, without rowid;

-- Decisions, the latest of an account holds; a null ledger unmaps.
create table mapping (
  id integer primary key autoincrement,
  connection text not null references connection (id),
  account text not null,
  ledger text,
  origin text not null,
  reason text not null,
  author text not null,
  made_at text not null
) strict;

-- A null account sets the general tolerance.
create table tolerance (
  id integer primary key autoincrement,
  account text,
  minor integer not null check (minor >= 0),
  author text not null,
  made_at text not null
) strict;

create trigger quote_is_not_changed before update on quote begin select raise(abort, 'quotes are only appended'); end;
create trigger quote_is_not_deleted before delete on quote begin select raise(abort, 'quotes are only appended'); end;
create trigger quoted_account_is_not_changed before update on quoted_account begin select raise(abort, 'quotes are only appended'); end;
create trigger quoted_account_is_not_deleted before delete on quoted_account begin select raise(abort, 'quotes are only appended'); end;
create trigger quoted_balance_is_not_changed before update on quoted_balance begin select raise(abort, 'quotes are only appended'); end;
create trigger quoted_balance_is_not_deleted before delete on quoted_balance begin select raise(abort, 'quotes are only appended'); end;
create trigger quoted_movement_is_not_changed before update on quoted_movement begin select raise(abort, 'quotes are only appended'); end;
create trigger quoted_movement_is_not_deleted before delete on quoted_movement begin select raise(abort, 'quotes are only appended'); end;
create trigger mapping_is_not_changed before update on mapping begin select raise(abort, 'mapping decisions are only appended'); end;
create trigger mapping_is_not_deleted before delete on mapping begin select raise(abort, 'mapping decisions are only appended'); end;
create trigger tolerance_is_not_changed before update on tolerance begin select raise(abort, 'tolerances are only appended'); end;
create trigger tolerance_is_not_deleted before delete on tolerance begin select raise(abort, 'tolerances are only appended'); end;
