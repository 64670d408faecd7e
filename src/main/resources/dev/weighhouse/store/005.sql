-- Workspace schema 5: a quicker crossing log. The fields of an event were columns of its table; they are a view now, and the
-- events are moved over as they stand, byte for byte.

create table crossing_event_moved (
  sequence integer primary key,
  previous text not null,
  body text not null,
  hash text not null,
  check (json_extract(body, '$.sequence') = sequence)
) strict;

insert into crossing_event_moved select sequence, previous, body, hash from crossing_event order by sequence;
drop table crossing_event;
alter table crossing_event_moved rename to crossing_event;

create index crossing_event_short on crossing_event (json_extract(body, '$.short'));

create trigger crossing_event_follows before insert on crossing_event
when new.sequence is not (select coalesce(max(sequence), 0) + 1 from crossing_event)
  or new.previous is not coalesce(
    (select hash from crossing_event order by sequence desc limit 1),
    '0000000000000000000000000000000000000000000000000000000000000000')
begin select raise(abort, 'an event follows the last one'); end;

create trigger crossing_event_is_not_changed before update on crossing_event begin select raise(abort, 'crossings are only appended'); end;
create trigger crossing_event_is_not_deleted before delete on crossing_event begin select raise(abort, 'crossings are only appended'); end;

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

-- What stands in the ledger by these crossings, as a sum over a million rows of the list would keep people waiting.
create table crossing_sum (
  currency text primary key,
  crossings integer not null,
  minor integer not null
) strict, without rowid;

insert into crossing_sum
select currency, count(*), sum(minor) from crossing
where direction = 'OUT' and state = 'CONFIRMED' and currency is not null and minor is not null group by currency;

drop index crossing_sent;

-- The words of that index one by one, to see which of them begin with what was typed.
create virtual table crossing_word using fts5vocab ('crossing_text', 'instance');
