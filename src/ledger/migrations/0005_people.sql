-- Who held which post when, as reports and imported registers tell; later readings know a bare surname by it. Keys are what
-- a name is looked up by. A reading is unlearned when what is told of a name in its report has changed since.
create table person (
  source text collate "C" not null,
  report text collate "C" references report (id) on delete cascade,
  keys text[] not null,
  body text collate "C" not null
);
create index person_keys on person using gin (keys);
create index person_source on person (source);
create index person_report on person (report);

alter table reading
  add column names text[] not null default '{}',
  add column unlearned boolean not null default false;
alter table reading alter column names drop default;
create index reading_names on reading using gin (names);
create index reading_unlearned on reading (report) where unlearned;
