-- Workspace schema 17: what is remembered of the charts of accounts that platforms keep in step with the ledger's.

-- Which companies' charts these are; the last of a platform counts.
create table chart_link (
  id integer primary key,
  platform text not null,
  ledger_company text not null,
  platform_company text not null,
  reason text not null,
  author text not null,
  made_at text not null
) strict;

-- Accounts that the ledger has or once had; an account of the platform that is none of them is left alone.
create table chart_known (
  platform text not null,
  ledger_company text not null,
  external_id text not null,
  reason text not null,
  author text not null,
  made_at text not null,
  primary key (platform, ledger_company, external_id)
) strict, without rowid;

-- What was meant by each change that was to be sent. The last of a key counts: until its bytes are in the log nothing was sent.
create table account_change (
  id integer primary key,
  key text not null,
  platform text not null,
  company text not null,
  external_id text not null,
  revision integer not null check (revision > 0),
  action text not null check (action in ('CREATE', 'UNARCHIVE', 'UPDATE', 'ARCHIVE')),
  before_id text,
  before_code text,
  before_name text,
  before_archived integer,
  before_tax_code text,
  metadata text,
  code text,
  name text not null,
  archived integer not null,
  tax_code text,
  reason text not null,
  without_tax_code text,
  author text not null,
  made_at text not null,
  check ((before_id is null) = (before_name is null)),
  check ((before_id is null) = (before_archived is null)),
  check ((before_id is null) = (action = 'CREATE'))
) strict;

create index account_change_by_key on account_change (key);
create index account_change_by_account on account_change (platform, company, external_id);

-- Who let more accounts be archived than usual.
create table archive_consent (
  id integer primary key,
  platform text not null,
  accounts integer not null,
  plan text not null,
  reason text not null,
  author text not null,
  made_at text not null
) strict;

create trigger chart_link_is_not_changed before update on chart_link begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger chart_link_is_not_deleted before delete on chart_link begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger chart_known_is_not_changed before update on chart_known begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger chart_known_is_not_deleted before delete on chart_known begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger account_change_is_not_changed before update on account_change begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger account_change_is_not_deleted before delete on account_change begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger archive_consent_is_not_changed before update on archive_consent begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger archive_consent_is_not_deleted before delete on archive_consent begin select raise(abort, 'entries and decisions are only appended'); end;
