-- A trace in a row of its own: written once, without writing the reading that it was made from again.
create table trace (
  report text collate "C" primary key references report (id) on delete cascade,
  keys integer[] not null,
  body text not null
);
insert into trace select report, trace_keys, trace from reading where trace is not null;
create index trace_keys on trace using gin (keys) with (fastupdate = off);
drop index reading_trace_keys;
alter table reading drop column trace, drop column trace_keys;
