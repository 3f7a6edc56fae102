-- Lists and their totals are answered from the index alone, under every filter but words and parties.
drop index record_order;
create index record_order on record (type, starts desc nulls last, id) include (status, kind, level, country, ends)
  where standing <> 'rejected';
-- How many reports tell of some records, without visiting their rows.
drop index member_record;
create index member_record on member (record, report);
-- What came in since a moment is asked on every visit of the desk.
create index report_received on report (received_at);
