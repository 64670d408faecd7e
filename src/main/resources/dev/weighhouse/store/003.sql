-- Workspace schema 3: journal entries and what was decided about them. Amounts are minor units, debit positive.

-- What a person had typed at one time. A line may lack its account or amount.
create table draft (
  id integer primary key autoincrement,
  day text not null,
  narration text not null,
  reference text,
  reverse_on text
) strict;

create table draft_line (
  draft integer not null references draft (id),
  position integer not null,
  account text,
  currency text,
  minor integer,
  description text not null,
  tax_code text,
  primary key (draft, position),
  check ((currency is null) = (minor is null))
) strict, without rowid;

create table draft_dimension (
  draft integer not null,
  position integer not null,
  name text not null,
  value text not null,
  primary key (draft, position, name),
  foreign key (draft, position) references draft_line (draft, position)
) strict, without rowid;

-- One row for each entry; its number is what people call it. source is the identity of the fact, and unique for ever.
create table journal (
  number integer primary key autoincrement,
  source text not null unique,
  origin text not null check (origin in ('SCRATCH', 'IMPORTED', 'ADJUSTMENT', 'RECURRING', 'REVERSAL')),
  subject text not null,
  currency text,
  first_day text,
  last_day text,
  ordinal integer
) strict;

-- A change of an entry is a new writing of it; the latest holds.
create table journal_writing (
  id integer primary key autoincrement,
  journal integer not null references journal (number),
  revision integer not null check (revision > 0),
  draft integer not null references draft (id),
  author text not null,
  made_at text not null
) strict;

create index journal_writing_latest on journal_writing (journal, id);

create table journal_decision (
  id integer primary key autoincrement,
  writing integer not null references journal_writing (id),
  decision text not null check (decision in ('FOR_APPROVAL', 'SENT_BACK', 'APPROVED', 'DISCARDED')),
  author text not null,
  made_at text not null,
  reason text not null,
  machine text,
  own_entry text
) strict;

create index journal_decision_about on journal_decision (writing, id);

-- What an approval rests on, as the approver saw it.
create table journal_ground (
  decision integer not null references journal_decision (id),
  position integer not null,
  subject text not null,
  value text not null,
  shown text not null,
  source text not null,
  primary key (decision, position)
) strict, without rowid;

-- The latest row of a name holds; one without a draft forgets it.
create table journal_template (
  id integer primary key autoincrement,
  name text not null,
  draft integer references draft (id),
  every text,
  until text,
  reverse_next_day integer check (reverse_next_day in (0, 1)),
  author text not null,
  made_at text not null
) strict;

create trigger draft_is_not_changed before update on draft begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger draft_is_not_deleted before delete on draft begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger draft_line_is_not_changed before update on draft_line begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger draft_line_is_not_deleted before delete on draft_line begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger draft_dimension_is_not_changed before update on draft_dimension begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger draft_dimension_is_not_deleted before delete on draft_dimension begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_is_not_changed before update on journal begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_is_not_deleted before delete on journal begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_writing_is_not_changed before update on journal_writing begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_writing_is_not_deleted before delete on journal_writing begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_decision_is_not_changed before update on journal_decision begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_decision_is_not_deleted before delete on journal_decision begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_ground_is_not_changed before update on journal_ground begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_ground_is_not_deleted before delete on journal_ground begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_template_is_not_changed before update on journal_template begin select raise(abort, 'entries and decisions are only appended'); end;
create trigger journal_template_is_not_deleted before delete on journal_template begin select raise(abort, 'entries and decisions are only appended'); end;
