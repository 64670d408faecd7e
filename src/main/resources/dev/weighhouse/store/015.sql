-- Workspace schema 15: which rows belong together as people say, and what they let stand of differences.

create table match_decision (
  number integer primary key,
  kind text not null check (kind in ('MATCHED', 'CONFIRMED', 'APART', 'SPLIT', 'TAKEN_BACK')),
  account text not null,
  currency text not null,
  -- what it takes back, or takes the place of
  former integer references match_decision (number),
  author text not null,
  made_at text not null,
  note text not null,
  check (former < number),
  check (kind <> 'TAKEN_BACK' or former is not null)
) strict;

create index match_decision_by_account on match_decision (account);

-- The rows as they were seen when it was decided, in the order in which they were chosen.
create table match_decision_row (
  decision integer not null references match_decision (number),
  position integer not null,
  part text not null check (part in ('ROWS', 'OTHERS')),
  side text not null check (side in ('LEDGER', 'PLATFORM')),
  movement text not null,
  day text not null,
  minor integer not null,
  reference text,
  primary key (decision, position)
) strict, without rowid;

create table waiver (
  number integer primary key,
  account text not null,
  month text not null,
  basis text not null check (basis in ('CLOSING', 'ACTIVITY')),
  currency text not null,
  minor integer not null check (minor <> 0),
  reason text not null,
  expires text not null,
  author text not null,
  made_at text not null
) strict;

create table waiver_taken_back (
  waiver integer primary key references waiver (number),
  reason text not null,
  author text not null,
  made_at text not null
) strict;

-- The last of a currency counts.
create table materiality (
  id integer primary key,
  currency text not null,
  minor integer not null check (minor >= 0),
  reason text not null,
  author text not null,
  made_at text not null
) strict;

create trigger match_decision_is_not_changed before update on match_decision begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger match_decision_is_not_deleted before delete on match_decision begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger match_decision_row_is_not_changed before update on match_decision_row begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger match_decision_row_is_not_deleted before delete on match_decision_row begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger waiver_is_not_changed before update on waiver begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger waiver_is_not_deleted before delete on waiver begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger waiver_taken_back_is_not_changed before update on waiver_taken_back begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger waiver_taken_back_is_not_deleted before delete on waiver_taken_back begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger materiality_is_not_changed before update on materiality begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger materiality_is_not_deleted before delete on materiality begin select raise(abort, 'entries and decisions are only appended'); end;
