-- Workspace schema 2: the crossing log. Of an event only its body is kept, the canonical JSON of all its fields, and every
-- column beside it is computed from that body: so no column can ever say anything but what was hashed.

create table crossing_event (
  sequence integer primary key,
  previous text not null,
  body text not null,
  hash text not null,
  key text generated always as (json_extract(body, '$.key')) virtual,
  short text generated always as (json_extract(body, '$.short')) virtual,
  step text generated always as (json_extract(body, '$.step')) virtual,
  at integer generated always as (json_extract(body, '$.at')) virtual,
  person text generated always as (json_extract(body, '$.by')) virtual,
  machine text generated always as (json_extract(body, '$.machine')) virtual,
  attempt integer generated always as (json_extract(body, '$.attempt')) virtual,
  direction text generated always as (json_extract(body, '$.direction')) virtual,
  kind text generated always as (json_extract(body, '$.kind')) virtual,
  connection text generated always as (json_extract(body, '$.connection')) virtual,
  what text generated always as (json_extract(body, '$.what')) virtual,
  source text generated always as (json_extract(body, '$.source')) virtual,
  reference text generated always as (json_extract(body, '$.reference')) virtual,
  minor integer generated always as (json_extract(body, '$.minor')) virtual,
  currency text generated always as (json_extract(body, '$.currency')) virtual,
  date text generated always as (json_extract(body, '$.date')) virtual,
  words text generated always as (json_extract(body, '$.words')) virtual,
  ledger_id text generated always as (json_extract(body, '$.ledgerId')) virtual,
  ledger_number text generated always as (json_extract(body, '$.ledgerNumber')) virtual,
  digest text generated always as (json_extract(body, '$.body')) virtual,
  status text generated always as (json_extract(body, '$.status')) virtual,
  asked text generated always as (json_extract(body, '$.evidence.asked')) virtual,
  scanned integer generated always as (json_extract(body, '$.evidence.scanned')) virtual,
  first_day text generated always as (json_extract(body, '$.evidence.from')) virtual,
  last_day text generated always as (json_extract(body, '$.evidence.to')) virtual,
  row_count integer generated always as (json_extract(body, '$.rows')) virtual,
  millis integer generated always as (json_extract(body, '$.millis')) virtual,
  check (json_extract(body, '$.sequence') = sequence)
) strict;

create index crossing_event_short on crossing_event (short);

-- The exact bytes that were to be sent, once for each crossing.
create table crossing_body (
  key text primary key,
  digest text not null,
  bytes blob not null
) strict;

-- The list on screen: one row for each crossing, numbered in the order in which they began. It holds what is filtered and summed,
-- and otherwise the numbers of the events that say the rest. It is made anew from the log whenever that is wished.
create table crossing (
  number integer primary key,
  short text not null,
  first_event integer not null,
  last_event integer not null,
  sender_event integer not null,
  ledger_event integer,
  state text,
  attempts integer not null,
  direction text not null,
  kind text not null,
  connection text not null,
  began integer not null,
  minor integer,
  currency text
) strict;

create index crossing_short on crossing (short);
create index crossing_state on crossing (state);
create index crossing_direction on crossing (direction);
create index crossing_kind on crossing (kind);
create index crossing_connection on crossing (connection);
create index crossing_began on crossing (began);
create index crossing_sent on crossing (currency, minor) where direction = 'OUT' and state = 'CONFIRMED';

-- Who had a hand in which crossing.
create table crossing_person (
  person text not null,
  number integer not null,
  primary key (person, number)
) strict, without rowid;

-- The last event, once more: a log whose tail was cut no longer ends with it.
create table crossing_head (
  id integer primary key check (id = 1),
  sequence integer not null,
  hash text not null
) strict;

-- What a crossing can be found by, under its number.
create virtual table crossing_text using fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4'
);

create trigger crossing_event_follows before insert on crossing_event
when new.sequence is not (select coalesce(max(sequence), 0) + 1 from crossing_event)
  or new.previous is not coalesce(
    (select hash from crossing_event order by sequence desc limit 1),
    '0000000000000000000000000000000000000000000000000000000000000000')
begin select raise(abort, 'an event follows the last one'); end;

create trigger crossing_event_is_not_changed before update on crossing_event begin select raise(abort, 'crossings are only appended'); end;
create trigger crossing_event_is_not_deleted before delete on crossing_event begin select raise(abort, 'crossings are only appended'); end;
create trigger crossing_body_is_not_changed before update on crossing_body begin select raise(abort, 'crossings are only appended'); end;
create trigger crossing_body_is_not_deleted before delete on crossing_body begin select raise(abort, 'crossings are only appended'); end;
