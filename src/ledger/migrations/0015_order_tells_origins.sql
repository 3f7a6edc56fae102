-- How many origins records have, and when reports of them came in last, is asked of all: the index alone tells it.
drop index record_order;
create index record_order on record (type, starts desc nulls last, id)
  include (status, kind, level, country, ends, origins, latest) where standing <> 'rejected';
