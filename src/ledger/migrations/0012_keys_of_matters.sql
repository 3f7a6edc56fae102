-- Meetings of a body are compared also by what their reports are about: all is merged anew.
delete from record;
insert into unmerged select reading.report, 0, coalesce(report.published, '')
  from reading join report on report.id = reading.report
  on conflict (report) do nothing;
