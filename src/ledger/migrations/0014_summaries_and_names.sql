-- What lists show of a record is composed once, and what is asked about it stands beside: how many origins are behind it, when
-- the newest of its reports came in, and its reports as numbers, which are counted in a third of the time that their ids take.
alter table report add column number integer generated always as identity;
delete from record;
alter table record
  add column summary text not null,
  add column origins integer not null,
  add column latest text collate "C" not null,
  add column tellers integer[] not null,
  add column names text[] collate "C" not null;
create index record_latest on record (latest);
-- Its people, place, topics, outlets and parties: "person:William Burns", "outlet:Reuters".
create index record_names on record using gin (names);

-- A party's rows tell the same; whom it met, in each row of two, so that those of one party are answered from the index alone.
alter table party
  add column origins integer not null,
  add column latest text collate "C" not null,
  add column tellers integer[] not null,
  -- The other party of two; empty where there are more, absent where there is none.
  add column other text collate "C";
drop index party_order;
create index party_order on party (code, type, starts desc nulls last, id)
  include (status, kind, level, rank, country, ends, origins, latest, other);
create index party_several on party (code) where other = '';

create or replace function add_parties() returns trigger language plpgsql as $$
begin
  insert into party (code, id, type, kind, status, level, rank, country, starts, ends, disputed, parties, origins, latest, tellers, other)
    select distinct on (id, code) code, id, type, kind, status, level, rank, country, starts, ends, disputed and standing = 'open', parties,
      origins, latest, tellers,
      case when cardinality(parties) > 2 then '' else (array_remove(parties, code))[1] end
    from changed, unnest(parties) as code where standing <> 'rejected';
  return null;
end
$$;

-- Who and what is named in how many records, so that a search can suggest it. What no record names any more stays with 0
-- until the record is computed anew: most of it comes back with the merge that took it away.
create table name (
  entry text collate "C" primary key,
  records integer not null,
  search tsvector not null
) with (fillfactor = 80);
create index name_search on name using gin (search);

create function count_names() returns trigger language plpgsql as $$
begin
  insert into name (entry, records, search)
    select entry, case tg_op when 'INSERT' then count(*) else -count(*) end,
      -- Accents are left out, so that what is typed without them is found.
      to_tsvector('simple', regexp_replace(normalize(substr(entry, strpos(entry, ':') + 1), NFD), '[\u0300-\u036f]', '', 'g'))
    from changed, unnest(names) as entry where standing <> 'rejected' group by entry
  on conflict (entry) do update set records = name.records + excluded.records;
  return null;
end
$$;
create trigger record_named after insert on record
  referencing new table as changed for each statement execute function count_names();
create trigger record_unnamed after delete on record
  referencing old table as changed for each statement execute function count_names();

insert into unmerged select reading.report, 0, coalesce(report.published, '')
  from reading join report on report.id = reading.report
  on conflict (report) do nothing;
