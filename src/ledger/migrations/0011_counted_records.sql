-- How many contacts and measures the record has is asked with every list: counted as they come and go, not each time.
insert into counter
  select kind.name, (select count(*) from record where record.type = kind.type and standing <> 'rejected')
  from (values ('contacts', 'contact'), ('measures', 'measure')) as kind (name, type);

create function count_records() returns trigger language plpgsql as $$
begin
  update counter set value = value + case tg_op when 'INSERT' then number else -number end
  from (select type || 's' as kind, count(*) as number from changed where standing <> 'rejected' group by type) as changes
  where name = kind;
  return null;
end
$$;
create trigger record_counted after insert on record
  referencing new table as changed for each statement execute function count_records();
create trigger record_uncounted after delete on record
  referencing old table as changed for each statement execute function count_records();
