-- Origins: reports of the same words share `words`; `origin` is shared by all reports of one piece of reporting. A reading
-- keeps what finds others of its origin, and a link says why two reports are one.
alter table report add column words text collate "C" not null default '';
update report set words = origin;
alter table report alter column words drop default;
create index report_words on report (words);

alter table reading
  add column trace text,
  add column trace_keys integer[] not null default '{}';
create index reading_trace_keys on reading using gin (trace_keys);

create table origin_link (
  a text collate "C" not null references report (id) on delete cascade,
  b text collate "C" not null references report (id) on delete cascade,
  body text not null,
  primary key (a, b)
);
create index origin_link_b on origin_link (b);

-- What people decided; never deleted.
create table judgement (
  id text collate "C" primary key,
  at text collate "C" not null,
  author text not null,
  note text,
  undone_by text collate "C",
  addresses text[] not null,
  reports text[] not null,
  body text not null
);
create index judgement_order on judgement (at desc, id);
create index judgement_addresses on judgement using gin (addresses);
create index judgement_reports on judgement using gin (reports);

-- What lists, answers and timelines need of a record without opening it.
alter table record
  add column rank smallint,
  add column country text collate "C",
  add column standing text not null default 'open',
  add column doubt integer not null default 0,
  add column disputed boolean not null default false,
  add column line text not null default '{}';
alter table record
  alter column standing drop default,
  alter column doubt drop default,
  alter column disputed drop default,
  alter column line drop default;
create index record_doubt on record (doubt desc, id) where doubt > 0 and standing = 'open';

-- Readings are merged in the order of their days, so that reports of one event come together.
alter table unmerged add column published text collate "C" not null default '';
create index unmerged_order on unmerged (published, report);
delete from record;
insert into unmerged select reading.report, 0, coalesce(report.published, '')
  from reading join report on report.id = reading.report
  on conflict (report) do update set published = excluded.published;
