-- What the migrations make; compared by a test on every database. To write it anew: UPDATE_SCHEMA=1 npx vitest run test/ledger/schema.test.ts

CREATE TABLE counter (
  name text not null,
  value bigint not null,
  PRIMARY KEY (name)
);
CREATE UNIQUE INDEX counter_pkey ON public.counter USING btree (name);

CREATE TABLE member (
  address text collate "C" not null,
  record text collate "C" not null,
  report text collate "C" not null,
  finding text not null,
  cluster text collate "C" not null,
  buckets text[] not null,
  compared text not null,
  PRIMARY KEY (address),
  FOREIGN KEY (record) REFERENCES record(id) ON DELETE CASCADE,
  FOREIGN KEY (report) REFERENCES report(id) ON DELETE CASCADE
);
CREATE INDEX member_buckets ON public.member USING gin (buckets);
CREATE INDEX member_cluster ON public.member USING btree (cluster);
CREATE UNIQUE INDEX member_pkey ON public.member USING btree (address);
CREATE INDEX member_record ON public.member USING btree (record);
CREATE INDEX member_report ON public.member USING btree (report);

CREATE TABLE reading (
  report text collate "C" not null,
  engine text not null,
  contacts integer not null,
  measures integer not null,
  claims integer not null,
  damaged boolean not null,
  body text not null,
  PRIMARY KEY (report),
  FOREIGN KEY (report) REFERENCES report(id) ON DELETE CASCADE
);
CREATE INDEX reading_engine ON public.reading USING btree (engine);
CREATE UNIQUE INDEX reading_pkey ON public.reading USING btree (report);

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
  PRIMARY KEY (id),
  CHECK ((type = ANY (ARRAY['contact'::text, 'measure'::text])))
);
CREATE INDEX record_order ON public.record USING btree (type, starts DESC NULLS LAST, id);
CREATE INDEX record_parties ON public.record USING gin (parties);
CREATE UNIQUE INDEX record_pkey ON public.record USING btree (id);
CREATE INDEX record_search ON public.record USING gin (search);

CREATE TABLE report (
  id text collate "C" not null,
  received_at text not null,
  bytes bytea not null,
  body text not null,
  particulars text not null,
  published text collate "C",
  origin text collate "C" not null,
  search tsvector not null,
  PRIMARY KEY (id)
);
CREATE INDEX report_order ON public.report USING btree (published DESC NULLS LAST, id);
CREATE INDEX report_origin ON public.report USING btree (origin);
CREATE UNIQUE INDEX report_pkey ON public.report USING btree (id);
CREATE INDEX report_search ON public.report USING gin (search);

CREATE TABLE unmerged (
  report text collate "C" not null,
  change bigint not null,
  PRIMARY KEY (report),
  FOREIGN KEY (report) REFERENCES report(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX unmerged_pkey ON public.unmerged USING btree (report);
