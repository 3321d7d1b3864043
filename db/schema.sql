-- Written by bin/generate from the migrations; do not edit.

-- Tables

create table agencies.agency (
  node smallint not null,
  id text not null,
  name text not null,
  type text not null,
  country character(3) not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint agency_pkey PRIMARY KEY (id, node),
  constraint agency_type_check CHECK ((type = ANY (ARRAY['AA'::text, 'CP'::text, 'HE'::text, 'SH'::text, 'LA'::text, 'LE'::text, 'MO'::text, 'RA'::text, 'OV'::text, 'RS'::text])))
);

create table agencies.session (
  node smallint not null,
  token bytea not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  until timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (token, node),
  constraint session_worker_node_fkey FOREIGN KEY (worker, node) REFERENCES agencies.worker(id, node)
);

create table agencies.session_end (
  node smallint not null,
  token bytea not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint session_end_pkey PRIMARY KEY (token, node),
  constraint session_end_token_node_fkey FOREIGN KEY (token, node) REFERENCES agencies.session(token, node)
);

create table agencies.site (
  node smallint not null,
  id text not null,
  agency text not null,
  name text not null,
  country character(3) not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint site_agency_node_fkey FOREIGN KEY (agency, node) REFERENCES agencies.agency(id, node),
  constraint site_pkey PRIMARY KEY (id, node)
);

create table agencies.worker (
  node smallint not null,
  id uuid not null,
  agency text not null,
  site text,
  name text not null,
  roles text[] not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint worker_agency_node_fkey FOREIGN KEY (agency, node) REFERENCES agencies.agency(id, node),
  constraint worker_pkey PRIMARY KEY (id, node),
  constraint worker_roles_check CHECK ((roles <> '{}'::text[])),
  constraint worker_site_node_fkey FOREIGN KEY (site, node) REFERENCES agencies.site(id, node)
);

create table cases.closure (
  node smallint not null,
  file uuid not null,
  nth integer not null,
  closing text not null,
  reason bytea not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint closure_file_node_fkey FOREIGN KEY (file, node) REFERENCES cases.file(id, node),
  constraint closure_nth_check CHECK ((nth > 0)),
  constraint closure_pkey PRIMARY KEY (file, nth, node)
);

create table cases.file (
  node smallint not null,
  id uuid not null,
  number text not null,
  kind text not null,
  household uuid,
  focus uuid not null,
  agency text not null,
  site text,
  worker uuid not null,
  opened_at timestamp with time zone not null,
  deed uuid not null,
  constraint file_agency_number_node_key UNIQUE (agency, number, node),
  constraint file_kind_check CHECK ((kind = ANY (ARRAY['protection'::text, 'child-protection'::text, 'asylum'::text, 'health'::text, 'shelter'::text, 'legal-aid'::text, 'movement'::text, 'return'::text, 'reintegration'::text, 'tracing'::text]))),
  constraint file_pkey PRIMARY KEY (id, node)
);

create table cases.file_person (
  node smallint not null,
  file uuid not null,
  person uuid not null,
  nth integer not null,
  constraint file_person_file_node_fkey FOREIGN KEY (file, node) REFERENCES cases.file(id, node),
  constraint file_person_pkey PRIMARY KEY (file, person, node)
);

create table cases.need (
  node smallint not null,
  id uuid not null,
  file uuid not null,
  person uuid not null,
  code bytea not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint need_file_person_node_fkey FOREIGN KEY (file, person, node) REFERENCES cases.file_person(file, person, node),
  constraint need_pkey PRIMARY KEY (id, node)
);

create table cases.note (
  node smallint not null,
  id uuid not null,
  file uuid not null,
  category text not null,
  text bytea not null,
  worker uuid not null,
  agency text not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint note_file_node_fkey FOREIGN KEY (file, node) REFERENCES cases.file(id, node),
  constraint note_pkey PRIMARY KEY (id, node)
);

create table cases.reopening (
  node smallint not null,
  file uuid not null,
  nth integer not null,
  reason bytea not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint reopening_file_nth_node_fkey FOREIGN KEY (file, nth, node) REFERENCES cases.closure(file, nth, node),
  constraint reopening_pkey PRIMARY KEY (file, nth, node)
);

create table cases.stage (
  node smallint not null,
  file uuid not null,
  nth integer not null,
  stage text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint stage_file_node_fkey FOREIGN KEY (file, node) REFERENCES cases.file(id, node),
  constraint stage_nth_check CHECK ((nth > 0)),
  constraint stage_pkey PRIMARY KEY (file, nth, node),
  constraint stage_stage_check CHECK ((stage = ANY (ARRAY['intake'::text, 'assessment'::text, 'planning'::text, 'services'::text, 'follow-up'::text])))
);

create table cases.task (
  node smallint not null,
  id uuid not null,
  file uuid not null,
  person uuid,
  code text,
  what bytea,
  due date not null,
  owner uuid,
  worker uuid not null,
  agency text not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint task_check CHECK (((code IS NULL) <> (what IS NULL))),
  constraint task_file_node_fkey FOREIGN KEY (file, node) REFERENCES cases.file(id, node),
  constraint task_pkey PRIMARY KEY (id, node)
);

create table cases.task_turn (
  node smallint not null,
  task uuid not null,
  nth integer not null,
  outcome text,
  words bytea,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint task_turn_nth_check CHECK ((nth > 0)),
  constraint task_turn_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'not-needed'::text, 'not-possible'::text]))),
  constraint task_turn_pkey PRIMARY KEY (task, nth, node),
  constraint task_turn_task_node_fkey FOREIGN KEY (task, node) REFERENCES cases.task(id, node)
);

create table families.child_status (
  node smallint not null,
  id uuid not null,
  person uuid not null,
  status text not null,
  since date not null,
  reason bytea,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint child_status_pkey PRIMARY KEY (id, node),
  constraint child_status_status_check CHECK ((status = ANY (ARRAY['accompanied'::text, 'separated'::text, 'unaccompanied'::text])))
);

create table families.household (
  node smallint not null,
  id uuid not null,
  head uuid,
  since date not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint household_pkey PRIMARY KEY (id, node)
);

create table families.leaving (
  node smallint not null,
  household uuid not null,
  person uuid not null,
  since date not null,
  until date not null,
  reason bytea not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint leaving_check CHECK ((until >= since)),
  constraint leaving_household_person_since_node_fkey FOREIGN KEY (household, person, since, node) REFERENCES families.member(household, person, since, node),
  constraint leaving_pkey PRIMARY KEY (household, person, since, node)
);

create table families.member (
  node smallint not null,
  household uuid not null,
  person uuid not null,
  since date not null,
  reason bytea,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint member_household_node_fkey FOREIGN KEY (household, node) REFERENCES families.household(id, node),
  constraint member_pkey PRIMARY KEY (household, person, since, node)
);

create table families.separation (
  node smallint not null,
  id uuid not null,
  person uuid not null,
  household uuid,
  trace text not null,
  story bytea not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint separation_household_node_fkey FOREIGN KEY (household, node) REFERENCES families.household(id, node),
  constraint separation_pkey PRIMARY KEY (id, node),
  constraint separation_trace_check CHECK ((trace = ANY (ARRAY['wanted'::text, 'not-wanted'::text, 'not-asked'::text])))
);

create table families.tie (
  node smallint not null,
  id uuid not null,
  kind text not null,
  from_person uuid not null,
  to_person uuid not null,
  source text not null,
  confidence real,
  evidence bytea,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint tie_check CHECK ((from_person <> to_person)),
  constraint tie_confidence_check CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision))),
  constraint tie_kind_check CHECK ((kind = ANY (ARRAY['mother'::text, 'father'::text, 'adoptive-parent'::text, 'step-parent'::text, 'foster-parent'::text, 'kafala-carer'::text, 'customary-carer'::text, 'guardian-by-law'::text, 'grandparent'::text, 'aunt-uncle'::text, 'cousin'::text, 'sibling'::text, 'half-sibling'::text, 'step-sibling'::text, 'twin'::text, 'spouse'::text, 'customary-spouse'::text, 'partner'::text, 'fiance'::text, 'parent-in-law'::text, 'other-kin'::text, 'representative'::text, 'not-kin'::text]))),
  constraint tie_pkey PRIMARY KEY (id, node)
);

create table families.tie_statement (
  node smallint not null,
  tie uuid not null,
  nth integer not null,
  status text not null,
  since date,
  reason bytea not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint tie_statement_nth_check CHECK ((nth > 0)),
  constraint tie_statement_pkey PRIMARY KEY (tie, nth, node),
  constraint tie_statement_status_check CHECK ((status = ANY (ARRAY['claimed'::text, 'verified'::text, 'contested'::text, 'ended'::text]))),
  constraint tie_statement_tie_node_fkey FOREIGN KEY (tie, node) REFERENCES families.tie(id, node)
);

create table ledger.checkpoint (
  size bigint not null,
  note text not null,
  at timestamp with time zone default clock_timestamp() not null,
  lag_ms integer not null,
  constraint checkpoint_pkey PRIMARY KEY (size)
);

create table ledger.cosignature (
  size bigint not null,
  key text not null,
  "time" bigint not null,
  line text not null,
  heard timestamp with time zone default clock_timestamp() not null,
  constraint cosignature_pkey PRIMARY KEY (size, key, "time"),
  constraint cosignature_size_fkey FOREIGN KEY (size) REFERENCES ledger.checkpoint(size)
);

create table ledger.entry (
  arrival bigint generated always as identity not null,
  xact xid8 default pg_current_xact_id() not null,
  written timestamp with time zone default clock_timestamp() not null,
  id uuid not null,
  done boolean not null,
  line text not null,
  about bytea,
  trail bigint[] not null,
  rows bytea,
  constraint entry_pkey PRIMARY KEY (arrival),
  constraint entry_rows CHECK ((done = (rows IS NOT NULL)))
);

create table ledger.head (
  one boolean not null,
  size bigint not null,
  seen pg_snapshot not null,
  constraint head_one_check CHECK (one),
  constraint head_pkey PRIMARY KEY (one)
);

create table ledger.leaf (
  "position" bigint not null,
  arrival bigint not null,
  hash bytea not null,
  constraint leaf_arrival_key UNIQUE (arrival),
  constraint leaf_pkey PRIMARY KEY ("position")
);

create table ledger.listener (
  name text not null,
  "position" bigint not null,
  constraint listener_pkey PRIMARY KEY (name)
);

create table ledger.tile (
  level integer not null,
  index bigint not null,
  root bytea not null,
  hashes bytea not null,
  constraint tile_pkey PRIMARY KEY (level, index)
);

create table matching.judgement (
  node smallint not null,
  review uuid not null,
  nth integer not null,
  verdict text not null,
  reason bytea not null,
  agency text not null,
  worker uuid not null,
  link uuid,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint judgement_nth_check CHECK ((nth > 0)),
  constraint judgement_pkey PRIMARY KEY (review, nth, node),
  constraint judgement_review_node_fkey FOREIGN KEY (review, node) REFERENCES matching.review(id, node),
  constraint judgement_verdict_check CHECK ((verdict = ANY (ARRAY['same'::text, 'different'::text, 'unsure'::text])))
);

create table matching.key (
  node smallint not null,
  hash bigint not null,
  person uuid not null,
  constraint key_pkey PRIMARY KEY (hash, person, node)
);

create table matching.review (
  node smallint not null,
  id uuid not null,
  one uuid not null,
  other uuid not null,
  one_agency text not null,
  other_agency text not null,
  band text not null,
  probability real not null,
  bits real not null,
  reasons jsonb not null,
  normaliser integer not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint review_band_check CHECK ((band = ANY (ARRAY['likely'::text, 'maybe'::text]))),
  constraint review_check CHECK ((one < other)),
  constraint review_one_other_node_key UNIQUE (one, other, node),
  constraint review_pkey PRIMARY KEY (id, node)
);

create table people.link (
  node smallint not null,
  id uuid not null,
  one uuid not null,
  other uuid not null,
  agency text not null,
  worker uuid not null,
  reason bytea not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint link_check CHECK ((one < other)),
  constraint link_one_node_fkey FOREIGN KEY (one, node) REFERENCES people.record(person, node),
  constraint link_other_node_fkey FOREIGN KEY (other, node) REFERENCES people.record(person, node),
  constraint link_pkey PRIMARY KEY (id, node)
);

create table people.past (
  node smallint not null,
  person uuid not null,
  version integer not null,
  sex text not null,
  identity bytea not null,
  contact bytea,
  recorded_at timestamp with time zone not null,
  deed uuid not null,
  reason bytea not null,
  corrected_at timestamp with time zone not null,
  corrected_by uuid not null,
  corrected_deed uuid not null,
  constraint past_person_node_fkey FOREIGN KEY (person, node) REFERENCES people.record(person, node),
  constraint past_pkey PRIMARY KEY (person, version, node)
);

create table people.photo (
  node smallint not null,
  person uuid not null,
  nth integer not null,
  type text not null,
  picture bytea not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint photo_person_node_fkey FOREIGN KEY (person, node) REFERENCES people.record(person, node),
  constraint photo_pkey PRIMARY KEY (person, nth, node)
);

create table people.record (
  node smallint not null,
  person uuid not null,
  agency text not null,
  site text,
  version integer not null,
  sex text not null,
  identity bytea not null,
  contact bytea,
  recorded_at timestamp with time zone not null,
  deed uuid not null,
  constraint record_pkey PRIMARY KEY (person, node),
  constraint record_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text, 'other'::text, 'unknown'::text]))),
  constraint record_version_check CHECK ((version > 0))
);

create table people.unlinking (
  node smallint not null,
  link uuid not null,
  agency text not null,
  worker uuid not null,
  reason bytea not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint unlinking_link_node_fkey FOREIGN KEY (link, node) REFERENCES people.link(id, node),
  constraint unlinking_pkey PRIMARY KEY (link, node)
);

create table sealing.house_key (
  use text not null,
  kek smallint not null,
  wrapped bytea not null,
  constraint house_key_pkey PRIMARY KEY (use)
);

create table sealing.keyring (
  person uuid not null,
  kek smallint not null,
  wrapped bytea not null,
  constraint keyring_pkey PRIMARY KEY (person)
);

create table sharing.standing (
  node smallint not null,
  id uuid not null,
  person uuid not null,
  agency text not null,
  because text not null,
  purposes text[] not null,
  categories text[] not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  deed uuid not null,
  constraint standing_because_check CHECK ((because = ANY (ARRAY['custody'::text, 'co-management'::text, 'referral'::text, 'transfer'::text, 'agreement'::text, 'tracing'::text, 'oversight'::text, 'emergency'::text]))),
  constraint standing_categories_check CHECK ((categories <> '{}'::text[])),
  constraint standing_check CHECK ((until > since)),
  constraint standing_pkey PRIMARY KEY (id, node),
  constraint standing_purposes_check CHECK ((purposes <> '{}'::text[]))
);

create table sharing.standing_end (
  node smallint not null,
  standing uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint standing_end_pkey PRIMARY KEY (standing, node),
  constraint standing_end_standing_node_fkey FOREIGN KEY (standing, node) REFERENCES sharing.standing(id, node)
);

create table spreadsheet.account (
  node smallint not null,
  import uuid not null,
  deed uuid not null,
  account bytea not null,
  at timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (import, deed, node)
);

create table spreadsheet.run (
  node smallint not null,
  id uuid not null,
  agency text not null,
  worker uuid not null,
  dry boolean not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint run_pkey PRIMARY KEY (id, deed, node)
);

create table witnesses.backing (
  node smallint not null,
  witness uuid not null,
  worker uuid not null,
  agency text not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint backing_pkey PRIMARY KEY (witness, node),
  constraint backing_witness_node_fkey FOREIGN KEY (witness, node) REFERENCES witnesses.witness(id, node)
);

create table witnesses.ending (
  node smallint not null,
  witness uuid not null,
  nth integer not null,
  worker uuid not null,
  agency text not null,
  because text not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint ending_because_check CHECK ((because = ANY (ARRAY['key-lost'::text, 'key-replaced'::text, 'left'::text, 'misbehaved'::text]))),
  constraint ending_nth_check CHECK ((nth = ANY (ARRAY[1, 2]))),
  constraint ending_pkey PRIMARY KEY (witness, nth, node),
  constraint ending_witness_node_fkey FOREIGN KEY (witness, node) REFERENCES witnesses.witness(id, node),
  constraint ending_witness_worker_node_key UNIQUE (witness, worker, node)
);

create table witnesses.witness (
  node smallint not null,
  id uuid not null,
  name text not null,
  key text not null,
  worker uuid not null,
  agency text not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint witness_key_node_key UNIQUE (key, node),
  constraint witness_pkey PRIMARY KEY (id, node)
);

-- Indexes

CREATE INDEX child_status_person ON families.child_status USING btree (person, at);

CREATE INDEX cosignature_key ON ledger.cosignature USING btree (key, size);

CREATE INDEX entry_trail ON ledger.entry USING gin (trail);

CREATE INDEX entry_xact ON ledger.entry USING btree (xact);

CREATE INDEX file_agency ON cases.file USING btree (agency, id);

CREATE INDEX file_focus ON cases.file USING btree (focus);

CREATE INDEX file_person_person ON cases.file_person USING btree (person);

CREATE INDEX key_person ON matching.key USING btree (person);

CREATE INDEX keyring_kek ON sealing.keyring USING btree (kek);

CREATE INDEX link_one ON people.link USING btree (one);

CREATE INDEX link_other ON people.link USING btree (other);

CREATE INDEX member_person ON families.member USING btree (person);

CREATE INDEX need_file ON cases.need USING btree (file);

CREATE INDEX note_file ON cases.note USING btree (file, at);

CREATE INDEX record_agency ON people.record USING btree (agency, recorded_at);

CREATE INDEX review_agency ON matching.review USING btree (one_agency, other_agency);

CREATE INDEX review_other ON matching.review USING btree (other);

CREATE INDEX run_agency ON spreadsheet.run USING btree (agency, at);

CREATE INDEX separation_person ON families.separation USING btree (person);

CREATE INDEX standing_person ON sharing.standing USING btree (person, agency);

CREATE INDEX task_agency ON cases.task USING btree (agency, due);

CREATE INDEX task_file ON cases.task USING btree (file);

CREATE INDEX tie_from ON families.tie USING btree (from_person);

CREATE INDEX tie_to ON families.tie USING btree (to_person);

CREATE UNIQUE INDEX entry_done_once ON ledger.entry USING btree (id) WHERE done;

-- Functions

CREATE OR REPLACE FUNCTION ledger.keep_agencies_agency()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x18d68005'::bytea || string_agg(sha256(record_send(t)), '\x18d68005'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_session()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x828abc3a'::bytea || string_agg(sha256(record_send(t)), '\x828abc3a'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_session_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x253420e4'::bytea || string_agg(sha256(record_send(t)), '\x253420e4'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_site()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x4a5e2aa1'::bytea || string_agg(sha256(record_send(t)), '\x4a5e2aa1'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_worker()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x6c5d5987'::bytea || string_agg(sha256(record_send(t)), '\x6c5d5987'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_cases_closure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xe0c5f22d'::bytea || string_agg(sha256(record_send(t)), '\xe0c5f22d'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_cases_file()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x4edfe608'::bytea || string_agg(sha256(record_send(t)), '\x4edfe608'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_cases_file_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x6ac685b7'::bytea || string_agg(sha256(record_send(t)), '\x6ac685b7'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_cases_need()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x83c5d7d1'::bytea || string_agg(sha256(record_send(t)), '\x83c5d7d1'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_cases_note()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x56c81e59'::bytea || string_agg(sha256(record_send(t)), '\x56c81e59'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_cases_reopening()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x5f93bd51'::bytea || string_agg(sha256(record_send(t)), '\x5f93bd51'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_cases_stage()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x48c0998a'::bytea || string_agg(sha256(record_send(t)), '\x48c0998a'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_cases_task()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x212396b2'::bytea || string_agg(sha256(record_send(t)), '\x212396b2'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_cases_task_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xda79539c'::bytea || string_agg(sha256(record_send(t)), '\xda79539c'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_families_child_status()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x787f6d4b'::bytea || string_agg(sha256(record_send(t)), '\x787f6d4b'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_families_household()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x53cea74c'::bytea || string_agg(sha256(record_send(t)), '\x53cea74c'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_families_leaving()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x321779ff'::bytea || string_agg(sha256(record_send(t)), '\x321779ff'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_families_member()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x11096ee2'::bytea || string_agg(sha256(record_send(t)), '\x11096ee2'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_families_separation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x1dab2886'::bytea || string_agg(sha256(record_send(t)), '\x1dab2886'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_families_tie()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xbbf06f44'::bytea || string_agg(sha256(record_send(t)), '\xbbf06f44'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_families_tie_statement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x8791ee20'::bytea || string_agg(sha256(record_send(t)), '\x8791ee20'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_matching_judgement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xfdd76558'::bytea || string_agg(sha256(record_send(t)), '\xfdd76558'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_matching_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x8d159cfd'::bytea || string_agg(sha256(record_send(t)), '\x8d159cfd'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_people_link()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x18f4b586'::bytea || string_agg(sha256(record_send(t)), '\x18f4b586'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_people_past()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x85dedd5a'::bytea || string_agg(sha256(record_send(t)), '\x85dedd5a'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_people_photo()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x9d103e80'::bytea || string_agg(sha256(record_send(t)), '\x9d103e80'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_people_record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x5cfc4e30'::bytea || string_agg(sha256(record_send(t)), '\x5cfc4e30'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_people_unlinking()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xe8a4e45e'::bytea || string_agg(sha256(record_send(t)), '\xe8a4e45e'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_standing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xcd503ee0'::bytea || string_agg(sha256(record_send(t)), '\xcd503ee0'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_standing_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xc6b359ea'::bytea || string_agg(sha256(record_send(t)), '\xc6b359ea'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_spreadsheet_account()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x53ac7928'::bytea || string_agg(sha256(record_send(t)), '\x53ac7928'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_spreadsheet_run()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x71d229e8'::bytea || string_agg(sha256(record_send(t)), '\x71d229e8'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_witnesses_backing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x5ac54e5e'::bytea || string_agg(sha256(record_send(t)), '\x5ac54e5e'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_witnesses_ending()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x5cd3a3af'::bytea || string_agg(sha256(record_send(t)), '\x5cd3a3af'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_witnesses_witness()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x2f4316be'::bytea || string_agg(sha256(record_send(t)), '\x2f4316be'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION sharing.seen_by(of_node smallint, by_agency text, at_instant timestamp with time zone)
 RETURNS TABLE(person uuid, standing uuid, because text, purposes text[], categories text[], until timestamp with time zone)
 LANGUAGE sql
 STABLE
AS $function$
  select s.person, s.id, s.because, s.purposes, s.categories, s.until
    from sharing.standing s left join sharing.standing_end e on e.node = s.node and e.standing = s.id
   where s.node = of_node and s.agency = by_agency and s.since <= at_instant
     and (s.until is null or s.until > at_instant) and (e.at is null or e.at > at_instant)
$function$
;

CREATE OR REPLACE FUNCTION ledger.take_rows()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare taken text := current_setting('kindred.rows', true);
begin
  new.rows := decode(coalesce(taken, ''), 'hex');
  new.line := left(new.line, -1) || ',"rows":"' || encode(sha256(new.rows), 'base64') || '"}';
  if taken <> '' then taken := set_config('kindred.rows', '', true); end if; -- another deed may follow in this transaction
  return new;
end $function$
;

-- Triggers

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.agency REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_agency();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.session REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_session();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.session_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_session_end();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.site REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_site();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.worker REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_worker();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.closure REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_closure();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.file REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_file();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.file_person REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_file_person();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.need REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_need();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.note REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_note();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.reopening REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_reopening();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.stage REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_stage();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.task REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_task();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.task_turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_task_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON families.child_status REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_child_status();

CREATE TRIGGER keep_insert AFTER INSERT ON families.household REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_household();

CREATE TRIGGER keep_insert AFTER INSERT ON families.leaving REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_leaving();

CREATE TRIGGER keep_insert AFTER INSERT ON families.member REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_member();

CREATE TRIGGER keep_insert AFTER INSERT ON families.separation REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_separation();

CREATE TRIGGER keep_insert AFTER INSERT ON families.tie REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_tie();

CREATE TRIGGER keep_insert AFTER INSERT ON families.tie_statement REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_tie_statement();

CREATE TRIGGER take_rows BEFORE INSERT ON ledger.entry FOR EACH ROW WHEN (new.done) EXECUTE FUNCTION ledger.take_rows();

CREATE TRIGGER keep_insert AFTER INSERT ON matching.judgement REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_matching_judgement();

CREATE TRIGGER keep_insert AFTER INSERT ON matching.review REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_matching_review();

CREATE TRIGGER keep_insert AFTER INSERT ON people.link REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_people_link();

CREATE TRIGGER keep_insert AFTER INSERT ON people.past REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_people_past();

CREATE TRIGGER keep_insert AFTER INSERT ON people.photo REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_people_photo();

CREATE TRIGGER keep_insert AFTER INSERT ON people.record REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_people_record();

CREATE TRIGGER keep_update AFTER UPDATE ON people.record REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_people_record();

CREATE TRIGGER keep_insert AFTER INSERT ON people.unlinking REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_people_unlinking();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.standing REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_standing();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.standing_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_standing_end();

CREATE TRIGGER keep_insert AFTER INSERT ON spreadsheet.account REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_spreadsheet_account();

CREATE TRIGGER keep_insert AFTER INSERT ON spreadsheet.run REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_spreadsheet_run();

CREATE TRIGGER keep_insert AFTER INSERT ON witnesses.backing REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_witnesses_backing();

CREATE TRIGGER keep_insert AFTER INSERT ON witnesses.ending REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_witnesses_ending();

CREATE TRIGGER keep_insert AFTER INSERT ON witnesses.witness REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_witnesses_witness();

-- Grants

grant delete, insert, select on matching.key to kindred_app;

grant insert, select on agencies.agency to kindred_app;

grant insert, select on agencies.session to kindred_app;

grant insert, select on agencies.session_end to kindred_app;

grant insert, select on agencies.site to kindred_app;

grant insert, select on agencies.worker to kindred_app;

grant insert, select on cases.closure to kindred_app;

grant insert, select on cases.file to kindred_app;

grant insert, select on cases.file_person to kindred_app;

grant insert, select on cases.need to kindred_app;

grant insert, select on cases.note to kindred_app;

grant insert, select on cases.reopening to kindred_app;

grant insert, select on cases.stage to kindred_app;

grant insert, select on cases.task to kindred_app;

grant insert, select on cases.task_turn to kindred_app;

grant insert, select on families.child_status to kindred_app;

grant insert, select on families.household to kindred_app;

grant insert, select on families.leaving to kindred_app;

grant insert, select on families.member to kindred_app;

grant insert, select on families.separation to kindred_app;

grant insert, select on families.tie to kindred_app;

grant insert, select on families.tie_statement to kindred_app;

grant insert, select on ledger.checkpoint to kindred_sequencer;

grant insert, select on ledger.cosignature to kindred_app;

grant insert, select on ledger.leaf to kindred_sequencer;

grant insert, select on ledger.tile to kindred_sequencer;

grant insert, select on matching.judgement to kindred_app;

grant insert, select on matching.review to kindred_app;

grant insert, select on people.link to kindred_app;

grant insert, select on people.past to kindred_app;

grant insert, select on people.photo to kindred_app;

grant insert, select on people.record to kindred_app;

grant insert, select on people.unlinking to kindred_app;

grant insert, select on sharing.standing to kindred_app;

grant insert, select on sharing.standing_end to kindred_app;

grant insert, select on spreadsheet.account to kindred_app;

grant insert, select on spreadsheet.run to kindred_app;

grant insert, select on witnesses.backing to kindred_app;

grant insert, select on witnesses.ending to kindred_app;

grant insert, select on witnesses.witness to kindred_app;

grant insert, select, update on ledger.listener to kindred_app;

grant insert, select, update on sealing.house_key to kindred_app;

grant insert, select, update on sealing.keyring to kindred_app;

grant select on ledger.checkpoint to kindred_app;

grant select on ledger.entry to kindred_app;

grant select on ledger.entry to kindred_sequencer;

grant select on ledger.head to kindred_app;

grant select on ledger.leaf to kindred_app;

grant select on ledger.tile to kindred_app;

grant select, update on ledger.head to kindred_sequencer;

grant update (contact, identity, sex, version) on people.record to kindred_app;
