-- Reports of one origin find each other also by their names and numbers: all are traced anew.
delete from trace;
delete from origin_link;
update report set origin = words where origin <> words;
insert into unmerged select reading.report, 0, coalesce(report.published, '')
  from reading join report on report.id = reading.report
  on conflict (report) do nothing;
