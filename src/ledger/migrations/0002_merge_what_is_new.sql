-- A new reading changes only the findings that it fits, directly or through others: a cluster. What is needed to find them
-- without reading every report again: the buckets that two findings must share to fit, and what is compared of each.

alter table member
  add column cluster text collate "C" not null default '',
  add column buckets text[] not null default '{}',
  add column compared text not null default '{}';
alter table member
  alter column cluster drop default,
  alter column buckets drop default,
  alter column compared drop default;
create index member_cluster on member (cluster);
create index member_buckets on member using gin (buckets);

-- Readings that the record does not show yet; the number of the change tells a reading from one that came after it.
create table unmerged (
  report text collate "C" primary key references report (id) on delete cascade,
  change bigint not null
);
insert into unmerged select report, 0 from reading;
delete from counter where name = 'record';
