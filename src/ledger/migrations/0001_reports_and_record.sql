-- Received reports, never changed once they are here.
create table report (
  id text primary key,
  received_at timestamptz not null default now(),
  bytes bytea not null,
  text text not null,
  particulars jsonb not null,
  published date
);
create index report_published on report (published desc nulls last, id);

-- What the engine read in each report, with the version that read it.
create table reading (
  report text primary key references report (id) on delete cascade,
  engine text not null,
  body jsonb not null
);
create index reading_engine on reading (engine);

-- Contacts and measures of single readings, as they are compared with each other. record: the merged one each belongs to.
create table finding (
  report text not null references report (id) on delete cascade,
  item text not null,
  type text not null check (type in ('contact', 'measure')),
  family text not null,
  parties text[] not null,
  starts date,
  ends date,
  record text not null,
  body jsonb not null,
  primary key (report, item)
);
create index finding_parties on finding using gin (parties);
create index finding_record on finding (record);

-- The record: derived from findings, always to be computed again.
create table record (
  id text primary key,
  type text not null check (type in ('contact', 'measure')),
  kind text not null,
  status text not null,
  level text,
  parties text[] not null,
  starts date,
  ends date,
  words text not null,
  body jsonb not null
);
create index record_order on record (type, starts desc nulls last, id);
create index record_parties on record using gin (parties);

-- Addresses of records that were merged into others lead there.
create table redirect (
  old text primary key,
  new text not null
);
