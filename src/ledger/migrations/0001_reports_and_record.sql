-- Texts of the web hold characters that a database refuses (NUL, halves of surrogate pairs): what must come back unchanged
-- is kept as JSON in text columns, where JSON escapes them. Names and days sort by code point on every database.

-- Received reports, never changed once they are here.
create table report (
  id text collate "C" primary key,
  received_at text not null,
  bytes bytea not null,
  body text not null,
  particulars text not null,
  published text collate "C",
  origin text collate "C" not null,
  search tsvector not null
);
create index report_order on report (published desc nulls last, id);
create index report_origin on report (origin);
create index report_search on report using gin (search);

-- What the engine read in each report, with the version that read it.
create table reading (
  report text collate "C" primary key references report (id) on delete cascade,
  engine text not null,
  contacts integer not null,
  measures integer not null,
  claims integer not null,
  damaged boolean not null,
  body text not null
);
create index reading_engine on reading (engine);

-- The record: derived from readings, always to be computed again.
create table record (
  id text collate "C" primary key,
  type text not null check (type in ('contact', 'measure')),
  kind text not null,
  status text not null,
  level text,
  parties text[] not null,
  starts text collate "C",
  ends text collate "C",
  search tsvector not null,
  body text not null
);
create index record_order on record (type, starts desc nulls last, id);
create index record_parties on record using gin (parties);
create index record_search on record using gin (search);

-- Which findings each record was made of; the address that a finding would have alone leads to its record.
create table member (
  address text collate "C" primary key,
  record text collate "C" not null references record (id) on delete cascade,
  report text collate "C" not null references report (id) on delete cascade,
  finding text not null
);
create index member_report on member (report);
create index member_record on member (record);

-- Numbers that the ledger counts by: changes of readings, the change that the record was computed at.
create table counter (
  name text primary key,
  value bigint not null
);
insert into counter values ('readings', 0), ('record', 0);
