-- Every reading is looked up right after others were written: keys must be in their index at once, not in its waiting list,
-- which each search would read through.
drop index reading_trace_keys;
create index reading_trace_keys on reading using gin (trace_keys) with (fastupdate = off);
drop index member_keys;
create index member_keys on member using gin (keys) with (fastupdate = off);
