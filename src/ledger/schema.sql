-- What the migrations make; compared by a test on every database. To write it anew: UPDATE_SCHEMA=1 npx vitest run test/ledger/schema.test.ts

CREATE TABLE counter (
  name text not null,
  value bigint not null,
  PRIMARY KEY (name)
);
CREATE UNIQUE INDEX counter_pkey ON public.counter USING btree (name);

CREATE TABLE judgement (
  id text collate "C" not null,
  at text collate "C" not null,
  author text not null,
  note text,
  undone_by text collate "C",
  addresses text[] not null,
  reports text[] not null,
  body text not null,
  PRIMARY KEY (id)
);
CREATE INDEX judgement_addresses ON public.judgement USING gin (addresses);
CREATE INDEX judgement_order ON public.judgement USING btree (at DESC, id);
CREATE UNIQUE INDEX judgement_pkey ON public.judgement USING btree (id);
CREATE INDEX judgement_reports ON public.judgement USING gin (reports);

CREATE TABLE member (
  address text collate "C" not null,
  record text collate "C" not null,
  report text collate "C" not null,
  finding text not null,
  cluster text collate "C" not null,
  keys text[] not null,
  compared text not null,
  PRIMARY KEY (address),
  FOREIGN KEY (record) REFERENCES record(id) ON DELETE CASCADE,
  FOREIGN KEY (report) REFERENCES report(id) ON DELETE CASCADE
);
CREATE INDEX member_cluster ON public.member USING btree (cluster);
CREATE INDEX member_keys ON public.member USING gin (keys) WITH (fastupdate=off);
CREATE UNIQUE INDEX member_pkey ON public.member USING btree (address);
CREATE INDEX member_record ON public.member USING btree (record, report);
CREATE INDEX member_report ON public.member USING btree (report);

CREATE TABLE name (
  entry text collate "C" not null,
  records integer not null,
  search tsvector not null,
  PRIMARY KEY (entry)
);
CREATE UNIQUE INDEX name_pkey ON public.name USING btree (entry);
CREATE INDEX name_search ON public.name USING gin (search);

CREATE TABLE origin_link (
  a text collate "C" not null,
  b text collate "C" not null,
  body text not null,
  FOREIGN KEY (a) REFERENCES report(id) ON DELETE CASCADE,
  FOREIGN KEY (b) REFERENCES report(id) ON DELETE CASCADE,
  PRIMARY KEY (a, b)
);
CREATE INDEX origin_link_b ON public.origin_link USING btree (b);
CREATE UNIQUE INDEX origin_link_pkey ON public.origin_link USING btree (a, b);

CREATE TABLE party (
  code text collate "C" not null,
  id text collate "C" not null,
  type text not null,
  kind text not null,
  status text not null,
  level text,
  rank smallint,
  country text collate "C",
  starts text collate "C",
  ends text collate "C",
  disputed boolean not null,
  parties text[] not null,
  origins integer not null,
  latest text collate "C" not null,
  tellers integer[] not null,
  other text collate "C",
  PRIMARY KEY (id, code)
);
CREATE INDEX party_disputed ON public.party USING btree (code, starts DESC NULLS LAST, id) WHERE disputed;
CREATE INDEX party_order ON public.party USING btree (code, type, starts DESC NULLS LAST, id) INCLUDE (status, kind, level, rank, country, ends, origins, latest, other);
CREATE UNIQUE INDEX party_pkey ON public.party USING btree (id, code);
CREATE INDEX party_several ON public.party USING btree (code) WHERE (other = ''::text);

CREATE TABLE person (
  source text collate "C" not null,
  report text collate "C",
  keys text[] not null,
  body text collate "C" not null,
  FOREIGN KEY (report) REFERENCES report(id) ON DELETE CASCADE
);
CREATE INDEX person_keys ON public.person USING gin (keys);
CREATE INDEX person_report ON public.person USING btree (report);
CREATE INDEX person_source ON public.person USING btree (source);

CREATE TABLE reading (
  report text collate "C" not null,
  engine text not null,
  contacts integer not null,
  measures integer not null,
  claims integer not null,
  damaged boolean not null,
  body text not null,
  names text[] not null,
  unlearned boolean not null,
  PRIMARY KEY (report),
  FOREIGN KEY (report) REFERENCES report(id) ON DELETE CASCADE
);
CREATE INDEX reading_engine ON public.reading USING btree (engine);
CREATE INDEX reading_names ON public.reading USING gin (names);
CREATE UNIQUE INDEX reading_pkey ON public.reading USING btree (report);
CREATE INDEX reading_unlearned ON public.reading USING btree (report) WHERE unlearned;

CREATE TABLE readout_schema (
  version integer not null
);

CREATE TABLE record (
  id text collate "C" not null,
  type text not null,
  kind text not null,
  status text not null,
  level text,
  parties text[] not null,
  starts text collate "C",
  ends text collate "C",
  search tsvector not null,
  body text not null,
  rank smallint,
  country text collate "C",
  standing text not null,
  doubt integer not null,
  disputed boolean not null,
  line text not null,
  summary text not null,
  origins integer not null,
  latest text collate "C" not null,
  tellers integer[] not null,
  names text[] collate "C" not null,
  PRIMARY KEY (id),
  CHECK ((type = ANY (ARRAY['contact'::text, 'measure'::text])))
);
CREATE INDEX record_doubt ON public.record USING btree (doubt DESC, id) WHERE ((doubt > 0) AND (standing = 'open'::text));
CREATE INDEX record_latest ON public.record USING btree (latest);
CREATE INDEX record_names ON public.record USING gin (names);
CREATE INDEX record_order ON public.record USING btree (type, starts DESC NULLS LAST, id) INCLUDE (status, kind, level, country, ends, origins, latest) WHERE (standing <> 'rejected'::text);
CREATE INDEX record_parties ON public.record USING gin (parties);
CREATE UNIQUE INDEX record_pkey ON public.record USING btree (id);
CREATE INDEX record_search ON public.record USING gin (search);
CREATE TRIGGER record_counted AFTER INSERT ON public.record REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_records();
CREATE TRIGGER record_named AFTER INSERT ON public.record REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_names();
CREATE TRIGGER record_parties_added AFTER INSERT ON public.record REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION add_parties();
CREATE TRIGGER record_parties_removed AFTER DELETE ON public.record REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION remove_parties();
CREATE TRIGGER record_uncounted AFTER DELETE ON public.record REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_records();
CREATE TRIGGER record_unnamed AFTER DELETE ON public.record REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_names();

CREATE TABLE report (
  id text collate "C" not null,
  received_at text not null,
  bytes bytea not null,
  body text not null,
  particulars text not null,
  published text collate "C",
  origin text collate "C" not null,
  search tsvector not null,
  words text collate "C" not null,
  number integer not null,
  PRIMARY KEY (id)
);
CREATE INDEX report_order ON public.report USING btree (published DESC NULLS LAST, id);
CREATE INDEX report_origin ON public.report USING btree (origin);
CREATE UNIQUE INDEX report_pkey ON public.report USING btree (id);
CREATE INDEX report_received ON public.report USING btree (received_at);
CREATE INDEX report_search ON public.report USING gin (search);
CREATE INDEX report_words ON public.report USING btree (words);

CREATE TABLE trace (
  report text collate "C" not null,
  keys integer[] not null,
  body text not null,
  PRIMARY KEY (report),
  FOREIGN KEY (report) REFERENCES report(id) ON DELETE CASCADE
);
CREATE INDEX trace_keys ON public.trace USING gin (keys) WITH (fastupdate=off);
CREATE UNIQUE INDEX trace_pkey ON public.trace USING btree (report);

CREATE TABLE unmerged (
  report text collate "C" not null,
  change bigint not null,
  published text collate "C" not null,
  PRIMARY KEY (report),
  FOREIGN KEY (report) REFERENCES report(id) ON DELETE CASCADE
);
CREATE INDEX unmerged_order ON public.unmerged USING btree (published, report);
CREATE UNIQUE INDEX unmerged_pkey ON public.unmerged USING btree (report);

CREATE OR REPLACE FUNCTION public.add_parties()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into party (code, id, type, kind, status, level, rank, country, starts, ends, disputed, parties, origins, latest, tellers, other)
    select distinct on (id, code) code, id, type, kind, status, level, rank, country, starts, ends, disputed and standing = 'open', parties,
      origins, latest, tellers,
      case when cardinality(parties) > 2 then '' else (array_remove(parties, code))[1] end
    from changed, unnest(parties) as code where standing <> 'rejected';
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_names()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into name (entry, records, search)
    select entry, case tg_op when 'INSERT' then count(*) else -count(*) end,
      -- Accents are left out, so that what is typed without them is found.
      to_tsvector('simple', regexp_replace(normalize(substr(entry, strpos(entry, ':') + 1), NFD), '[\u0300-\u036f]', '', 'g'))
    from changed, unnest(names) as entry where standing <> 'rejected' group by entry
  on conflict (entry) do update set records = name.records + excluded.records;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.count_records()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update counter set value = value + case tg_op when 'INSERT' then number else -number end
  from (select type || 's' as kind, count(*) as number from changed where standing <> 'rejected' group by type) as changes
  where name = kind;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.remove_parties()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from party using changed where party.id = changed.id;
  return null;
end
$function$
;
