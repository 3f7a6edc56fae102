-- Findings meet also when their reports are of one story, and plans when one was put off: all is merged anew by these keys.
delete from record;
insert into unmerged select reading.report, 0, coalesce(report.published, '')
  from reading join report on report.id = reading.report
  on conflict (report) do nothing;
