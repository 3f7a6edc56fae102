-- Findings meet by keys of their day, or of their month and something else in common: a busy month stays cheap.
delete from record;
alter table member rename column buckets to keys;
alter index member_buckets rename to member_keys;
insert into unmerged select reading.report, 0, coalesce(report.published, '')
  from reading join report on report.id = reading.report
  on conflict (report) do nothing;
