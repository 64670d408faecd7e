-- Workspace schema 2: the crossing log. Of an event only its body is kept, the canonical JSON of all its fields.

create table crossing_event (
  sequence integer primary key,
  previous text not null,
  body text not null,
  hash text not null,
  check (json_extract(body, '$.sequence') = sequence)
) strict;

create index crossing_event_short on crossing_event (json_extract(body, '$.short'));

-- Every field is read from that body: so none can ever say anything but what was hashed. A view, as columns of the table would be
-- worked out, all of them, whenever an event is written.
create view crossing_said as select
  sequence,
  previous,
  body,
  hash,
  json_extract(body, '$.key') as key,
  json_extract(body, '$.short') as short,
  json_extract(body, '$.step') as step,
  json_extract(body, '$.at') as at,
  json_extract(body, '$.by') as person,
  json_extract(body, '$.machine') as machine,
  json_extract(body, '$.attempt') as attempt,
  json_extract(body, '$.direction') as direction,
  json_extract(body, '$.kind') as kind,
  json_extract(body, '$.connection') as connection,
  json_extract(body, '$.what') as what,
  json_extract(body, '$.source') as source,
  json_extract(body, '$.reference') as reference,
  json_extract(body, '$.minor') as minor,
  json_extract(body, '$.currency') as currency,
  json_extract(body, '$.date') as date,
  json_extract(body, '$.words') as words,
  json_extract(body, '$.ledgerId') as ledger_id,
  json_extract(body, '$.ledgerNumber') as ledger_number,
  json_extract(body, '$.body') as digest,
  json_extract(body, '$.status') as status,
  json_extract(body, '$.evidence.asked') as asked,
  json_extract(body, '$.evidence.scanned') as scanned,
  json_extract(body, '$.evidence.from') as first_day,
  json_extract(body, '$.evidence.to') as last_day,
  json_extract(body, '$.rows') as row_count,
  json_extract(body, '$.millis') as millis
from crossing_event;

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

-- What stands in the ledger by these crossings, as a sum over a million rows of the list would keep people waiting.
create table crossing_sum (
  currency text primary key,
  crossings integer not null,
  minor integer not null
) strict, without rowid;

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

-- The words of that index one by one, to see which of them begin with what was typed.
create virtual table crossing_word using fts5vocab ('crossing_text', 'instance');

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
