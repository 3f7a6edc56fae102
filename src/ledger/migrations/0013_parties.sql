-- One narrow row for each party of each record that is shown: what a busy state is asked about is answered from these,
-- without visiting its thousands of records.
create table party (
  code text collate "C" not null,
  id text collate "C" not null,
  type text not null,
  kind text not null,
  status text not null,
  level text,
  rank smallint,
  country text collate "C",
  starts text collate "C",
  ends text collate "C",
  disputed boolean not null,
  parties text[] not null,
  primary key (id, code)
);
create index party_order on party (code, type, starts desc nulls last, id);
create index party_disputed on party (code, starts desc nulls last, id) where disputed;

insert into party
  select distinct on (id, code) code, id, type, kind, status, level, rank, country, starts, ends, disputed and standing = 'open', parties
  from record, unnest(parties) as code where standing <> 'rejected';

create function add_parties() returns trigger language plpgsql as $$
begin
  insert into party
    select distinct on (id, code) code, id, type, kind, status, level, rank, country, starts, ends, disputed and standing = 'open', parties
    from changed, unnest(parties) as code where standing <> 'rejected';
  return null;
end
$$;
create function remove_parties() returns trigger language plpgsql as $$
begin
  delete from party using changed where party.id = changed.id;
  return null;
end
$$;
create trigger record_parties_added after insert on record
  referencing new table as changed for each statement execute function add_parties();
create trigger record_parties_removed after delete on record
  referencing old table as changed for each statement execute function remove_parties();
