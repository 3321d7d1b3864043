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

create table agencies.assertion (
  node smallint not null,
  machine uuid not null,
  jti text not null,
  until timestamp with time zone not null,
  constraint assertion_pkey PRIMARY KEY (machine, jti, node)
);

create table agencies.challenge (
  node smallint not null,
  challenge text not null,
  use text not null,
  worker uuid,
  until timestamp with time zone not null,
  constraint challenge_pkey PRIMARY KEY (challenge, node),
  constraint challenge_use_check CHECK ((use = ANY (ARRAY['sign-in'::text, 'confirm'::text, 'add'::text, 'enrol'::text])))
);

create table agencies.change (
  one boolean not null,
  count bigint not null,
  constraint change_one_check CHECK (one),
  constraint change_pkey PRIMARY KEY (one)
);

create table agencies.conflict_assessed (
  node smallint not null,
  id uuid not null,
  worker uuid not null,
  countries text[] not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint conflict_assessed_pkey PRIMARY KEY (id, node),
  constraint conflict_assessed_worker_node_fkey FOREIGN KEY (worker, node) REFERENCES agencies.worker(id, node)
);

create table agencies.cut_off_lifting (
  node smallint not null,
  suspension uuid not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint cut_off_lifting_pkey PRIMARY KEY (suspension, worker, node),
  constraint cut_off_lifting_suspension_node_fkey FOREIGN KEY (suspension, node) REFERENCES agencies.suspension(id, node)
);

create table agencies.enrolment (
  node smallint not null,
  id uuid not null,
  worker uuid not null,
  starter uuid not null,
  half bytea not null,
  until timestamp with time zone not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint enrolment_half_key UNIQUE (half),
  constraint enrolment_pkey PRIMARY KEY (id, node),
  constraint enrolment_worker_node_fkey FOREIGN KEY (worker, node) REFERENCES agencies.worker(id, node)
);

create table agencies.enrolment_confirmed (
  node smallint not null,
  enrolment uuid not null,
  confirmer uuid not null,
  half bytea not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint enrolment_confirmed_enrolment_node_fkey FOREIGN KEY (enrolment, node) REFERENCES agencies.enrolment(id, node),
  constraint enrolment_confirmed_pkey PRIMARY KEY (enrolment, node)
);

create table agencies.enrolment_end (
  node smallint not null,
  enrolment uuid not null,
  because text not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint enrolment_end_because_check CHECK ((because = ANY (ARRAY['used'::text, 'stopped'::text]))),
  constraint enrolment_end_enrolment_node_fkey FOREIGN KEY (enrolment, node) REFERENCES agencies.enrolment(id, node),
  constraint enrolment_end_pkey PRIMARY KEY (enrolment, node)
);

create table agencies.lending_end (
  node smallint not null,
  lending uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint lending_end_lending_node_fkey FOREIGN KEY (lending, node) REFERENCES agencies.role_lent(id, node),
  constraint lending_end_pkey PRIMARY KEY (lending, node)
);

create table agencies.machine (
  node smallint not null,
  id uuid not null,
  agency text not null,
  name text not null,
  key jsonb not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint machine_agency_node_fkey FOREIGN KEY (agency, node) REFERENCES agencies.agency(id, node),
  constraint machine_pkey PRIMARY KEY (id, node)
);

create table agencies.machine_end (
  node smallint not null,
  machine uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint machine_end_machine_node_fkey FOREIGN KEY (machine, node) REFERENCES agencies.machine(id, node),
  constraint machine_end_pkey PRIMARY KEY (machine, node)
);

create table agencies.outside (
  node smallint not null,
  agency text not null,
  nth integer not null,
  keeper text not null,
  contact bytea not null,
  ended boolean not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint outside_agency_node_fkey FOREIGN KEY (agency, node) REFERENCES agencies.agency(id, node),
  constraint outside_check CHECK ((keeper <> agency)),
  constraint outside_keeper_node_fkey FOREIGN KEY (keeper, node) REFERENCES agencies.agency(id, node),
  constraint outside_nth_check CHECK ((nth > 0)),
  constraint outside_pkey PRIMARY KEY (agency, nth, node)
);

create table agencies.passkey (
  node smallint not null,
  id text not null,
  worker uuid not null,
  public_key bytea not null,
  transports text[] not null,
  synced boolean not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint passkey_pkey PRIMARY KEY (id, node),
  constraint passkey_worker_node_fkey FOREIGN KEY (worker, node) REFERENCES agencies.worker(id, node)
);

create table agencies.passkey_end (
  node smallint not null,
  passkey text not null,
  because text not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint passkey_end_because_check CHECK ((because = ANY (ARRAY['removed'::text, 'recovery'::text]))),
  constraint passkey_end_passkey_node_fkey FOREIGN KEY (passkey, node) REFERENCES agencies.passkey(id, node),
  constraint passkey_end_pkey PRIMARY KEY (passkey, node)
);

create table agencies.passkey_use (
  node smallint not null,
  passkey text not null,
  counter bigint not null,
  backed_up boolean not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint passkey_use_passkey_node_fkey FOREIGN KEY (passkey, node) REFERENCES agencies.passkey(id, node),
  constraint passkey_use_pkey PRIMARY KEY (deed, node)
);

create table agencies.role_end (
  node smallint not null,
  role uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint role_end_pkey PRIMARY KEY (role, node),
  constraint role_end_role_node_fkey FOREIGN KEY (role, node) REFERENCES agencies.role_held(id, node)
);

create table agencies.role_held (
  node smallint not null,
  id uuid not null,
  worker uuid not null,
  role text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint role_held_check CHECK ((until > since)),
  constraint role_held_pkey PRIMARY KEY (id, node),
  constraint role_held_worker_node_fkey FOREIGN KEY (worker, node) REFERENCES agencies.worker(id, node)
);

create table agencies.role_lent (
  node smallint not null,
  id uuid not null,
  lender uuid not null,
  borrower uuid not null,
  role text not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint role_lent_borrower_node_fkey FOREIGN KEY (borrower, node) REFERENCES agencies.worker(id, node),
  constraint role_lent_check CHECK ((until > since)),
  constraint role_lent_check1 CHECK ((lender <> borrower)),
  constraint role_lent_lender_node_fkey FOREIGN KEY (lender, node) REFERENCES agencies.worker(id, node),
  constraint role_lent_pkey PRIMARY KEY (id, node)
);

create table agencies.session (
  node smallint not null,
  token bytea not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  until timestamp with time zone not null,
  strength text not null,
  constraint session_pkey PRIMARY KEY (token, node),
  constraint session_strength_check CHECK ((strength = ANY (ARRAY['passkey'::text, 'totp'::text, 'oidc'::text, 'demonstration'::text]))),
  constraint session_worker_node_fkey FOREIGN KEY (worker, node) REFERENCES agencies.worker(id, node)
);

create table agencies.session_confirmed (
  node smallint not null,
  token bytea not null,
  strength text not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint session_confirmed_pkey PRIMARY KEY (deed, node),
  constraint session_confirmed_strength_check CHECK ((strength = ANY (ARRAY['passkey'::text, 'demonstration'::text]))),
  constraint session_confirmed_token_node_fkey FOREIGN KEY (token, node) REFERENCES agencies.session(token, node)
);

create table agencies.session_end (
  node smallint not null,
  token bytea not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint session_end_pkey PRIMARY KEY (token, node),
  constraint session_end_token_node_fkey FOREIGN KEY (token, node) REFERENCES agencies.session(token, node)
);

create table agencies.session_use (
  node smallint not null,
  token bytea not null,
  at timestamp with time zone not null,
  constraint session_use_pkey PRIMARY KEY (token, node),
  constraint session_use_token_node_fkey FOREIGN KEY (token, node) REFERENCES agencies.session(token, node)
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

create table agencies.site_place (
  node smallint not null,
  site text not null,
  nth integer not null,
  town text,
  secret boolean not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint site_place_check CHECK (((NOT secret) OR (town IS NULL))),
  constraint site_place_nth_check CHECK ((nth > 0)),
  constraint site_place_pkey PRIMARY KEY (site, nth, node),
  constraint site_place_site_node_fkey FOREIGN KEY (site, node) REFERENCES agencies.site(id, node),
  constraint site_place_town_check CHECK ((town ~ '^[A-Z]{3}-[A-Z0-9]{1,12}$'::text))
);

create table agencies.subject_confirmed (
  node smallint not null,
  link uuid not null,
  confirmer uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint subject_confirmed_link_node_fkey FOREIGN KEY (link, node) REFERENCES agencies.subject_linked(id, node),
  constraint subject_confirmed_pkey PRIMARY KEY (link, node)
);

create table agencies.subject_end (
  node smallint not null,
  link uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint subject_end_link_node_fkey FOREIGN KEY (link, node) REFERENCES agencies.subject_linked(id, node),
  constraint subject_end_pkey PRIMARY KEY (link, node)
);

create table agencies.subject_linked (
  node smallint not null,
  id uuid not null,
  worker uuid not null,
  issuer text not null,
  subject text not null,
  starter uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint subject_linked_pkey PRIMARY KEY (id, node),
  constraint subject_linked_worker_node_fkey FOREIGN KEY (worker, node) REFERENCES agencies.worker(id, node)
);

create table agencies.suspension (
  node smallint not null,
  id uuid not null,
  worker uuid,
  agency text,
  of_node smallint,
  because text not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint suspension_agency_node_fkey FOREIGN KEY (agency, node) REFERENCES agencies.agency(id, node),
  constraint suspension_check CHECK ((num_nonnulls(worker, agency, of_node) = 1)),
  constraint suspension_pkey PRIMARY KEY (id, node),
  constraint suspension_worker_node_fkey FOREIGN KEY (worker, node) REFERENCES agencies.worker(id, node)
);

create table agencies.suspension_end (
  node smallint not null,
  suspension uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint suspension_end_pkey PRIMARY KEY (suspension, node),
  constraint suspension_end_suspension_node_fkey FOREIGN KEY (suspension, node) REFERENCES agencies.suspension(id, node)
);

create table agencies.totp (
  node smallint not null,
  id uuid not null,
  worker uuid not null,
  number text not null,
  secret bytea not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint totp_number_check CHECK ((number ~ '^[0-9]{8}$'::text)),
  constraint totp_number_key UNIQUE (number),
  constraint totp_pkey PRIMARY KEY (id, node),
  constraint totp_worker_node_fkey FOREIGN KEY (worker, node) REFERENCES agencies.worker(id, node)
);

create table agencies.totp_miss (
  node smallint not null,
  number text not null,
  at timestamp with time zone not null
);

create table agencies.totp_use (
  node smallint not null,
  totp uuid not null,
  step bigint not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint totp_use_pkey PRIMARY KEY (totp, step, node),
  constraint totp_use_totp_node_fkey FOREIGN KEY (totp, node) REFERENCES agencies.totp(id, node)
);

create table agencies.training_held (
  node smallint not null,
  id uuid not null,
  worker uuid not null,
  code text not null,
  until timestamp with time zone not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint training_held_code_check CHECK ((code = ANY (ARRAY['code-of-conduct'::text, 'child-safeguarding'::text, 'gbv-confidentiality'::text]))),
  constraint training_held_pkey PRIMARY KEY (id, node),
  constraint training_held_worker_node_fkey FOREIGN KEY (worker, node) REFERENCES agencies.worker(id, node)
);

create table agencies.worker (
  node smallint not null,
  id uuid not null,
  agency text not null,
  site text,
  name text not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint worker_agency_node_fkey FOREIGN KEY (agency, node) REFERENCES agencies.agency(id, node),
  constraint worker_pkey PRIMARY KEY (id, node),
  constraint worker_site_node_fkey FOREIGN KEY (site, node) REFERENCES agencies.site(id, node)
);

create table asylum.appeal (
  node smallint not null,
  id uuid not null,
  ruling uuid not null,
  filed_on date not null,
  grounds bytea,
  late_because bytea,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint appeal_pkey PRIMARY KEY (id, node),
  constraint appeal_ruling_node_fkey FOREIGN KEY (ruling, node) REFERENCES asylum.ruling(id, node),
  constraint appeal_ruling_node_key UNIQUE (ruling, node)
);

create table asylum.claim (
  node smallint not null,
  id uuid not null,
  file uuid not null,
  person uuid not null,
  kind text not null,
  made_on date not null,
  prior bytea,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint claim_kind_check CHECK ((kind = ANY (ARRAY['first'::text, 'subsequent'::text, 'dependant'::text]))),
  constraint claim_pkey PRIMARY KEY (id, node)
);

create table asylum.interview (
  node smallint not null,
  id uuid not null,
  claim uuid not null,
  kind text not null,
  planned_on date not null,
  language text,
  interpreter text not null,
  told bytea,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint interview_claim_node_fkey FOREIGN KEY (claim, node) REFERENCES asylum.claim(id, node),
  constraint interview_interpreter_check CHECK ((interpreter = ANY (ARRAY['not-needed'::text, 'needed'::text, 'booked'::text]))),
  constraint interview_kind_check CHECK ((kind = ANY (ARRAY['registration'::text, 'admissibility'::text, 'substantive'::text, 'further'::text]))),
  constraint interview_pkey PRIMARY KEY (id, node)
);

create table asylum.interview_turn (
  node smallint not null,
  interview uuid not null,
  nth integer not null,
  outcome text not null,
  told bytea,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint interview_turn_interview_node_fkey FOREIGN KEY (interview, node) REFERENCES asylum.interview(id, node),
  constraint interview_turn_nth_check CHECK ((nth > 0)),
  constraint interview_turn_outcome_check CHECK ((outcome = ANY (ARRAY['held'::text, 'put-off'::text, 'not-come'::text, 'no-interpreter'::text, 'cancelled'::text]))),
  constraint interview_turn_pkey PRIMARY KEY (interview, nth, node)
);

create table asylum.notification (
  node smallint not null,
  ruling uuid not null,
  on_day date not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint notification_pkey PRIMARY KEY (ruling, node),
  constraint notification_ruling_node_fkey FOREIGN KEY (ruling, node) REFERENCES asylum.ruling(id, node)
);

create table asylum.ruling (
  node smallint not null,
  id uuid not null,
  claim uuid not null,
  outcome text not null,
  procedure text not null,
  country text not null,
  decided_on date not null,
  notified_on date,
  grounds bytea not null,
  review_due date,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint ruling_check CHECK ((notified_on >= decided_on)),
  constraint ruling_claim_node_fkey FOREIGN KEY (claim, node) REFERENCES asylum.claim(id, node),
  constraint ruling_outcome_check CHECK ((outcome = ANY (ARRAY['refugee'::text, 'subsidiary'::text, 'humanitarian'::text, 'refused'::text, 'manifestly-unfounded'::text, 'inadmissible'::text, 'transfer'::text, 'withdrawn'::text]))),
  constraint ruling_pkey PRIMARY KEY (id, node),
  constraint ruling_procedure_check CHECK ((procedure = ANY (ARRAY['ordinary'::text, 'accelerated'::text, 'border'::text])))
);

create table cases.assignment (
  node smallint not null,
  file uuid not null,
  agency text not null,
  nth integer not null,
  owner uuid not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint assignment_file_node_fkey FOREIGN KEY (file, node) REFERENCES cases.file(id, node),
  constraint assignment_nth_check CHECK ((nth > 0)),
  constraint assignment_pkey PRIMARY KEY (file, agency, nth, node)
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

create table cases.handover (
  node smallint not null,
  file uuid not null,
  nth integer not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint handover_file_node_fkey FOREIGN KEY (file, node) REFERENCES cases.file(id, node),
  constraint handover_nth_check CHECK ((nth > 0)),
  constraint handover_pkey PRIMARY KEY (file, nth, node)
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
  constraint stage_stage_check CHECK ((stage ~ '^[a-z][a-z0-9-]{1,40}$'::text))
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

create table circumstances.fact (
  node smallint not null,
  id uuid not null,
  file uuid not null,
  person uuid not null,
  kind text not null,
  content bytea not null,
  since date not null,
  until date,
  review_due date,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint fact_check CHECK ((until >= since)),
  constraint fact_kind_check CHECK ((kind = ANY (ARRAY['representation'::text, 'detention'::text, 'trafficking'::text, 'age'::text]))),
  constraint fact_pkey PRIMARY KEY (id, node)
);

create table circumstances.turn (
  node smallint not null,
  fact uuid not null,
  nth integer not null,
  turn text not null,
  code text,
  words bytea not null,
  on_day date not null,
  review_due date,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint turn_fact_node_fkey FOREIGN KEY (fact, node) REFERENCES circumstances.fact(id, node),
  constraint turn_nth_check CHECK ((nth > 0)),
  constraint turn_pkey PRIMARY KEY (fact, nth, node),
  constraint turn_turn_check CHECK ((turn = ANY (ARRAY['reviewed'::text, 'ended'::text, 'contested'::text, 'settled'::text])))
);

create table decisions.decision (
  node smallint not null,
  id uuid not null,
  file uuid not null,
  person uuid,
  about uuid not null,
  kind text not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint decision_pkey PRIMARY KEY (id, node)
);

create table decisions.edition (
  node smallint not null,
  decision uuid not null,
  nth integer not null,
  content bytea not null,
  review_due date,
  voices integer not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint edition_decision_node_fkey FOREIGN KEY (decision, node) REFERENCES decisions.decision(id, node),
  constraint edition_nth_check CHECK ((nth > 0)),
  constraint edition_pkey PRIMARY KEY (decision, nth, node),
  constraint edition_voices_check CHECK (((voices >= 0) AND (voices <= 9)))
);

create table decisions.review (
  node smallint not null,
  decision uuid not null,
  nth integer not null,
  outcome text not null,
  words bytea,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint review_decision_nth_node_fkey FOREIGN KEY (decision, nth, node) REFERENCES decisions.edition(decision, nth, node),
  constraint review_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'changed'::text, 'ended'::text]))),
  constraint review_pkey PRIMARY KEY (decision, nth, node)
);

create table decisions.voice (
  node smallint not null,
  decision uuid not null,
  nth integer not null,
  worker uuid not null,
  says text not null,
  words bytea,
  agency text not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint voice_decision_nth_node_fkey FOREIGN KEY (decision, nth, node) REFERENCES decisions.edition(decision, nth, node),
  constraint voice_pkey PRIMARY KEY (decision, nth, worker, node),
  constraint voice_says_check CHECK ((says = ANY (ARRAY['agree'::text, 'dissent'::text, 'decline'::text])))
);

create table documents.document (
  node smallint not null,
  id uuid not null,
  file uuid not null,
  person uuid not null,
  category text not null,
  kind text not null,
  type text not null,
  bytes integer not null,
  before uuid,
  key bytea not null,
  words bytea not null,
  preview bytea,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint document_before_node_fkey FOREIGN KEY (before, node) REFERENCES documents.document(id, node),
  constraint document_bytes_check CHECK ((bytes > 0)),
  constraint document_pkey PRIMARY KEY (id, node)
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

create table families.taken (
  node smallint not null,
  agency text not null,
  person uuid not null,
  constraint taken_pkey PRIMARY KEY (agency, person, node)
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

create table filters.edition (
  node smallint not null,
  filter uuid not null,
  nth integer not null,
  sealed bytea not null,
  shared boolean not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint edition_filter_node_fkey FOREIGN KEY (filter, node) REFERENCES filters.filter(id, node),
  constraint edition_nth_check CHECK ((nth > 0)),
  constraint edition_pkey PRIMARY KEY (filter, nth, node)
);

create table filters.filter (
  node smallint not null,
  id uuid not null,
  list text not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint filter_list_check CHECK ((list = ANY (ARRAY['cases'::text, 'referrals'::text]))),
  constraint filter_pkey PRIMARY KEY (id, node)
);

create table filters.first (
  node smallint not null,
  worker uuid not null,
  list text not null,
  nth integer not null,
  filter uuid,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint first_filter_node_fkey FOREIGN KEY (filter, node) REFERENCES filters.filter(id, node),
  constraint first_list_check CHECK ((list = ANY (ARRAY['cases'::text, 'referrals'::text]))),
  constraint first_nth_check CHECK ((nth > 0)),
  constraint first_pkey PRIMARY KEY (worker, list, nth, node)
);

create table filters.turn (
  node smallint not null,
  filter uuid not null,
  nth integer not null,
  turn text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint turn_filter_node_fkey FOREIGN KEY (filter, node) REFERENCES filters.filter(id, node),
  constraint turn_nth_check CHECK ((nth > 0)),
  constraint turn_pkey PRIMARY KEY (filter, nth, node),
  constraint turn_turn_check CHECK ((turn = ANY (ARRAY['removed'::text, 'restored'::text])))
);

create table forms.answers (
  node smallint not null,
  sheet uuid not null,
  nth integer not null,
  category text not null,
  answers bytea not null,
  deed uuid not null,
  constraint answers_pkey PRIMARY KEY (sheet, nth, category, node),
  constraint answers_sheet_nth_node_fkey FOREIGN KEY (sheet, nth, node) REFERENCES forms.turn(sheet, nth, node)
);

create table forms.code_list (
  node smallint not null,
  agency text not null,
  key text not null,
  nth integer not null,
  reach text not null,
  content text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint code_list_nth_check CHECK ((nth > 0)),
  constraint code_list_pkey PRIMARY KEY (agency, key, nth, node),
  constraint code_list_reach_check CHECK ((reach = ANY (ARRAY['agency'::text, 'node'::text])))
);

create table forms.counted (
  node smallint not null,
  sheet uuid not null,
  nth integer not null,
  field text not null,
  code text not null,
  form uuid not null,
  person uuid not null,
  category text not null,
  deed uuid not null,
  constraint counted_pkey PRIMARY KEY (sheet, nth, field, code, node),
  constraint counted_sheet_nth_node_fkey FOREIGN KEY (sheet, nth, node) REFERENCES forms.turn(sheet, nth, node)
);

create table forms.draft (
  node smallint not null,
  form uuid not null,
  nth integer not null,
  content text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint draft_form_node_fkey FOREIGN KEY (form, node) REFERENCES forms.form(id, node),
  constraint draft_nth_check CHECK ((nth > 0)),
  constraint draft_pkey PRIMARY KEY (form, nth, node)
);

create table forms.edition (
  node smallint not null,
  form uuid not null,
  nth integer not null,
  draft integer not null,
  content text not null,
  worker uuid not null,
  agency text not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint edition_form_draft_node_fkey FOREIGN KEY (form, draft, node) REFERENCES forms.draft(form, nth, node),
  constraint edition_nth_check CHECK ((nth > 0)),
  constraint edition_pkey PRIMARY KEY (form, nth, node)
);

create table forms.form (
  node smallint not null,
  id uuid not null,
  key text not null,
  agency text not null,
  reach text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint form_agency_key_node_key UNIQUE (agency, key, node),
  constraint form_pkey PRIMARY KEY (id, node),
  constraint form_reach_check CHECK ((reach = ANY (ARRAY['agency'::text, 'node'::text])))
);

create table forms.retiring (
  node smallint not null,
  form uuid not null,
  edition integer not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint retiring_form_edition_node_fkey FOREIGN KEY (form, edition, node) REFERENCES forms.edition(form, nth, node),
  constraint retiring_pkey PRIMARY KEY (form, edition, node)
);

create table forms.sheet (
  node smallint not null,
  id uuid not null,
  form uuid not null,
  person uuid not null,
  file uuid,
  worker uuid not null,
  agency text not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint sheet_form_node_fkey FOREIGN KEY (form, node) REFERENCES forms.form(id, node),
  constraint sheet_pkey PRIMARY KEY (id, node)
);

create table forms.turn (
  node smallint not null,
  sheet uuid not null,
  nth integer not null,
  edition integer not null,
  finished boolean not null,
  worker uuid not null,
  agency text not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint turn_nth_check CHECK ((nth > 0)),
  constraint turn_pkey PRIMARY KEY (sheet, nth, node),
  constraint turn_sheet_node_fkey FOREIGN KEY (sheet, node) REFERENCES forms.sheet(id, node)
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

create table matching.adoption (
  node smallint not null,
  nth integer not null,
  version integer not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint adoption_nth_check CHECK ((nth > 0)),
  constraint adoption_pkey PRIMARY KEY (nth, node)
);

create table matching.draw (
  node smallint not null,
  review uuid not null,
  nth integer not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint draw_pkey PRIMARY KEY (review, node),
  constraint draw_review_nth_node_fkey FOREIGN KEY (review, nth, node) REFERENCES matching.judgement(review, nth, node)
);

create table matching.edition (
  node smallint not null,
  edition integer not null,
  others integer[] default '{}'::integer[] not null,
  through uuid,
  constraint edition_check CHECK (((others = '{}'::integer[]) = (through IS NULL))),
  constraint edition_pkey PRIMARY KEY (node)
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
  because text[],
  bits real,
  reasons jsonb,
  passed_to uuid,
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

create table matching.model (
  node smallint not null,
  version integer not null,
  base integer not null,
  bits jsonb not null,
  labels jsonb not null,
  figures jsonb not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint model_pkey PRIMARY KEY (version, node),
  constraint model_version_check CHECK ((version > 0))
);

create table matching.renewal (
  node smallint not null,
  review uuid not null,
  after integer not null,
  because text not null,
  band text not null,
  probability real not null,
  bits real not null,
  reasons jsonb not null,
  news jsonb not null,
  normaliser integer not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint renewal_after_check CHECK ((after > 0)),
  constraint renewal_band_check CHECK ((band = ANY (ARRAY['likely'::text, 'maybe'::text]))),
  constraint renewal_because_check CHECK ((because = ANY (ARRAY['new-evidence'::text, 'taken-apart'::text]))),
  constraint renewal_pkey PRIMARY KEY (review, after, node),
  constraint renewal_review_node_fkey FOREIGN KEY (review, node) REFERENCES matching.review(id, node)
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
  scripts text,
  one_site text,
  other_site text,
  constraint review_band_check CHECK ((band = ANY (ARRAY['likely'::text, 'maybe'::text]))),
  constraint review_check CHECK ((one < other)),
  constraint review_one_other_node_key UNIQUE (one, other, node),
  constraint review_pkey PRIMARY KEY (id, node)
);

create table matching.second_look (
  node smallint not null,
  review uuid not null,
  nth integer not null,
  verdict text not null,
  because text[] not null,
  reason bytea not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint second_look_pkey PRIMARY KEY (review, node),
  constraint second_look_review_node_fkey FOREIGN KEY (review, node) REFERENCES matching.draw(review, node),
  constraint second_look_review_nth_node_fkey FOREIGN KEY (review, nth, node) REFERENCES matching.judgement(review, nth, node),
  constraint second_look_verdict_check CHECK ((verdict = ANY (ARRAY['same'::text, 'different'::text, 'unsure'::text])))
);

create table notices.endpoint (
  node smallint not null,
  id uuid not null,
  worker uuid not null,
  sealed bytea not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint endpoint_pkey PRIMARY KEY (id, node)
);

create table notices.endpoint_end (
  node smallint not null,
  endpoint uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint endpoint_end_endpoint_node_fkey FOREIGN KEY (endpoint, node) REFERENCES notices.endpoint(id, node),
  constraint endpoint_end_pkey PRIMARY KEY (endpoint, node)
);

create table notices.endpoint_gone (
  node smallint not null,
  endpoint uuid not null,
  at timestamp with time zone not null,
  constraint endpoint_gone_endpoint_node_fkey FOREIGN KEY (endpoint, node) REFERENCES notices.endpoint(id, node),
  constraint endpoint_gone_pkey PRIMARY KEY (endpoint, node)
);

create table notices.notice (
  node smallint not null,
  id uuid not null,
  worker uuid not null,
  kind text not null,
  urgency text not null,
  subject uuid,
  file uuid,
  person uuid,
  purpose text,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notice_check CHECK (((person IS NULL) = (purpose IS NULL))),
  constraint notice_pkey PRIMARY KEY (id, node),
  constraint notice_urgency_check CHECK ((urgency = ANY (ARRAY['urgent'::text, 'soon'::text, 'calm'::text])))
);

create table notices.reminder (
  node smallint not null,
  item uuid not null,
  person uuid not null,
  file uuid not null,
  result text not null,
  tries integer not null,
  next_try timestamp with time zone,
  at timestamp with time zone not null,
  constraint reminder_pkey PRIMARY KEY (item, node)
);

create table notices.setting (
  node smallint not null,
  worker uuid not null,
  nth integer not null,
  address bytea,
  language text not null,
  zone text not null,
  quiet_from text,
  quiet_until text,
  through boolean not null,
  digest_at smallint not null,
  mail_urgent text not null,
  mail_soon text not null,
  mail_calm text not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint setting_check CHECK (((quiet_from IS NULL) = (quiet_until IS NULL))),
  constraint setting_digest_at_check CHECK (((digest_at >= 0) AND (digest_at <= 23))),
  constraint setting_pkey PRIMARY KEY (worker, nth, node)
);

create table notices.telling (
  node smallint not null,
  notice uuid not null,
  way text not null,
  endpoint uuid not null,
  state text not null,
  due timestamp with time zone not null,
  tries integer not null,
  first_try timestamp with time zone,
  constraint telling_notice_node_fkey FOREIGN KEY (notice, node) REFERENCES notices.notice(id, node) ON DELETE CASCADE,
  constraint telling_pkey PRIMARY KEY (notice, way, endpoint, node),
  constraint telling_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'told'::text, 'withheld'::text, 'passed-over'::text, 'given-up'::text]))),
  constraint telling_way_check CHECK ((way = ANY (ARRAY['mail'::text, 'digest'::text, 'push'::text])))
);

create table oversight.access (
  node smallint not null,
  "position" bigint not null,
  at timestamp with time zone not null,
  outcome text not null,
  name text not null,
  actor uuid not null,
  agency text not null,
  site text,
  purpose text not null,
  ground text not null,
  subject bigint,
  people integer not null,
  explained text,
  signs text[] not null,
  constraint access_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'seen'::text, 'refused'::text]))),
  constraint access_pkey PRIMARY KEY ("position", node)
);

create table oversight.review (
  node smallint not null,
  access bigint not null,
  nth integer not null,
  verdict text not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint review_nth_check CHECK ((nth > 0)),
  constraint review_pkey PRIMARY KEY (access, nth, node),
  constraint review_verdict_check CHECK ((verdict = ANY (ARRAY['explained'::text, 'unclear'::text, 'misuse'::text])))
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

create table plans.item (
  node smallint not null,
  id uuid not null,
  file uuid not null,
  person uuid,
  about uuid not null,
  kind text not null,
  service text,
  listing uuid,
  goal uuid,
  due date not null,
  at_time timestamp with time zone,
  language text,
  interpreter text,
  what bytea not null,
  owner uuid,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint item_check CHECK (((kind = 'service'::text) = (service IS NOT NULL))),
  constraint item_check1 CHECK (((kind = 'appointment'::text) = (at_time IS NOT NULL))),
  constraint item_interpreter_check CHECK ((interpreter = ANY (ARRAY['not-needed'::text, 'needed'::text, 'booked'::text]))),
  constraint item_kind_check CHECK ((kind = ANY (ARRAY['goal'::text, 'service'::text, 'appointment'::text]))),
  constraint item_pkey PRIMARY KEY (id, node)
);

create table plans.listing (
  node smallint not null,
  id uuid not null,
  nth integer not null,
  agency text not null,
  services text[] not null,
  site text,
  name text not null,
  place text not null,
  eligibility text not null,
  languages text[] not null,
  hours text not null,
  capacity integer,
  open_for_new boolean not null,
  ended boolean not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint listing_capacity_check CHECK ((capacity >= 0)),
  constraint listing_nth_check CHECK ((nth > 0)),
  constraint listing_pkey PRIMARY KEY (id, nth, node),
  constraint listing_services_check CHECK ((services <> '{}'::text[]))
);

create table plans.turn (
  node smallint not null,
  item uuid not null,
  nth integer not null,
  outcome text not null,
  words bytea,
  on_day date not null,
  worker uuid not null,
  agency text not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint turn_item_node_fkey FOREIGN KEY (item, node) REFERENCES plans.item(id, node),
  constraint turn_nth_check CHECK ((nth > 0)),
  constraint turn_pkey PRIMARY KEY (item, nth, node)
);

create table push.house_key (
  node smallint not null,
  public text not null,
  sealed bytea not null,
  at timestamp with time zone not null,
  constraint house_key_pkey PRIMARY KEY (node)
);

create table referrals.package (
  node smallint not null,
  referral uuid not null,
  passed_for text not null,
  deed uuid not null,
  constraint package_pkey PRIMARY KEY (referral, node),
  constraint package_referral_node_fkey FOREIGN KEY (referral, node) REFERENCES referrals.referral(id, node)
);

create table referrals.package_opening (
  node smallint not null,
  referral uuid not null,
  nth integer not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint package_opening_nth_check CHECK ((nth > 0)),
  constraint package_opening_pkey PRIMARY KEY (referral, nth, node),
  constraint package_opening_referral_node_fkey FOREIGN KEY (referral, node) REFERENCES referrals.package(referral, node)
);

create table referrals.package_seal (
  node smallint not null,
  referral uuid not null,
  salt bytea not null,
  proof bytea not null,
  contents bytea not null,
  tries integer not null,
  constraint package_seal_pkey PRIMARY KEY (referral, node),
  constraint package_seal_referral_node_fkey FOREIGN KEY (referral, node) REFERENCES referrals.package(referral, node),
  constraint package_seal_tries_check CHECK ((tries >= 0))
);

create table referrals.person (
  node smallint not null,
  referral uuid not null,
  person uuid not null,
  nth integer not null,
  offered uuid,
  left_because text,
  constraint person_check CHECK (((offered IS NULL) <> (left_because IS NULL))),
  constraint person_pkey PRIMARY KEY (referral, person, node),
  constraint person_referral_node_fkey FOREIGN KEY (referral, node) REFERENCES referrals.referral(id, node)
);

create table referrals.referral (
  node smallint not null,
  id uuid not null,
  kind text not null,
  file uuid not null,
  about uuid not null,
  sender text not null,
  receiver text not null,
  agreement uuid not null,
  service text not null,
  urgency text not null,
  purpose text not null,
  parts text[] not null,
  adults integer not null,
  children integer not null,
  languages text[] not null,
  answer_by timestamp with time zone not null,
  until timestamp with time zone,
  reason bytea not null,
  earlier uuid,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint referral_adults_check CHECK ((adults >= 0)),
  constraint referral_check CHECK ((receiver <> sender)),
  constraint referral_check1 CHECK ((until > answer_by)),
  constraint referral_check2 CHECK ((answer_by > at)),
  constraint referral_children_check CHECK ((children >= 0)),
  constraint referral_earlier_node_fkey FOREIGN KEY (earlier, node) REFERENCES referrals.referral(id, node),
  constraint referral_kind_check CHECK ((kind = ANY (ARRAY['referral'::text, 'co-management'::text, 'transfer'::text]))),
  constraint referral_parts_check CHECK ((parts <> '{}'::text[])),
  constraint referral_pkey PRIMARY KEY (id, node)
);

create table referrals.taken (
  node smallint not null,
  referral uuid not null,
  person uuid not null,
  standing uuid not null,
  deed uuid not null,
  constraint taken_pkey PRIMARY KEY (referral, person, node),
  constraint taken_referral_person_node_fkey FOREIGN KEY (referral, person, node) REFERENCES referrals.person(referral, person, node)
);

create table referrals.turn (
  node smallint not null,
  referral uuid not null,
  nth integer not null,
  turn text not null,
  code text,
  words bytea,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  who bytea,
  constraint turn_nth_check CHECK ((nth > 0)),
  constraint turn_pkey PRIMARY KEY (referral, nth, node),
  constraint turn_referral_node_fkey FOREIGN KEY (referral, node) REFERENCES referrals.referral(id, node),
  constraint turn_turn_check CHECK ((turn = ANY (ARRAY['received'::text, 'asked'::text, 'answered'::text, 'accepted'::text, 'refused'::text, 'started'::text, 'done'::text, 'withdrawn'::text, 'noted'::text, 'shut'::text, 'deletion-asked'::text, 'deletion-confirmed'::text])))
);

create table referrals.waiting (
  node smallint not null,
  agency text not null,
  referral uuid not null,
  constraint waiting_pkey PRIMARY KEY (agency, referral, node)
);

create table retention.notice (
  node smallint not null,
  proposal uuid not null,
  person uuid not null,
  recipient text not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint notice_pkey PRIMARY KEY (proposal, person, recipient, node),
  constraint notice_proposal_person_node_fkey FOREIGN KEY (proposal, person, node) REFERENCES retention.proposed(proposal, person, node)
);

create table retention.notice_heard (
  node smallint not null,
  proposal uuid not null,
  person uuid not null,
  recipient text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint notice_heard_pkey PRIMARY KEY (proposal, person, recipient, node),
  constraint notice_heard_proposal_person_recipient_node_fkey FOREIGN KEY (proposal, person, recipient, node) REFERENCES retention.notice(proposal, person, recipient, node)
);

create table retention.proposal (
  node smallint not null,
  id uuid not null,
  action text not null,
  because text not null,
  rule text,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint proposal_action_check CHECK ((action = ANY (ARRAY['erase'::text, 'restrict'::text]))),
  constraint proposal_because_check CHECK ((because = ANY (ARRAY['schedule'::text, 'request'::text, 'unlawful'::text]))),
  constraint proposal_check CHECK (((because = 'schedule'::text) = (rule IS NOT NULL))),
  constraint proposal_pkey PRIMARY KEY (id, node)
);

create table retention.proposed (
  node smallint not null,
  proposal uuid not null,
  person uuid not null,
  whole boolean not null,
  categories text[] not null,
  deed uuid not null,
  constraint proposed_check CHECK ((whole = (categories = '{}'::text[]))),
  constraint proposed_pkey PRIMARY KEY (proposal, person, node),
  constraint proposed_proposal_node_fkey FOREIGN KEY (proposal, node) REFERENCES retention.proposal(id, node)
);

create table retention.verdict (
  node smallint not null,
  proposal uuid not null,
  verdict text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint verdict_pkey PRIMARY KEY (proposal, node),
  constraint verdict_proposal_node_fkey FOREIGN KEY (proposal, node) REFERENCES retention.proposal(id, node),
  constraint verdict_verdict_check CHECK ((verdict = ANY (ARRAY['approved'::text, 'declined'::text])))
);

create table reunification.follow_up (
  node smallint not null,
  plan uuid not null,
  step text not null,
  on_day date not null,
  how text not null,
  alone boolean not null,
  words bytea,
  next text,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint follow_up_check CHECK (((how = 'well'::text) OR (words IS NOT NULL))),
  constraint follow_up_check1 CHECK (((how = ANY (ARRAY['well'::text, 'concerns'::text])) OR (next IS NOT NULL))),
  constraint follow_up_how_check CHECK ((how = ANY (ARRAY['well'::text, 'concerns'::text, 'not-well'::text, 'not-there'::text]))),
  constraint follow_up_pkey PRIMARY KEY (plan, step, node),
  constraint follow_up_plan_step_node_fkey FOREIGN KEY (plan, step, node) REFERENCES reunification.step(plan, code, node)
);

create table reunification.handover (
  node smallint not null,
  plan uuid not null,
  nth integer not null,
  turn text not null,
  on_day date not null,
  adult uuid not null,
  identity text,
  words bytea,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint handover_check CHECK (((turn = 'received'::text) = (identity IS NOT NULL))),
  constraint handover_check1 CHECK (((turn <> 'not-received'::text) OR (words IS NOT NULL))),
  constraint handover_identity_check CHECK ((identity = ANY (ARRAY['passport'::text, 'identity-card'::text, 'residence-permit'::text, 'photo'::text, 'known-in-person'::text]))),
  constraint handover_nth_check CHECK ((nth > 0)),
  constraint handover_pkey PRIMARY KEY (plan, nth, node),
  constraint handover_plan_node_fkey FOREIGN KEY (plan, node) REFERENCES reunification.plan(id, node),
  constraint handover_turn_check CHECK ((turn = ANY (ARRAY['handed-over'::text, 'received'::text, 'not-received'::text])))
);

create table reunification.party (
  node smallint not null,
  plan uuid not null,
  side text not null,
  agency text not null,
  constraint party_pkey PRIMARY KEY (plan, side, node),
  constraint party_plan_node_fkey FOREIGN KEY (plan, node) REFERENCES reunification.plan(id, node),
  constraint party_side_check CHECK ((side = ANY (ARRAY['from'::text, 'to'::text, 'travel'::text])))
);

create table reunification.plan (
  node smallint not null,
  id uuid not null,
  country character(3) not null,
  town bytea not null,
  parted uuid[] not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint plan_pkey PRIMARY KEY (id, node)
);

create table reunification.plan_end (
  node smallint not null,
  plan uuid not null,
  because text not null,
  on_day date not null,
  words bytea not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint plan_end_pkey PRIMARY KEY (plan, node),
  constraint plan_end_plan_node_fkey FOREIGN KEY (plan, node) REFERENCES reunification.plan(id, node)
);

create table reunification.plan_person (
  node smallint not null,
  plan uuid not null,
  person uuid not null,
  side text not null,
  nth integer not null,
  constraint plan_person_pkey PRIMARY KEY (plan, person, node),
  constraint plan_person_plan_node_fkey FOREIGN KEY (plan, node) REFERENCES reunification.plan(id, node),
  constraint plan_person_side_check CHECK ((side = ANY (ARRAY['from'::text, 'to'::text])))
);

create table reunification.step (
  node smallint not null,
  plan uuid not null,
  code text not null,
  nth integer not null,
  kind text not null,
  side text not null,
  due date,
  what bytea,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint step_check CHECK (((kind = 'next'::text) = (what IS NOT NULL))),
  constraint step_kind_check CHECK ((kind = ANY (ARRAY['before'::text, 'follow-up'::text, 'next'::text]))),
  constraint step_nth_check CHECK ((nth > 0)),
  constraint step_pkey PRIMARY KEY (plan, code, node),
  constraint step_plan_node_fkey FOREIGN KEY (plan, node) REFERENCES reunification.plan(id, node),
  constraint step_side_check CHECK ((side = ANY (ARRAY['from'::text, 'to'::text, 'travel'::text])))
);

create table reunification.step_turn (
  node smallint not null,
  plan uuid not null,
  step text not null,
  nth integer not null,
  turn text not null,
  on_day date not null,
  owner uuid,
  due date,
  told bytea,
  law text,
  law_from date,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint step_turn_check CHECK (((law IS NULL) = (law_from IS NULL))),
  constraint step_turn_check1 CHECK (((turn <> 'skipped'::text) OR (told IS NOT NULL))),
  constraint step_turn_nth_check CHECK ((nth > 0)),
  constraint step_turn_pkey PRIMARY KEY (plan, step, nth, node),
  constraint step_turn_plan_step_node_fkey FOREIGN KEY (plan, step, node) REFERENCES reunification.step(plan, code, node),
  constraint step_turn_turn_check CHECK ((turn = ANY (ARRAY['planned'::text, 'done'::text, 'skipped'::text])))
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

create table sharing.agreement (
  node smallint not null,
  id uuid not null,
  number text not null,
  title text not null,
  parties text[] not null,
  purposes text[] not null,
  categories text[] not null,
  jurisdictions text[] not null,
  onward boolean not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  steward uuid not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint agreement_categories_check CHECK ((categories <> '{}'::text[])),
  constraint agreement_check CHECK ((until > since)),
  constraint agreement_jurisdictions_check CHECK ((jurisdictions <> '{}'::text[])),
  constraint agreement_number_node_key UNIQUE (number, node),
  constraint agreement_parties_check CHECK ((cardinality(parties) > 1)),
  constraint agreement_pkey PRIMARY KEY (id, node),
  constraint agreement_purposes_check CHECK ((purposes <> '{}'::text[]))
);

create table sharing.agreement_turn (
  node smallint not null,
  agreement uuid not null,
  nth integer not null,
  turn text not null,
  reason text,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint agreement_turn_agreement_node_fkey FOREIGN KEY (agreement, node) REFERENCES sharing.agreement(id, node),
  constraint agreement_turn_nth_check CHECK ((nth > 0)),
  constraint agreement_turn_pkey PRIMARY KEY (agreement, nth, node),
  constraint agreement_turn_turn_check CHECK ((turn = ANY (ARRAY['review'::text, 'sign'::text, 'suspend'::text, 'resume'::text, 'end'::text])))
);

create table sharing.approval (
  node smallint not null,
  id uuid not null,
  person uuid not null,
  category text not null,
  recipient text not null,
  purpose text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  why bytea not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint approval_check CHECK ((until > since)),
  constraint approval_pkey PRIMARY KEY (id, node)
);

create table sharing.approval_end (
  node smallint not null,
  approval uuid not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint approval_end_approval_node_fkey FOREIGN KEY (approval, node) REFERENCES sharing.approval(id, node),
  constraint approval_end_pkey PRIMARY KEY (approval, node)
);

create table sharing.assessment (
  node smallint not null,
  id uuid not null,
  agreement uuid not null,
  answers jsonb not null,
  risks jsonb not null,
  review_due timestamp with time zone not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint assessment_agreement_node_fkey FOREIGN KEY (agreement, node) REFERENCES sharing.agreement(id, node),
  constraint assessment_pkey PRIMARY KEY (id, node)
);

create table sharing.assessment_signature (
  node smallint not null,
  assessment uuid not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint assessment_signature_assessment_node_fkey FOREIGN KEY (assessment, node) REFERENCES sharing.assessment(id, node),
  constraint assessment_signature_pkey PRIMARY KEY (assessment, node)
);

create table sharing.basis (
  node smallint not null,
  id uuid not null,
  person uuid not null,
  kind text not null,
  recipient text not null,
  purpose text not null,
  categories text[] not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  why bytea not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint basis_categories_check CHECK ((categories <> '{}'::text[])),
  constraint basis_check CHECK ((until > since)),
  constraint basis_kind_check CHECK ((kind = ANY (ARRAY['LegalObligation'::text, 'VitalInterest'::text, 'OfficialAuthority'::text, 'PublicInterest'::text, 'LegitimateInterest'::text]))),
  constraint basis_pkey PRIMARY KEY (id, node)
);

create table sharing.basis_end (
  node smallint not null,
  basis uuid not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint basis_end_basis_node_fkey FOREIGN KEY (basis, node) REFERENCES sharing.basis(id, node),
  constraint basis_end_pkey PRIMARY KEY (basis, node)
);

create table sharing.consent (
  node smallint not null,
  id uuid not null,
  person uuid not null,
  giver_kind text not null,
  giver uuid not null,
  recipient text not null,
  purpose text not null,
  categories text[] not null,
  status text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  notice jsonb not null,
  told bytea,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint consent_categories_check CHECK ((categories <> '{}'::text[])),
  constraint consent_check CHECK ((until > since)),
  constraint consent_giver_kind_check CHECK ((giver_kind = ANY (ARRAY['person'::text, 'guardian'::text, 'best-interests'::text]))),
  constraint consent_pkey PRIMARY KEY (id, node),
  constraint consent_status_check CHECK ((status = ANY (ARRAY['given'::text, 'refused'::text, 'withdrawn'::text])))
);

create table sharing.emergency (
  node smallint not null,
  id uuid not null,
  worker uuid not null,
  agency text not null,
  person uuid not null,
  purpose text not null,
  categories text[] not null,
  reason bytea not null,
  fresh boolean not null,
  since timestamp with time zone not null,
  until timestamp with time zone not null,
  deed uuid not null,
  constraint emergency_categories_check CHECK ((categories <> '{}'::text[])),
  constraint emergency_check CHECK ((until > since)),
  constraint emergency_pkey PRIMARY KEY (id, node)
);

create table sharing.emergency_review (
  node smallint not null,
  emergency uuid not null,
  verdict text not null,
  words bytea not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint emergency_review_emergency_node_fkey FOREIGN KEY (emergency, node) REFERENCES sharing.emergency(id, node),
  constraint emergency_review_pkey PRIMARY KEY (emergency, node),
  constraint emergency_review_verdict_check CHECK ((verdict = ANY (ARRAY['justified'::text, 'unjustified'::text])))
);

create table sharing.guardianship (
  node smallint not null,
  id uuid not null,
  child uuid not null,
  guardian uuid not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint guardianship_check CHECK ((child <> guardian)),
  constraint guardianship_check1 CHECK ((until > since)),
  constraint guardianship_pkey PRIMARY KEY (id, node)
);

create table sharing.guardianship_end (
  node smallint not null,
  guardianship uuid not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint guardianship_end_guardianship_node_fkey FOREIGN KEY (guardianship, node) REFERENCES sharing.guardianship(id, node),
  constraint guardianship_end_pkey PRIMARY KEY (guardianship, node)
);

create table sharing.hold (
  node smallint not null,
  id uuid not null,
  person uuid not null,
  categories text[] not null,
  authority bytea not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  review_due date not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint hold_categories_check CHECK ((categories <> '{}'::text[])),
  constraint hold_check CHECK ((until > since)),
  constraint hold_pkey PRIMARY KEY (id, node)
);

create table sharing.hold_end (
  node smallint not null,
  hold uuid not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint hold_end_hold_node_fkey FOREIGN KEY (hold, node) REFERENCES sharing.hold(id, node),
  constraint hold_end_pkey PRIMARY KEY (hold, node)
);

create table sharing.legal_request (
  node smallint not null,
  id uuid not null,
  agency text not null,
  person uuid not null,
  fields text[] not null,
  told text,
  case_specific boolean not null,
  words bytea not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  by_agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint legal_request_check CHECK ((until > since)),
  constraint legal_request_fields_check CHECK ((fields <> '{}'::text[])),
  constraint legal_request_pkey PRIMARY KEY (id, node),
  constraint legal_request_told_check CHECK ((told = ANY (ARRAY['told'::text, 'forbidden-by-law'::text])))
);

create table sharing.legal_signature (
  node smallint not null,
  request uuid not null,
  worker uuid not null,
  agency text not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint legal_signature_pkey PRIMARY KEY (request, worker, node),
  constraint legal_signature_request_node_fkey FOREIGN KEY (request, node) REFERENCES sharing.legal_request(id, node)
);

create table sharing.listed (
  node smallint not null,
  agency text not null,
  under uuid not null,
  person uuid not null,
  until timestamp with time zone not null,
  place text,
  constraint listed_pkey PRIMARY KEY (agency, under, node) INCLUDE (person, until)
);

create table sharing.no_contact (
  node smallint not null,
  id uuid not null,
  protects uuid not null,
  against uuid,
  since timestamp with time zone not null,
  until timestamp with time zone,
  source bytea not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint no_contact_check CHECK ((until > since)),
  constraint no_contact_pkey PRIMARY KEY (id, node)
);

create table sharing.no_contact_end (
  node smallint not null,
  no_contact uuid not null,
  reason bytea not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint no_contact_end_no_contact_node_fkey FOREIGN KEY (no_contact, node) REFERENCES sharing.no_contact(id, node),
  constraint no_contact_end_pkey PRIMARY KEY (no_contact, node)
);

create table sharing.notice (
  node smallint not null,
  id uuid not null,
  consent uuid not null,
  recipient text not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint notice_consent_node_fkey FOREIGN KEY (consent, node) REFERENCES sharing.consent(id, node),
  constraint notice_pkey PRIMARY KEY (id, node)
);

create table sharing.notice_heard (
  node smallint not null,
  notice uuid not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint notice_heard_notice_node_fkey FOREIGN KEY (notice, node) REFERENCES sharing.notice(id, node),
  constraint notice_heard_pkey PRIMARY KEY (notice, node)
);

create table sharing.opening (
  node smallint not null,
  standing uuid not null,
  person uuid not null,
  agreement uuid not null,
  purpose text not null,
  receiver text not null,
  answers jsonb not null,
  rests uuid[] not null,
  notice text not null,
  agency text not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint opening_agreement_node_fkey FOREIGN KEY (agreement, node) REFERENCES sharing.agreement(id, node),
  constraint opening_check CHECK ((receiver <> agency)),
  constraint opening_notice_check CHECK ((notice = ANY (ARRAY['notify-person'::text, 'hold-notice'::text]))),
  constraint opening_pkey PRIMARY KEY (standing, node),
  constraint opening_standing_node_fkey FOREIGN KEY (standing, node) REFERENCES sharing.standing(id, node)
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
  agreement uuid,
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

create table sharing.standing_turn (
  node smallint not null,
  standing uuid not null,
  status text not null,
  worker uuid not null,
  reason bytea,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint standing_turn_pkey PRIMARY KEY (standing, node),
  constraint standing_turn_standing_node_fkey FOREIGN KEY (standing, node) REFERENCES sharing.standing(id, node),
  constraint standing_turn_status_check CHECK ((status = ANY (ARRAY['accepted'::text, 'declined'::text])))
);

create table sharing.subject_version (
  node smallint not null,
  person uuid not null,
  version integer not null,
  agency text not null,
  origins text[],
  protection_in text,
  adult_from timestamp with time zone,
  restricted boolean not null,
  cleared uuid[] not null,
  not_to_be_found boolean not null,
  steward_approval boolean not null,
  contact_safety text not null,
  gbv_in_portal boolean not null,
  risk_reviewed boolean not null,
  erased_at timestamp with time zone not null,
  reason bytea,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint subject_version_contact_safety_check CHECK ((contact_safety = ANY (ARRAY['private'::text, 'shared'::text, 'none'::text]))),
  constraint subject_version_origins_check CHECK ((origins <> '{}'::text[])),
  constraint subject_version_pkey PRIMARY KEY (person, version, node),
  constraint subject_version_version_check CHECK ((version > 0))
);

create table shelter.absence (
  node smallint not null,
  id uuid not null,
  stay uuid not null,
  from_day date not null,
  until_day date,
  known boolean not null,
  words bytea,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint absence_check CHECK ((until_day >= from_day)),
  constraint absence_pkey PRIMARY KEY (id, node),
  constraint absence_stay_node_fkey FOREIGN KEY (stay, node) REFERENCES shelter.stay(id, node)
);

create table shelter.request (
  node smallint not null,
  id uuid not null,
  file uuid not null,
  about uuid not null,
  agency text not null,
  from_day date not null,
  needs text[] not null,
  words bytea,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint request_pkey PRIMARY KEY (id, node)
);

create table shelter.request_end (
  node smallint not null,
  request uuid not null,
  because text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint request_end_because_check CHECK ((because = ANY (ARRAY['placed'::text, 'not-needed'::text, 'elsewhere'::text, 'no-place'::text]))),
  constraint request_end_pkey PRIMARY KEY (request, node),
  constraint request_end_request_node_fkey FOREIGN KEY (request, node) REFERENCES shelter.request(id, node)
);

create table shelter.request_person (
  node smallint not null,
  request uuid not null,
  person uuid not null,
  constraint request_person_pkey PRIMARY KEY (request, person, node),
  constraint request_person_request_node_fkey FOREIGN KEY (request, node) REFERENCES shelter.request(id, node)
);

create table shelter.stay (
  node smallint not null,
  id uuid not null,
  request uuid,
  file uuid not null,
  person uuid not null,
  unit uuid not null,
  agency text not null,
  from_day date not null,
  until_day date,
  because bytea,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint stay_check CHECK ((until_day > from_day)),
  constraint stay_pkey PRIMARY KEY (id, node)
);

create table shelter.stay_end (
  node smallint not null,
  stay uuid not null,
  on_day date not null,
  because text not null,
  words bytea,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint stay_end_because_check CHECK ((because = ANY (ARRAY['moved'::text, 'left'::text, 'transferred'::text, 'asked-to-leave'::text, 'own-place'::text, 'died'::text]))),
  constraint stay_end_pkey PRIMARY KEY (stay, node),
  constraint stay_end_stay_node_fkey FOREIGN KEY (stay, node) REFERENCES shelter.stay(id, node)
);

create table shelter.unit (
  node smallint not null,
  id uuid not null,
  nth integer not null,
  agency text not null,
  site text,
  name text not null,
  places integer not null,
  features text[] not null,
  ended boolean not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint unit_nth_check CHECK ((nth > 0)),
  constraint unit_pkey PRIMARY KEY (id, nth, node),
  constraint unit_places_check CHECK (((places >= 1) AND (places <= 2000)))
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

create table tracing.answer (
  node smallint not null,
  id uuid not null,
  person uuid not null,
  candidate uuid,
  said text not null,
  by_whom text not null,
  guardian uuid,
  words bytea not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint answer_by_whom_check CHECK ((by_whom = ANY (ARRAY['self'::text, 'guardian'::text, 'authority'::text]))),
  constraint answer_check CHECK (((by_whom = 'guardian'::text) = (guardian IS NOT NULL))),
  constraint answer_pkey PRIMARY KEY (id, node),
  constraint answer_said_check CHECK ((said = ANY (ARRAY['yes'::text, 'no'::text, 'not-now'::text, 'withdrawn'::text])))
);

create table tracing.candidate (
  node smallint not null,
  id uuid not null,
  one uuid not null,
  other uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint candidate_check CHECK ((one < other)),
  constraint candidate_one_other_node_key UNIQUE (one, other, node),
  constraint candidate_pkey PRIMARY KEY (id, node)
);

create table tracing.comparison (
  node smallint not null,
  candidate uuid not null,
  nth integer not null,
  request uuid not null,
  seeker uuid not null,
  sought uuid not null,
  probability real not null,
  bits double precision not null,
  pairs jsonb not null,
  model integer not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint comparison_candidate_node_fkey FOREIGN KEY (candidate, node) REFERENCES tracing.candidate(id, node),
  constraint comparison_nth_check CHECK ((nth > 0)),
  constraint comparison_pkey PRIMARY KEY (candidate, nth, node),
  constraint comparison_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision)))
);

create table tracing.disclosure (
  node smallint not null,
  candidate uuid not null,
  side uuid not null,
  way text not null,
  channel bytea not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint disclosure_candidate_node_fkey FOREIGN KEY (candidate, node) REFERENCES tracing.candidate(id, node),
  constraint disclosure_pkey PRIMARY KEY (candidate, side, node),
  constraint disclosure_way_check CHECK ((way = ANY (ARRAY['phone-of-agency'::text, 'visit-to-agency'::text, 'supervised-call'::text, 'letter'::text])))
);

create table tracing.kept_from (
  node smallint not null,
  request uuid not null,
  person uuid not null,
  deed uuid not null,
  constraint kept_from_pkey PRIMARY KEY (request, person, node),
  constraint kept_from_request_node_fkey FOREIGN KEY (request, node) REFERENCES tracing.request(id, node)
);

create table tracing.key (
  node smallint not null,
  hash bigint not null,
  request uuid not null,
  person uuid not null,
  normaliser integer not null,
  constraint key_pkey PRIMARY KEY (hash, request, person, node)
);

create table tracing.request (
  node smallint not null,
  id uuid not null,
  seeker uuid not null,
  asked_by text not null,
  action text not null,
  told bytea not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint request_action_check CHECK ((action = ANY (ARRAY['case-by-case'::text, 'individual'::text, 'mass'::text, 'photo'::text, 'referral-to-ngo'::text, 'referral-to-icrc'::text]))),
  constraint request_asked_by_check CHECK ((asked_by = ANY (ARRAY['relative'::text, 'child'::text, 'agency'::text]))),
  constraint request_pkey PRIMARY KEY (id, node)
);

create table tracing.sought (
  node smallint not null,
  id uuid not null,
  request uuid not null,
  person uuid not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint sought_pkey PRIMARY KEY (id, node),
  constraint sought_request_node_fkey FOREIGN KEY (request, node) REFERENCES tracing.request(id, node),
  constraint sought_request_person_node_key UNIQUE (request, person, node)
);

create table tracing.turn (
  node smallint not null,
  request uuid not null,
  nth integer not null,
  status text not null,
  because text,
  on_day date not null,
  words bytea,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint turn_because_check CHECK ((because = ANY (ARRAY['found'::text, 'withdrawn'::text, 'died'::text, 'not-found'::text, 'other'::text]))),
  constraint turn_check CHECK (((status = 'closed'::text) = (because IS NOT NULL))),
  constraint turn_nth_check CHECK ((nth > 0)),
  constraint turn_pkey PRIMARY KEY (request, nth, node),
  constraint turn_request_node_fkey FOREIGN KEY (request, node) REFERENCES tracing.request(id, node),
  constraint turn_status_check CHECK ((status = ANY (ARRAY['in-progress'::text, 'verified'::text, 'reunified'::text, 'closed'::text])))
);

create table tracing.verdict (
  node smallint not null,
  candidate uuid not null,
  nth integer not null,
  comparison integer not null,
  side uuid not null,
  verdict text not null,
  reason bytea not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint verdict_candidate_node_fkey FOREIGN KEY (candidate, node) REFERENCES tracing.candidate(id, node),
  constraint verdict_nth_check CHECK ((nth > 0)),
  constraint verdict_pkey PRIMARY KEY (candidate, nth, node),
  constraint verdict_verdict_check CHECK ((verdict = ANY (ARRAY['match'::text, 'mismatch'::text, 'unsure'::text])))
);

create table triage.decision (
  node smallint not null,
  id uuid not null,
  file uuid not null,
  about uuid not null,
  level text not null,
  suggested text not null,
  version integer not null,
  because bytea,
  review_due date not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint decision_check CHECK (((level = suggested) OR (because IS NOT NULL))),
  constraint decision_level_check CHECK ((level = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text, 'urgent'::text]))),
  constraint decision_pkey PRIMARY KEY (id, node),
  constraint decision_suggested_check CHECK ((suggested = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text, 'urgent'::text]))),
  constraint decision_version_check CHECK ((version > 0))
);

create table triage.due (
  node smallint not null,
  file uuid not null,
  again date not null,
  version integer not null,
  constraint due_pkey PRIMARY KEY (file, node)
);

create table triage.waiting (
  node smallint not null,
  agency text not null,
  file uuid not null,
  focus uuid not null,
  rank smallint not null,
  act_by timestamp with time zone not null,
  constraint waiting_pkey PRIMARY KEY (agency, file, node)
);

create table unity.ageing_turn (
  node smallint not null,
  person uuid not null,
  step text not null,
  nth integer not null,
  turn text not null,
  on_day date not null,
  owner uuid,
  due date,
  words bytea,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint ageing_turn_check CHECK (((turn <> 'skipped'::text) OR (words IS NOT NULL))),
  constraint ageing_turn_nth_check CHECK ((nth > 0)),
  constraint ageing_turn_pkey PRIMARY KEY (person, step, nth, node),
  constraint ageing_turn_turn_check CHECK ((turn = ANY (ARRAY['planned'::text, 'done'::text, 'skipped'::text])))
);

create table unity.care (
  node smallint not null,
  id uuid not null,
  carer uuid not null,
  over uuid not null,
  form text not null,
  basis text not null,
  since date not null,
  until_day date,
  words bytea,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint care_basis_check CHECK ((basis = ANY (ARRAY['parent'::text, 'law'::text, 'court-order'::text, 'custom'::text, 'kafala'::text, 'agreement'::text, 'agency-placement'::text, 'family'::text]))),
  constraint care_check CHECK ((until_day >= since)),
  constraint care_check1 CHECK ((carer <> over)),
  constraint care_form_check CHECK ((form = ANY (ARRAY['custody'::text, 'care'::text]))),
  constraint care_pkey PRIMARY KEY (id, node)
);

create table unity.care_statement (
  node smallint not null,
  care uuid not null,
  nth integer not null,
  status text not null,
  since date not null,
  reason bytea not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint care_statement_care_node_fkey FOREIGN KEY (care, node) REFERENCES unity.care(id, node),
  constraint care_statement_nth_check CHECK ((nth > 0)),
  constraint care_statement_pkey PRIMARY KEY (care, nth, node),
  constraint care_statement_status_check CHECK ((status = ANY (ARRAY['claimed'::text, 'verified'::text, 'contested'::text, 'ended'::text])))
);

create table unity.care_visit (
  node smallint not null,
  id uuid not null,
  care uuid not null,
  on_day date not null,
  alone boolean not null,
  how text not null,
  child_words bytea,
  done bytea,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint care_visit_care_node_fkey FOREIGN KEY (care, node) REFERENCES unity.care(id, node),
  constraint care_visit_check CHECK (((how = 'well'::text) OR (done IS NOT NULL))),
  constraint care_visit_how_check CHECK ((how = ANY (ARRAY['well'::text, 'concerns'::text, 'danger'::text]))),
  constraint care_visit_pkey PRIMARY KEY (id, node)
);

create table unity.dependence (
  node smallint not null,
  id uuid not null,
  person uuid not null,
  flag bytea not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint dependence_pkey PRIMARY KEY (id, node)
);

create table unity.determination (
  node smallint not null,
  id uuid not null,
  form text not null,
  outcome text not null,
  on_day date not null,
  review_due date,
  decision uuid,
  words bytea,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint determination_form_check CHECK ((form = ANY (ARRAY['bia'::text, 'bid'::text, 'court-order'::text]))),
  constraint determination_outcome_check CHECK ((outcome = ANY (ARRAY['part'::text, 'keep-together'::text, 'place'::text]))),
  constraint determination_pkey PRIMARY KEY (id, node)
);

create table unity.determination_person (
  node smallint not null,
  determination uuid not null,
  person uuid not null,
  constraint determination_person_determination_node_fkey FOREIGN KEY (determination, node) REFERENCES unity.determination(id, node),
  constraint determination_person_pkey PRIMARY KEY (determination, person, node)
);

create table unity.guardianship_turn (
  node smallint not null,
  guardianship uuid not null,
  nth integer not null,
  child uuid not null,
  turn text not null,
  on_day date not null,
  told bytea not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint guardianship_turn_nth_check CHECK ((nth > 0)),
  constraint guardianship_turn_pkey PRIMARY KEY (guardianship, nth, node),
  constraint guardianship_turn_turn_check CHECK ((turn = ANY (ARRAY['requested'::text, 'appointed'::text, 'declined'::text, 'ended'::text])))
);

create table unity.hold (
  node smallint not null,
  id uuid not null,
  name text not null,
  proposal text not null,
  about uuid not null,
  persons uuid[] not null,
  level text not null,
  answer jsonb not null,
  words bytea not null,
  owner uuid not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint hold_level_check CHECK ((level = ANY (ARRAY['reason'::text, 'hold'::text]))),
  constraint hold_persons_check CHECK ((persons <> '{}'::uuid[])),
  constraint hold_pkey PRIMARY KEY (id, node)
);

create table unity.hold_turn (
  node smallint not null,
  hold uuid not null,
  nth integer not null,
  turn text not null,
  ground text,
  words bytea,
  review_due date,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint hold_turn_check CHECK (((turn = 'released'::text) = ((ground IS NOT NULL) AND (review_due IS NOT NULL)))),
  constraint hold_turn_ground_check CHECK ((ground = ANY (ARRAY['best-interests'::text, 'safety'::text, 'own-wish'::text, 'health'::text, 'law'::text, 'no-alternative'::text]))),
  constraint hold_turn_hold_node_fkey FOREIGN KEY (hold, node) REFERENCES unity.hold(id, node),
  constraint hold_turn_nth_check CHECK ((nth > 0)),
  constraint hold_turn_pkey PRIMARY KEY (hold, nth, node),
  constraint hold_turn_turn_check CHECK ((turn = ANY (ARRAY['released'::text, 'declined'::text, 'withdrawn'::text, 'used'::text])))
);

create table unity.likeness (
  node smallint not null,
  review uuid not null,
  nth integer not null,
  one uuid not null,
  other uuid not null,
  probability real not null,
  agency text not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint likeness_nth_check CHECK ((nth >= 0)),
  constraint likeness_pkey PRIMARY KEY (review, nth, node),
  constraint likeness_probability_check CHECK (((probability >= (0)::double precision) AND (probability <= (1)::double precision)))
);

create table unity.presence (
  node smallint not null,
  id uuid not null,
  person uuid not null,
  place text not null,
  country character(3) not null,
  kind text not null,
  from_day date not null,
  until_day date,
  journey text,
  hour timestamp with time zone,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint presence_check CHECK ((until_day >= from_day)),
  constraint presence_kind_check CHECK ((kind = ANY (ARRAY['told'::text, 'transfer'::text, 'shelter'::text, 'detention'::text, 'left'::text]))),
  constraint presence_pkey PRIMARY KEY (id, node)
);

create table unity.presence_end (
  node smallint not null,
  presence uuid not null,
  on_day date not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint presence_end_pkey PRIMARY KEY (presence, node),
  constraint presence_end_presence_node_fkey FOREIGN KEY (presence, node) REFERENCES unity.presence(id, node)
);

create table unity.separation (
  node smallint not null,
  id uuid not null,
  one uuid not null,
  other uuid not null,
  cause text not null,
  bond text not null,
  strength text not null,
  how text not null,
  level text not null,
  since date not null,
  place text,
  hold uuid,
  words bytea,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint separation_check CHECK ((one < other)),
  constraint separation_pkey PRIMARY KEY (id, node)
);

create table unity.separation_turn (
  node smallint not null,
  separation uuid not null,
  nth integer not null,
  turn text not null,
  code text,
  words bytea,
  owner uuid,
  due date,
  on_day date not null,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint separation_turn_nth_check CHECK ((nth > 0)),
  constraint separation_turn_pkey PRIMARY KEY (separation, nth, node),
  constraint separation_turn_separation_node_fkey FOREIGN KEY (separation, node) REFERENCES unity.separation(id, node),
  constraint separation_turn_turn_check CHECK ((turn = ANY (ARRAY['step'::text, 'contact'::text, 'view'::text, 'ended'::text])))
);

create table unity.taken (
  node smallint not null,
  agency text not null,
  separation uuid not null,
  constraint taken_pkey PRIMARY KEY (agency, separation, node),
  constraint taken_separation_node_fkey FOREIGN KEY (separation, node) REFERENCES unity.separation(id, node)
);

create table unity.watch_due (
  node smallint not null,
  person uuid not null,
  again date not null,
  version integer not null,
  constraint watch_due_pkey PRIMARY KEY (person, node)
);

create table unity.watched (
  node smallint not null,
  agency text not null,
  part text not null,
  person uuid not null,
  line text not null,
  due date not null,
  constraint watched_pkey PRIMARY KEY (agency, part, person, line, node)
);

create table unity.wish (
  node smallint not null,
  id uuid not null,
  person uuid not null,
  about uuid,
  wants text not null,
  words bytea,
  agency text not null,
  worker uuid not null,
  at timestamp with time zone not null,
  deed uuid not null,
  constraint wish_check CHECK ((person <> about)),
  constraint wish_pkey PRIMARY KEY (id, node),
  constraint wish_wants_check CHECK ((wants = ANY (ARRAY['together'::text, 'apart'::text, 'open'::text])))
);

create table webhooks.delivery (
  node smallint not null,
  hook uuid not null,
  "position" bigint not null,
  deed uuid not null,
  state text not null,
  tries integer not null,
  first_try timestamp with time zone,
  last_try timestamp with time zone,
  next_try timestamp with time zone not null,
  status integer,
  problem text,
  constraint delivery_hook_node_fkey FOREIGN KEY (hook, node) REFERENCES webhooks.hook(id, node),
  constraint delivery_pkey PRIMARY KEY (hook, "position", node),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'withheld'::text, 'given-up'::text, 'passed-over'::text])))
);

create table webhooks.hook (
  node smallint not null,
  id uuid not null,
  agency text not null,
  url text not null,
  events text[] not null,
  from_position bigint,
  secret bytea not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint hook_events_check CHECK ((events <> '{}'::text[])),
  constraint hook_from_position_check CHECK ((from_position >= 0)),
  constraint hook_pkey PRIMARY KEY (id, node)
);

create table webhooks.hook_end (
  node smallint not null,
  hook uuid not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint hook_end_hook_node_fkey FOREIGN KEY (hook, node) REFERENCES webhooks.hook(id, node),
  constraint hook_end_pkey PRIMARY KEY (hook, node)
);

create table webhooks.progress (
  node smallint not null,
  hook uuid not null,
  next bigint not null,
  until bigint not null,
  constraint progress_hook_node_fkey FOREIGN KEY (hook, node) REFERENCES webhooks.hook(id, node),
  constraint progress_pkey PRIMARY KEY (hook, node)
);

create table webhooks.replay (
  node smallint not null,
  id uuid not null,
  hook uuid not null,
  from_position bigint not null,
  worker uuid not null,
  deed uuid not null,
  at timestamp with time zone not null,
  constraint replay_from_position_check CHECK ((from_position >= 0)),
  constraint replay_hook_node_fkey FOREIGN KEY (hook, node) REFERENCES webhooks.hook(id, node),
  constraint replay_pkey PRIMARY KEY (id, node)
);

create table webhooks.secret_shown (
  node smallint not null,
  hook uuid not null,
  at timestamp with time zone not null,
  constraint secret_shown_hook_node_fkey FOREIGN KEY (hook, node) REFERENCES webhooks.hook(id, node),
  constraint secret_shown_pkey PRIMARY KEY (hook, node)
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

CREATE INDEX absence_stay ON shelter.absence USING btree (stay);

CREATE INDEX access_actor ON oversight.access USING btree (actor, "position");

CREATE INDEX access_agency ON oversight.access USING btree (agency, "position");

CREATE INDEX access_subject ON oversight.access USING btree (subject, actor, at) WHERE (outcome = 'done'::text);

CREATE INDEX access_unexplained ON oversight.access USING btree (at) WHERE ((outcome = 'seen'::text) AND ((explained IS NULL) OR (cardinality(signs) > 0)));

CREATE INDEX agreement_parties ON sharing.agreement USING gin (parties);

CREATE INDEX answer_person ON tracing.answer USING btree (person, at);

CREATE INDEX approval_person ON sharing.approval USING btree (person);

CREATE INDEX assertion_until ON agencies.assertion USING btree (until);

CREATE INDEX assessment_agreement ON sharing.assessment USING btree (agreement);

CREATE INDEX assignment_owner ON cases.assignment USING btree (owner, file);

CREATE INDEX basis_person ON sharing.basis USING btree (person);

CREATE INDEX candidate_other ON tracing.candidate USING btree (other);

CREATE INDEX care_carer ON unity.care USING btree (carer);

CREATE INDEX care_over ON unity.care USING btree (over);

CREATE INDEX care_visit_care ON unity.care_visit USING btree (care, on_day);

CREATE INDEX challenge_until ON agencies.challenge USING btree (until);

CREATE INDEX child_status_alone ON families.child_status USING btree (agency, status DESC, at, id) WHERE (status <> 'accompanied'::text);

CREATE INDEX child_status_person ON families.child_status USING btree (person, at);

CREATE INDEX claim_file ON asylum.claim USING btree (file);

CREATE INDEX claim_person ON asylum.claim USING btree (person);

CREATE INDEX comparison_request ON tracing.comparison USING btree (request);

CREATE INDEX conflict_assessed_worker ON agencies.conflict_assessed USING btree (worker, at);

CREATE INDEX consent_agency ON sharing.consent USING btree (agency);

CREATE INDEX consent_person ON sharing.consent USING btree (person);

CREATE INDEX cosignature_key ON ledger.cosignature USING btree (key, size);

CREATE INDEX counted_code ON forms.counted USING btree (form, field, code, person);

CREATE INDEX counted_person ON forms.counted USING btree (person);

CREATE INDEX decision_agency ON decisions.decision USING btree (agency, id);

CREATE INDEX decision_file ON decisions.decision USING btree (file);

CREATE INDEX decision_file ON triage.decision USING btree (file, at);

CREATE INDEX delivery_last_try ON webhooks.delivery USING btree (last_try);

CREATE INDEX delivery_open ON webhooks.delivery USING btree (hook, "position") WHERE (state = ANY (ARRAY['waiting'::text, 'given-up'::text]));

CREATE INDEX dependence_person ON unity.dependence USING btree (person);

CREATE INDEX determination_person_person ON unity.determination_person USING btree (person);

CREATE INDEX document_file ON documents.document USING btree (file);

CREATE INDEX document_person ON documents.document USING btree (person);

CREATE INDEX due_again ON triage.due USING btree (again, file);

CREATE INDEX edition_review ON decisions.edition USING btree (review_due) WHERE (review_due IS NOT NULL);

CREATE INDEX emergency_person ON sharing.emergency USING btree (person);

CREATE INDEX emergency_worker ON sharing.emergency USING btree (worker);

CREATE INDEX endpoint_worker ON notices.endpoint USING btree (worker);

CREATE INDEX enrolment_worker ON agencies.enrolment USING btree (worker, at);

CREATE INDEX entry_trail ON ledger.entry USING gin (trail);

CREATE INDEX entry_xact ON ledger.entry USING btree (xact);

CREATE INDEX fact_file ON circumstances.fact USING btree (file);

CREATE INDEX fact_person ON circumstances.fact USING btree (person);

CREATE INDEX file_agency ON cases.file USING btree (agency, id);

CREATE INDEX file_focus ON cases.file USING btree (focus);

CREATE INDEX file_person_person ON cases.file_person USING btree (person);

CREATE INDEX file_worker ON cases.file USING btree (worker, id) INCLUDE (node);

CREATE INDEX filter_agency ON filters.filter USING btree (agency, list);

CREATE INDEX guardianship_child ON sharing.guardianship USING btree (child);

CREATE INDEX guardianship_turn_child ON unity.guardianship_turn USING btree (child);

CREATE INDEX handover_agency ON cases.handover USING btree (agency, file);

CREATE INDEX hold_agency ON unity.hold USING btree (agency, at);

CREATE INDEX hold_person ON sharing.hold USING btree (person);

CREATE INDEX hold_persons ON unity.hold USING gin (persons);

CREATE INDEX hold_turn_review_due ON unity.hold_turn USING btree (review_due) WHERE (turn = 'released'::text);

CREATE INDEX hook_agency ON webhooks.hook USING btree (agency, at);

CREATE INDEX interview_claim ON asylum.interview USING btree (claim);

CREATE INDEX item_agency ON plans.item USING btree (agency, due);

CREATE INDEX item_at_time ON plans.item USING btree (at_time);

CREATE INDEX item_file ON plans.item USING btree (file);

CREATE INDEX judgement_link ON matching.judgement USING btree (link) WHERE (link IS NOT NULL);

CREATE INDEX key_normaliser ON tracing.key USING btree (normaliser);

CREATE INDEX key_person ON matching.key USING btree (person);

CREATE INDEX key_person ON tracing.key USING btree (person);

CREATE INDEX key_request ON tracing.key USING btree (request);

CREATE INDEX keyring_kek ON sealing.keyring USING btree (kek);

CREATE INDEX legal_request_person ON sharing.legal_request USING btree (person);

CREATE INDEX likeness_one ON unity.likeness USING btree (one);

CREATE INDEX likeness_other ON unity.likeness USING btree (other);

CREATE INDEX link_one ON people.link USING btree (one);

CREATE INDEX link_other ON people.link USING btree (other);

CREATE INDEX listed_person ON sharing.listed USING btree (person);

CREATE INDEX listed_place ON sharing.listed USING btree (agency, place, under) INCLUDE (person, until);

CREATE INDEX listing_services ON plans.listing USING gin (services);

CREATE INDEX machine_agency ON agencies.machine USING btree (agency);

CREATE INDEX member_person ON families.member USING btree (person);

CREATE INDEX need_file ON cases.need USING btree (file);

CREATE INDEX no_contact_against ON sharing.no_contact USING btree (against);

CREATE INDEX no_contact_protects ON sharing.no_contact USING btree (protects);

CREATE INDEX note_file ON cases.note USING btree (file, at);

CREATE INDEX notice_at ON notices.notice USING btree (at);

CREATE INDEX notice_person ON notices.notice USING btree (person);

CREATE INDEX notice_recipient ON retention.notice USING btree (recipient);

CREATE INDEX notice_recipient ON sharing.notice USING btree (recipient);

CREATE INDEX notice_unread ON notices.notice USING btree (worker) WHERE (read_at IS NULL);

CREATE INDEX notice_worker ON notices.notice USING btree (worker, at);

CREATE INDEX opening_agreement ON sharing.opening USING btree (agreement);

CREATE INDEX opening_person ON sharing.opening USING btree (person);

CREATE INDEX party_agency ON reunification.party USING btree (agency);

CREATE INDEX passkey_use_passkey ON agencies.passkey_use USING btree (passkey, counter);

CREATE INDEX passkey_worker ON agencies.passkey USING btree (worker);

CREATE INDEX person_person ON referrals.person USING btree (person);

CREATE INDEX plan_person_person ON reunification.plan_person USING btree (person);

CREATE INDEX presence_person ON unity.presence USING btree (person, from_day);

CREATE INDEX proposal_agency ON retention.proposal USING btree (agency, at);

CREATE INDEX proposed_person ON retention.proposed USING btree (person);

CREATE INDEX record_agency ON people.record USING btree (agency, recorded_at);

CREATE INDEX referral_answer_by ON referrals.referral USING btree (answer_by);

CREATE INDEX referral_earlier ON referrals.referral USING btree (earlier);

CREATE INDEX referral_file ON referrals.referral USING btree (file);

CREATE INDEX referral_receiver ON referrals.referral USING btree (receiver, id);

CREATE INDEX referral_sender ON referrals.referral USING btree (sender, id);

CREATE INDEX reminder_file ON notices.reminder USING btree (file);

CREATE INDEX reminder_person ON notices.reminder USING btree (person);

CREATE INDEX request_agency ON shelter.request USING btree (agency, from_day);

CREATE INDEX request_agency ON tracing.request USING btree (agency, at);

CREATE INDEX request_seeker ON tracing.request USING btree (seeker);

CREATE INDEX review_agency ON matching.review USING btree (one_agency, other_agency);

CREATE INDEX review_other ON matching.review USING btree (other);

CREATE INDEX review_other_agency ON matching.review USING btree (other_agency);

CREATE INDEX role_held_worker ON agencies.role_held USING btree (worker);

CREATE INDEX role_lent_borrower ON agencies.role_lent USING btree (borrower);

CREATE INDEX role_lent_lender ON agencies.role_lent USING btree (lender);

CREATE INDEX ruling_claim ON asylum.ruling USING btree (claim);

CREATE INDEX run_agency ON spreadsheet.run USING btree (agency, at);

CREATE INDEX separation_agency ON families.separation USING btree (agency, at) WHERE (trace = 'wanted'::text);

CREATE INDEX separation_agency ON unity.separation USING btree (agency, since);

CREATE INDEX separation_hold ON unity.separation USING btree (hold);

CREATE INDEX separation_one ON unity.separation USING btree (one);

CREATE INDEX separation_other ON unity.separation USING btree (other);

CREATE INDEX separation_person ON families.separation USING btree (person);

CREATE INDEX session_confirmed_token ON agencies.session_confirmed USING btree (token, at);

CREATE INDEX session_worker ON agencies.session USING btree (worker);

CREATE INDEX sheet_person ON forms.sheet USING btree (person);

CREATE INDEX sought_person ON tracing.sought USING btree (person);

CREATE INDEX standing_person ON sharing.standing USING btree (person, agency) INCLUDE (node, id, since, until);

CREATE INDEX stay_file ON shelter.stay USING btree (file);

CREATE INDEX stay_person ON shelter.stay USING btree (person);

CREATE INDEX stay_unit ON shelter.stay USING btree (unit, from_day);

CREATE INDEX subject_linked_subject ON agencies.subject_linked USING btree (issuer, subject);

CREATE INDEX subject_linked_worker ON agencies.subject_linked USING btree (worker, at);

CREATE INDEX subject_version_not_to_be_found ON sharing.subject_version USING btree (person) WHERE not_to_be_found;

CREATE INDEX suspension_agency ON agencies.suspension USING btree (agency) WHERE (agency IS NOT NULL);

CREATE INDEX suspension_of_node ON agencies.suspension USING btree (of_node) WHERE (of_node IS NOT NULL);

CREATE INDEX suspension_worker ON agencies.suspension USING btree (worker) WHERE (worker IS NOT NULL);

CREATE INDEX task_agency ON cases.task USING btree (agency, due, id);

CREATE INDEX task_due ON cases.task USING btree (due);

CREATE INDEX task_file ON cases.task USING btree (file);

CREATE INDEX telling_due ON notices.telling USING btree (due) WHERE (state = 'waiting'::text);

CREATE INDEX tie_from ON families.tie USING btree (from_person);

CREATE INDEX tie_to ON families.tie USING btree (to_person);

CREATE INDEX totp_miss_at ON agencies.totp_miss USING btree (at);

CREATE INDEX totp_miss_number ON agencies.totp_miss USING btree (number, at);

CREATE INDEX totp_worker ON agencies.totp USING btree (worker, at);

CREATE INDEX training_held_worker ON agencies.training_held USING btree (worker);

CREATE INDEX unit_agency ON shelter.unit USING btree (agency, id);

CREATE INDEX waiting_file ON triage.waiting USING btree (file);

CREATE INDEX waiting_order ON triage.waiting USING btree (agency, rank, act_by, file) INCLUDE (node, focus);

CREATE INDEX watch_due_again ON unity.watch_due USING btree (again, person);

CREATE INDEX watched_order ON unity.watched USING btree (agency, part, due, person, line) INCLUDE (node);

CREATE INDEX watched_person ON unity.watched USING btree (person);

CREATE INDEX wish_person ON unity.wish USING btree (person, at);

CREATE UNIQUE INDEX ageing_turn_over ON unity.ageing_turn USING btree (person, step, node) WHERE (turn <> 'planned'::text);

CREATE UNIQUE INDEX document_before ON documents.document USING btree (before, node);

CREATE UNIQUE INDEX entry_done_once ON ledger.entry USING btree (id) WHERE done;

CREATE UNIQUE INDEX handover_received ON reunification.handover USING btree (plan, node) WHERE (turn = 'received'::text);

CREATE UNIQUE INDEX notice_once ON sharing.notice USING btree (consent, recipient, node);

CREATE UNIQUE INDEX session_deed ON agencies.session USING btree (deed, node);

CREATE UNIQUE INDEX step_turn_over ON reunification.step_turn USING btree (plan, step, node) WHERE (turn <> 'planned'::text);

-- Views

create view families.separation_now as
 SELECT node,
    id,
    person,
    household,
    trace,
    story,
    agency,
    worker,
    deed,
    at
   FROM families.separation said
  WHERE (NOT (EXISTS ( SELECT
           FROM families.member
          WHERE ((member.person = said.person) AND (member.node = said.node) AND (member.at > said.at) AND (NOT (EXISTS ( SELECT
                   FROM families.leaving
                  WHERE ((leaving.household = member.household) AND (leaving.person = member.person) AND (leaving.since = member.since) AND (leaving.node = member.node)))))))));

create view plans.item_told as
 SELECT node,
    id,
    file AS "case",
    person,
    about,
    kind,
    service,
    listing,
    goal,
    due,
    at_time AS "when",
    language,
    interpreter,
    what,
    owner,
    agency,
    ( SELECT json_build_object('name', l.name, 'place', l.place) AS json_build_object
           FROM plans.listing l
          WHERE ((l.id = i.listing) AND (l.node = i.node))
          ORDER BY l.nth DESC
         LIMIT 1) AS provider,
    COALESCE(( SELECT json_agg(json_build_object('outcome', t.outcome, 'words', encode(t.words, 'hex'::text), 'on', t.on_day, 'worker', t.worker) ORDER BY t.nth) AS json_agg
           FROM plans.turn t
          WHERE ((t.item = i.id) AND (t.node = i.node))), '[]'::json) AS turns
   FROM plans.item i;

create view sharing.agreement_fact as
 SELECT a.node,
    a.id,
    a.parties,
    a.purposes,
    a.categories,
    a.jurisdictions,
    a.onward,
    a.since AS "from",
    COALESCE(a.until, 'infinity'::timestamp with time zone) AS until,
        CASE
            WHEN t.ended THEN 'ended'::text
            WHEN t.suspended THEN 'suspended'::text
            WHEN (t.signed = cardinality(a.parties)) THEN 'active'::text
            ELSE 'proposed'::text
        END AS status,
    ( SELECT s.review_due
           FROM (sharing.assessment s
             JOIN sharing.assessment_signature g ON (((g.assessment = s.id) AND (g.node = s.node))))
          WHERE ((s.agreement = a.id) AND (s.node = a.node))
          ORDER BY g.at DESC
         LIMIT 1) AS "assessmentDue"
   FROM (sharing.agreement a
     CROSS JOIN LATERAL ( SELECT COALESCE(bool_or((t_1.turn = 'end'::text)), false) AS ended,
            count(DISTINCT t_1.agency) FILTER (WHERE (t_1.turn = 'sign'::text)) AS signed,
            (EXISTS ( SELECT
                   FROM ( SELECT DISTINCT ON (p.agency) p.turn
                           FROM sharing.agreement_turn p
                          WHERE ((p.agreement = a.id) AND (p.node = a.node) AND (p.turn = ANY (ARRAY['suspend'::text, 'resume'::text])))
                          ORDER BY p.agency, p.nth DESC) last
                  WHERE (last.turn = 'suspend'::text))) AS suspended
           FROM sharing.agreement_turn t_1
          WHERE ((t_1.agreement = a.id) AND (t_1.node = a.node))) t);

create view sharing.approval_fact as
 SELECT node,
    person,
    id,
    category,
    recipient,
    purpose,
    worker AS by,
    agency AS "byAgency",
    since AS "from",
    LEAST(COALESCE(until, 'infinity'::timestamp with time zone), COALESCE(( SELECT e.at
           FROM sharing.approval_end e
          WHERE ((e.approval = p.id) AND (e.node = p.node))), 'infinity'::timestamp with time zone)) AS until,
    since AS "stewardFrom",
    'infinity'::timestamp with time zone AS "stewardUntil"
   FROM sharing.approval p;

create view sharing.basis_fact as
 SELECT node,
    person,
    id,
    kind,
    recipient,
    purpose,
    categories,
    since AS "from",
    LEAST(COALESCE(until, 'infinity'::timestamp with time zone), COALESCE(( SELECT e.at
           FROM sharing.basis_end e
          WHERE ((e.basis = b.id) AND (e.node = b.node))), 'infinity'::timestamp with time zone)) AS until
   FROM sharing.basis b;

create view sharing.consent_fact as
 SELECT node,
    person,
    id,
    giver_kind AS by,
    giver,
    recipient,
    purpose,
    categories,
    status,
    since AS "from",
    COALESCE(until, 'infinity'::timestamp with time zone) AS until
   FROM sharing.consent;

create view sharing.emergency_fact as
 SELECT node,
    person,
    id,
    worker,
    agency,
    purpose,
    categories,
    fresh,
    true AS reasoned,
    since AS "from",
    until,
    ( SELECT r.at
           FROM sharing.emergency_review r
          WHERE ((r.emergency = e.id) AND (r.node = e.node))) AS "reviewedAt"
   FROM sharing.emergency e;

create view sharing.guardianship_fact as
 SELECT node,
    child AS person,
    id,
    guardian,
    since AS "from",
    LEAST(COALESCE(until, 'infinity'::timestamp with time zone), COALESCE(( SELECT e.at
           FROM sharing.guardianship_end e
          WHERE ((e.guardianship = g.id) AND (e.node = g.node))), 'infinity'::timestamp with time zone)) AS until
   FROM sharing.guardianship g;

create view sharing.hold_fact as
 SELECT node,
    person,
    id,
    categories,
    since AS "from",
    LEAST(COALESCE(until, 'infinity'::timestamp with time zone), COALESCE(( SELECT e.at
           FROM sharing.hold_end e
          WHERE ((e.hold = h.id) AND (e.node = h.node))), 'infinity'::timestamp with time zone)) AS until
   FROM sharing.hold h;

create view sharing.order_fact as
 SELECT node,
    protects AS person,
    id,
    against,
    since AS "from",
    LEAST(COALESCE(until, 'infinity'::timestamp with time zone), COALESCE(( SELECT e.at
           FROM sharing.no_contact_end e
          WHERE ((e.no_contact = n.id) AND (e.node = n.node))), 'infinity'::timestamp with time zone)) AS until
   FROM sharing.no_contact n;

create view sharing.record_fact as
 SELECT s.node,
    s.person,
    s.agency AS custodian,
    u.agency AS "writtenBy",
    s.categories,
    s.since AS "from",
    LEAST(COALESCE(s.until, 'infinity'::timestamp with time zone), COALESCE(( SELECT e.at
           FROM sharing.standing_end e
          WHERE ((e.standing = s.id) AND (e.node = s.node))), 'infinity'::timestamp with time zone)) AS until
   FROM (sharing.standing s
     CROSS JOIN LATERAL ( SELECT v.agency
           FROM sharing.subject_version v
          WHERE ((v.person = s.person) AND (v.node = s.node))
          ORDER BY v.version DESC
         LIMIT 1) u)
  WHERE (s.because = 'custody'::text);

create view sharing.request_fact as
 SELECT node,
    person,
    id,
    agency,
    fields,
    told,
    case_specific AS "caseSpecific",
    true AS names,
    since AS "from",
    COALESCE(until, 'infinity'::timestamp with time zone) AS until
   FROM sharing.legal_request r;

create view sharing.signature_fact as
 SELECT s.node,
    r.person,
    s.request,
    s.worker,
    s.agency
   FROM (sharing.legal_signature s
     JOIN sharing.legal_request r ON (((r.id = s.request) AND (r.node = s.node))));

create view sharing.standing_fact as
 SELECT s.node,
    s.person,
    s.id,
    s.agency,
    s.because AS reason,
    s.purposes,
    s.categories,
    s.since AS "from",
    LEAST(COALESCE(s.until, 'infinity'::timestamp with time zone), COALESCE(( SELECT e.at
           FROM sharing.standing_end e
          WHERE ((e.standing = s.id) AND (e.node = s.node))), 'infinity'::timestamp with time zone)) AS until,
        CASE
            WHEN (s.because = 'referral'::text) THEN COALESCE(( SELECT t.status
               FROM sharing.standing_turn t
              WHERE ((t.standing = s.id) AND (t.node = s.node))), 'offered'::text)
            ELSE NULL::text
        END AS status,
    s.agreement,
    a.status AS "agreementStatus",
    a."from" AS "agreementFrom",
    a.until AS "agreementUntil",
    a.parties AS "agreementParties",
    a.purposes AS "agreementPurposes",
    a.categories AS "agreementCategories",
    a.jurisdictions AS "agreementJurisdictions",
    a."assessmentDue"
   FROM (sharing.standing s
     LEFT JOIN LATERAL ( SELECT f.node,
            f.id,
            f.parties,
            f.purposes,
            f.categories,
            f.jurisdictions,
            f.onward,
            f."from",
            f.until,
            f.status,
            f."assessmentDue"
           FROM sharing.agreement_fact f
          WHERE ((f.id = s.agreement) AND (f.node = s.node))
         OFFSET 0) a ON (true));

create view sharing.subject as
 SELECT DISTINCT ON (person, node) node,
    person,
    version,
    agency,
    origins,
    protection_in,
    adult_from,
    restricted,
    cleared,
    not_to_be_found,
    steward_approval,
    contact_safety,
    gbv_in_portal,
    risk_reviewed,
    erased_at,
    reason,
    deed,
    at
   FROM sharing.subject_version
  ORDER BY person, node, version DESC;

-- Functions

CREATE OR REPLACE FUNCTION sharing.children_at(of_node smallint, at_instant timestamp with time zone)
 RETURNS TABLE(person uuid)
 LANGUAGE sql
 STABLE
AS $function$
  select v.person from sharing.subject_version v
   where v.node = of_node and (v.adult_from is null or v.adult_from > at_instant)
     and not exists (select from sharing.subject_version later
                      where later.person = v.person and later.node = v.node and later.version > v.version)
$function$
;

CREATE OR REPLACE FUNCTION agencies.count_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update agencies.change set count = count + 1;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION sharing.facts_of(persons uuid[])
 RETURNS TABLE(person uuid, relation text, fact json)
 LANGUAGE sql
 STABLE
AS $function$
  select f.person, 'standing', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.standing_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'consent', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.consent_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'basis', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.basis_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'approval', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.approval_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'order', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.order_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'request', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.request_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'signature', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.signature_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'hold', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.hold_fact f where f.person = p.person offset 0) as f
  union all select f.person, 'guardianship', row_to_json(f) from unnest(persons) as p (person) cross join lateral (select * from sharing.guardianship_fact f where f.person = p.person offset 0) as f
$function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_agency()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x18d68005'::bytea || string_agg(sha256(record_send(t)), '\x18d68005'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_conflict_assessed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x762db485'::bytea || string_agg(sha256(record_send(t)), '\x762db485'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_cut_off_lifting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xbf22f216'::bytea || string_agg(sha256(record_send(t)), '\xbf22f216'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_enrolment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x9cfbb525'::bytea || string_agg(sha256(record_send(t)), '\x9cfbb525'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_enrolment_confirmed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x9026a3b1'::bytea || string_agg(sha256(record_send(t)), '\x9026a3b1'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_enrolment_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x604ae8ce'::bytea || string_agg(sha256(record_send(t)), '\x604ae8ce'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_lending_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x13889067'::bytea || string_agg(sha256(record_send(t)), '\x13889067'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_machine()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x86c03461'::bytea || string_agg(sha256(record_send(t)), '\x86c03461'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_machine_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xe8d8c9aa'::bytea || string_agg(sha256(record_send(t)), '\xe8d8c9aa'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_outside()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xdd08d247'::bytea || string_agg(sha256(record_send(t)), '\xdd08d247'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_passkey()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x6ce915d9'::bytea || string_agg(sha256(record_send(t)), '\x6ce915d9'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_passkey_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x1ea39a73'::bytea || string_agg(sha256(record_send(t)), '\x1ea39a73'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_passkey_use()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xe8bbefa4'::bytea || string_agg(sha256(record_send(t)), '\xe8bbefa4'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_role_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xa2cc8a0c'::bytea || string_agg(sha256(record_send(t)), '\xa2cc8a0c'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_role_held()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x1ccca266'::bytea || string_agg(sha256(record_send(t)), '\x1ccca266'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_role_lent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x059145f0'::bytea || string_agg(sha256(record_send(t)), '\x059145f0'::bytea), 'hex')), true) from fresh t having count(*) > 0;
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

CREATE OR REPLACE FUNCTION ledger.keep_agencies_session_confirmed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x42439890'::bytea || string_agg(sha256(record_send(t)), '\x42439890'::bytea), 'hex')), true) from fresh t having count(*) > 0;
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

CREATE OR REPLACE FUNCTION ledger.keep_agencies_site_place()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x57a17ec2'::bytea || string_agg(sha256(record_send(t)), '\x57a17ec2'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_subject_confirmed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xdad728c2'::bytea || string_agg(sha256(record_send(t)), '\xdad728c2'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_subject_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xf4ae85b4'::bytea || string_agg(sha256(record_send(t)), '\xf4ae85b4'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_subject_linked()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x0e7c6762'::bytea || string_agg(sha256(record_send(t)), '\x0e7c6762'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_suspension()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x7e10888c'::bytea || string_agg(sha256(record_send(t)), '\x7e10888c'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_suspension_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xb9ad195e'::bytea || string_agg(sha256(record_send(t)), '\xb9ad195e'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_totp()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x7818f7dd'::bytea || string_agg(sha256(record_send(t)), '\x7818f7dd'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_totp_use()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xca1a4dff'::bytea || string_agg(sha256(record_send(t)), '\xca1a4dff'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_agencies_training_held()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x865f10c6'::bytea || string_agg(sha256(record_send(t)), '\x865f10c6'::bytea), 'hex')), true) from fresh t having count(*) > 0;
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

CREATE OR REPLACE FUNCTION ledger.keep_asylum_appeal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x901469ac'::bytea || string_agg(sha256(record_send(t)), '\x901469ac'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_asylum_claim()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x7e3ec205'::bytea || string_agg(sha256(record_send(t)), '\x7e3ec205'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_asylum_interview()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xec188a9b'::bytea || string_agg(sha256(record_send(t)), '\xec188a9b'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_asylum_interview_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xee917a9b'::bytea || string_agg(sha256(record_send(t)), '\xee917a9b'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_asylum_notification()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x3e9a95a2'::bytea || string_agg(sha256(record_send(t)), '\x3e9a95a2'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_asylum_ruling()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x7c1a7aa9'::bytea || string_agg(sha256(record_send(t)), '\x7c1a7aa9'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_cases_assignment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x634172b5'::bytea || string_agg(sha256(record_send(t)), '\x634172b5'::bytea), 'hex')), true) from fresh t having count(*) > 0;
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

CREATE OR REPLACE FUNCTION ledger.keep_cases_handover()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xe15df5e7'::bytea || string_agg(sha256(record_send(t)), '\xe15df5e7'::bytea), 'hex')), true) from fresh t having count(*) > 0;
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

CREATE OR REPLACE FUNCTION ledger.keep_circumstances_fact()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x6b3bc3b4'::bytea || string_agg(sha256(record_send(t)), '\x6b3bc3b4'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_circumstances_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xa9288377'::bytea || string_agg(sha256(record_send(t)), '\xa9288377'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_decisions_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xaf6fe175'::bytea || string_agg(sha256(record_send(t)), '\xaf6fe175'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_decisions_edition()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x71936207'::bytea || string_agg(sha256(record_send(t)), '\x71936207'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_decisions_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x14a7c6d2'::bytea || string_agg(sha256(record_send(t)), '\x14a7c6d2'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_decisions_voice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xd04f796e'::bytea || string_agg(sha256(record_send(t)), '\xd04f796e'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_documents_document()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xbeb676fd'::bytea || string_agg(sha256(record_send(t)), '\xbeb676fd'::bytea), 'hex')), true) from fresh t having count(*) > 0;
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

CREATE OR REPLACE FUNCTION ledger.keep_filters_edition()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xc9dae4a9'::bytea || string_agg(sha256(record_send(t)), '\xc9dae4a9'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_filters_filter()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x26aaac51'::bytea || string_agg(sha256(record_send(t)), '\x26aaac51'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_filters_first()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x477ad826'::bytea || string_agg(sha256(record_send(t)), '\x477ad826'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_filters_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x5ee9afc9'::bytea || string_agg(sha256(record_send(t)), '\x5ee9afc9'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_forms_answers()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xe250ee6d'::bytea || string_agg(sha256(record_send(t)), '\xe250ee6d'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_forms_code_list()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xa31b77c6'::bytea || string_agg(sha256(record_send(t)), '\xa31b77c6'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_forms_counted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x3fd760b3'::bytea || string_agg(sha256(record_send(t)), '\x3fd760b3'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_forms_draft()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x6f9a42b0'::bytea || string_agg(sha256(record_send(t)), '\x6f9a42b0'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_forms_edition()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x33aea15f'::bytea || string_agg(sha256(record_send(t)), '\x33aea15f'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_forms_form()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x590caa46'::bytea || string_agg(sha256(record_send(t)), '\x590caa46'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_forms_retiring()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xa2fc7558'::bytea || string_agg(sha256(record_send(t)), '\xa2fc7558'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_forms_sheet()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x4d7c01b1'::bytea || string_agg(sha256(record_send(t)), '\x4d7c01b1'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_forms_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xb99129b9'::bytea || string_agg(sha256(record_send(t)), '\xb99129b9'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_matching_adoption()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x4efa0938'::bytea || string_agg(sha256(record_send(t)), '\x4efa0938'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_matching_draw()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x34917bd4'::bytea || string_agg(sha256(record_send(t)), '\x34917bd4'::bytea), 'hex')), true) from fresh t having count(*) > 0;
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

CREATE OR REPLACE FUNCTION ledger.keep_matching_model()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x72ddfdb7'::bytea || string_agg(sha256(record_send(t)), '\x72ddfdb7'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_matching_renewal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x6f94f28c'::bytea || string_agg(sha256(record_send(t)), '\x6f94f28c'::bytea), 'hex')), true) from fresh t having count(*) > 0;
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

CREATE OR REPLACE FUNCTION ledger.keep_matching_second_look()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x18c9d44e'::bytea || string_agg(sha256(record_send(t)), '\x18c9d44e'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_notices_endpoint()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xa5a86167'::bytea || string_agg(sha256(record_send(t)), '\xa5a86167'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_notices_endpoint_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xbb2a9774'::bytea || string_agg(sha256(record_send(t)), '\xbb2a9774'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_notices_setting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xc2b36a59'::bytea || string_agg(sha256(record_send(t)), '\xc2b36a59'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_oversight_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xa3ba5911'::bytea || string_agg(sha256(record_send(t)), '\xa3ba5911'::bytea), 'hex')), true) from fresh t having count(*) > 0;
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

CREATE OR REPLACE FUNCTION ledger.keep_plans_item()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x7b8f6ac4'::bytea || string_agg(sha256(record_send(t)), '\x7b8f6ac4'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_plans_listing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x586c1db3'::bytea || string_agg(sha256(record_send(t)), '\x586c1db3'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_plans_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x4f1bcc91'::bytea || string_agg(sha256(record_send(t)), '\x4f1bcc91'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_referrals_package()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x46970d1c'::bytea || string_agg(sha256(record_send(t)), '\x46970d1c'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_referrals_package_opening()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x7fce8d60'::bytea || string_agg(sha256(record_send(t)), '\x7fce8d60'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_referrals_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xad05bb8a'::bytea || string_agg(sha256(record_send(t)), '\xad05bb8a'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_referrals_referral()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xb9bb24db'::bytea || string_agg(sha256(record_send(t)), '\xb9bb24db'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_referrals_taken()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x7445e0bc'::bytea || string_agg(sha256(record_send(t)), '\x7445e0bc'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_referrals_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x89668902'::bytea || string_agg(sha256(record_send(t)), '\x89668902'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_retention_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x0d9da1bd'::bytea || string_agg(sha256(record_send(t)), '\x0d9da1bd'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_retention_notice_heard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x0354d729'::bytea || string_agg(sha256(record_send(t)), '\x0354d729'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_retention_proposal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xd4b86be6'::bytea || string_agg(sha256(record_send(t)), '\xd4b86be6'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_retention_proposed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x292f18bc'::bytea || string_agg(sha256(record_send(t)), '\x292f18bc'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_retention_verdict()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xfa71b360'::bytea || string_agg(sha256(record_send(t)), '\xfa71b360'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_reunification_follow_up()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x79bed682'::bytea || string_agg(sha256(record_send(t)), '\x79bed682'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_reunification_handover()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x0e427d1c'::bytea || string_agg(sha256(record_send(t)), '\x0e427d1c'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_reunification_party()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xadafa10f'::bytea || string_agg(sha256(record_send(t)), '\xadafa10f'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_reunification_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x0b07b5ba'::bytea || string_agg(sha256(record_send(t)), '\x0b07b5ba'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_reunification_plan_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xa1fd15e3'::bytea || string_agg(sha256(record_send(t)), '\xa1fd15e3'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_reunification_plan_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x5ef1d72c'::bytea || string_agg(sha256(record_send(t)), '\x5ef1d72c'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_reunification_step()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x30dcc3b4'::bytea || string_agg(sha256(record_send(t)), '\x30dcc3b4'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_reunification_step_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x3e929b0d'::bytea || string_agg(sha256(record_send(t)), '\x3e929b0d'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_agreement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xad5cf4c0'::bytea || string_agg(sha256(record_send(t)), '\xad5cf4c0'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_agreement_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x1d1572d1'::bytea || string_agg(sha256(record_send(t)), '\x1d1572d1'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_approval()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x4ce0fe45'::bytea || string_agg(sha256(record_send(t)), '\x4ce0fe45'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_approval_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x81057f3f'::bytea || string_agg(sha256(record_send(t)), '\x81057f3f'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_assessment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x39065c12'::bytea || string_agg(sha256(record_send(t)), '\x39065c12'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_assessment_signature()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x3d9d728b'::bytea || string_agg(sha256(record_send(t)), '\x3d9d728b'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_basis()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x53165a49'::bytea || string_agg(sha256(record_send(t)), '\x53165a49'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_basis_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x5fc35693'::bytea || string_agg(sha256(record_send(t)), '\x5fc35693'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_consent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x6ff9eba2'::bytea || string_agg(sha256(record_send(t)), '\x6ff9eba2'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_emergency()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x0d3508f2'::bytea || string_agg(sha256(record_send(t)), '\x0d3508f2'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_emergency_review()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xe47ee9ec'::bytea || string_agg(sha256(record_send(t)), '\xe47ee9ec'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_guardianship()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x4b6a5437'::bytea || string_agg(sha256(record_send(t)), '\x4b6a5437'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_guardianship_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x66eeb3eb'::bytea || string_agg(sha256(record_send(t)), '\x66eeb3eb'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_hold()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x894f605c'::bytea || string_agg(sha256(record_send(t)), '\x894f605c'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_hold_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xe83a2fe2'::bytea || string_agg(sha256(record_send(t)), '\xe83a2fe2'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_legal_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x58fdcd16'::bytea || string_agg(sha256(record_send(t)), '\x58fdcd16'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_legal_signature()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xab39103b'::bytea || string_agg(sha256(record_send(t)), '\xab39103b'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_no_contact()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xe085a044'::bytea || string_agg(sha256(record_send(t)), '\xe085a044'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_no_contact_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xde47bc6b'::bytea || string_agg(sha256(record_send(t)), '\xde47bc6b'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_notice()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x36ca8b47'::bytea || string_agg(sha256(record_send(t)), '\x36ca8b47'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_notice_heard()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x018f8a5c'::bytea || string_agg(sha256(record_send(t)), '\x018f8a5c'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_opening()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xce55bff7'::bytea || string_agg(sha256(record_send(t)), '\xce55bff7'::bytea), 'hex')), true) from fresh t having count(*) > 0;
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

CREATE OR REPLACE FUNCTION ledger.keep_sharing_standing_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x86ed4a9e'::bytea || string_agg(sha256(record_send(t)), '\x86ed4a9e'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_sharing_subject_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x5e29f5fc'::bytea || string_agg(sha256(record_send(t)), '\x5e29f5fc'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_shelter_absence()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x962fc02b'::bytea || string_agg(sha256(record_send(t)), '\x962fc02b'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_shelter_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x83bdc4ec'::bytea || string_agg(sha256(record_send(t)), '\x83bdc4ec'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_shelter_request_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x8cb325c2'::bytea || string_agg(sha256(record_send(t)), '\x8cb325c2'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_shelter_request_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x5de01585'::bytea || string_agg(sha256(record_send(t)), '\x5de01585'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_shelter_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x51d10737'::bytea || string_agg(sha256(record_send(t)), '\x51d10737'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_shelter_stay_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xbed2d2bb'::bytea || string_agg(sha256(record_send(t)), '\xbed2d2bb'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_shelter_unit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x84fe6d71'::bytea || string_agg(sha256(record_send(t)), '\x84fe6d71'::bytea), 'hex')), true) from fresh t having count(*) > 0;
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

CREATE OR REPLACE FUNCTION ledger.keep_tracing_answer()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x020dfe7a'::bytea || string_agg(sha256(record_send(t)), '\x020dfe7a'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_tracing_candidate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x45d810a6'::bytea || string_agg(sha256(record_send(t)), '\x45d810a6'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_tracing_comparison()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xdd3257d5'::bytea || string_agg(sha256(record_send(t)), '\xdd3257d5'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_tracing_disclosure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x17762fb1'::bytea || string_agg(sha256(record_send(t)), '\x17762fb1'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_tracing_kept_from()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x3eea9bb8'::bytea || string_agg(sha256(record_send(t)), '\x3eea9bb8'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_tracing_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xe5ef3957'::bytea || string_agg(sha256(record_send(t)), '\xe5ef3957'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_tracing_sought()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x1a626320'::bytea || string_agg(sha256(record_send(t)), '\x1a626320'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_tracing_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xf8ac8d49'::bytea || string_agg(sha256(record_send(t)), '\xf8ac8d49'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_tracing_verdict()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x8e419f51'::bytea || string_agg(sha256(record_send(t)), '\x8e419f51'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_triage_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x77267a28'::bytea || string_agg(sha256(record_send(t)), '\x77267a28'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_ageing_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x65903a1f'::bytea || string_agg(sha256(record_send(t)), '\x65903a1f'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_care()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xf517f6f2'::bytea || string_agg(sha256(record_send(t)), '\xf517f6f2'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_care_statement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x04d4d312'::bytea || string_agg(sha256(record_send(t)), '\x04d4d312'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_care_visit()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xe9291e53'::bytea || string_agg(sha256(record_send(t)), '\xe9291e53'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_dependence()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xf56ce971'::bytea || string_agg(sha256(record_send(t)), '\xf56ce971'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_determination()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x91da78c5'::bytea || string_agg(sha256(record_send(t)), '\x91da78c5'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_determination_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x26a1a465'::bytea || string_agg(sha256(record_send(t)), '\x26a1a465'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_guardianship_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x6557eeae'::bytea || string_agg(sha256(record_send(t)), '\x6557eeae'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_hold()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x6ee786e5'::bytea || string_agg(sha256(record_send(t)), '\x6ee786e5'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_hold_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x635b9bd9'::bytea || string_agg(sha256(record_send(t)), '\x635b9bd9'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_likeness()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x56f1ea19'::bytea || string_agg(sha256(record_send(t)), '\x56f1ea19'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_presence()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x42956281'::bytea || string_agg(sha256(record_send(t)), '\x42956281'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_presence_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x65f111b8'::bytea || string_agg(sha256(record_send(t)), '\x65f111b8'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_separation()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xfdb0f20f'::bytea || string_agg(sha256(record_send(t)), '\xfdb0f20f'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_separation_turn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xaefaeee3'::bytea || string_agg(sha256(record_send(t)), '\xaefaeee3'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_taken()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xfdf32ed6'::bytea || string_agg(sha256(record_send(t)), '\xfdf32ed6'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_unity_wish()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xdb18c73b'::bytea || string_agg(sha256(record_send(t)), '\xdb18c73b'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_webhooks_hook()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xb20c0958'::bytea || string_agg(sha256(record_send(t)), '\xb20c0958'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_webhooks_hook_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\xbcbc911a'::bytea || string_agg(sha256(record_send(t)), '\xbcbc911a'::bytea), 'hex')), true) from fresh t having count(*) > 0;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION ledger.keep_webhooks_replay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode('\x0698df39'::bytea || string_agg(sha256(record_send(t)), '\x0698df39'::bytea), 'hex')), true) from fresh t having count(*) > 0;
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

CREATE OR REPLACE FUNCTION matching.need_of(of_node smallint, of_review uuid, asker uuid, rested timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select case
           when last.nth is null or exists (select from matching.renewal where review = of_review and node = of_node and after >= last.nth) then 'first'
           when last.verdict = 'unsure' then case when last.at <= rested or last.passed_to = asker then 'first' end
           when not exists (select from matching.draw where review = of_review and node = of_node)
             or exists (select from matching.judgement where review = of_review and node = of_node and worker = asker) then null
           when not exists (select from matching.second_look where review = of_review and node = of_node) then 'second'
           else (select 'third' from matching.second_look second
                  where review = of_review and node = of_node and worker <> asker
                    and verdict <> (select verdict from matching.judgement where review = of_review and node = of_node and nth = second.nth)
                    and not exists (select from matching.judgement third where review = of_review and node = of_node and nth > second.nth and worker <> second.worker
                                       and not exists (select from matching.judgement where review = of_review and node = of_node and nth <= second.nth and worker = third.worker)))
         end
    from (select 1) as one
    left join lateral (select nth, verdict, at, passed_to from matching.judgement where review = of_review and node = of_node order by nth desc limit 1) as last on true
$function$
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

CREATE TRIGGER counted AFTER INSERT OR DELETE OR UPDATE ON agencies.conflict_assessed FOR EACH STATEMENT EXECUTE FUNCTION agencies.count_change();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.conflict_assessed REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_conflict_assessed();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.cut_off_lifting REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_cut_off_lifting();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.enrolment REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_enrolment();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.enrolment_confirmed REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_enrolment_confirmed();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.enrolment_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_enrolment_end();

CREATE TRIGGER counted AFTER INSERT OR DELETE OR UPDATE ON agencies.lending_end FOR EACH STATEMENT EXECUTE FUNCTION agencies.count_change();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.lending_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_lending_end();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.machine REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_machine();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.machine_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_machine_end();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.outside REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_outside();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.passkey REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_passkey();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.passkey_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_passkey_end();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.passkey_use REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_passkey_use();

CREATE TRIGGER counted AFTER INSERT OR DELETE OR UPDATE ON agencies.role_end FOR EACH STATEMENT EXECUTE FUNCTION agencies.count_change();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.role_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_role_end();

CREATE TRIGGER counted AFTER INSERT OR DELETE OR UPDATE ON agencies.role_held FOR EACH STATEMENT EXECUTE FUNCTION agencies.count_change();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.role_held REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_role_held();

CREATE TRIGGER counted AFTER INSERT OR DELETE OR UPDATE ON agencies.role_lent FOR EACH STATEMENT EXECUTE FUNCTION agencies.count_change();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.role_lent REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_role_lent();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.session REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_session();

CREATE TRIGGER counted AFTER INSERT OR DELETE OR UPDATE ON agencies.session_confirmed FOR EACH STATEMENT EXECUTE FUNCTION agencies.count_change();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.session_confirmed REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_session_confirmed();

CREATE TRIGGER counted AFTER INSERT OR DELETE OR UPDATE ON agencies.session_end FOR EACH STATEMENT EXECUTE FUNCTION agencies.count_change();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.session_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_session_end();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.site REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_site();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.site_place REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_site_place();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.subject_confirmed REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_subject_confirmed();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.subject_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_subject_end();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.subject_linked REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_subject_linked();

CREATE TRIGGER counted AFTER INSERT OR DELETE OR UPDATE ON agencies.suspension FOR EACH STATEMENT EXECUTE FUNCTION agencies.count_change();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.suspension REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_suspension();

CREATE TRIGGER counted AFTER INSERT OR DELETE OR UPDATE ON agencies.suspension_end FOR EACH STATEMENT EXECUTE FUNCTION agencies.count_change();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.suspension_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_suspension_end();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.totp REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_totp();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.totp_use REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_totp_use();

CREATE TRIGGER counted AFTER INSERT OR DELETE OR UPDATE ON agencies.training_held FOR EACH STATEMENT EXECUTE FUNCTION agencies.count_change();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.training_held REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_training_held();

CREATE TRIGGER keep_insert AFTER INSERT ON agencies.worker REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_agencies_worker();

CREATE TRIGGER keep_insert AFTER INSERT ON asylum.appeal REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_asylum_appeal();

CREATE TRIGGER keep_insert AFTER INSERT ON asylum.claim REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_asylum_claim();

CREATE TRIGGER keep_insert AFTER INSERT ON asylum.interview REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_asylum_interview();

CREATE TRIGGER keep_insert AFTER INSERT ON asylum.interview_turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_asylum_interview_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON asylum.notification REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_asylum_notification();

CREATE TRIGGER keep_insert AFTER INSERT ON asylum.ruling REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_asylum_ruling();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.assignment REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_assignment();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.closure REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_closure();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.file REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_file();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.file_person REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_file_person();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.handover REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_handover();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.need REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_need();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.note REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_note();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.reopening REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_reopening();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.stage REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_stage();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.task REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_task();

CREATE TRIGGER keep_insert AFTER INSERT ON cases.task_turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_cases_task_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON circumstances.fact REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_circumstances_fact();

CREATE TRIGGER keep_insert AFTER INSERT ON circumstances.turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_circumstances_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON decisions.decision REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_decisions_decision();

CREATE TRIGGER keep_insert AFTER INSERT ON decisions.edition REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_decisions_edition();

CREATE TRIGGER keep_insert AFTER INSERT ON decisions.review REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_decisions_review();

CREATE TRIGGER keep_insert AFTER INSERT ON decisions.voice REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_decisions_voice();

CREATE TRIGGER keep_insert AFTER INSERT ON documents.document REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_documents_document();

CREATE TRIGGER keep_insert AFTER INSERT ON families.child_status REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_child_status();

CREATE TRIGGER keep_insert AFTER INSERT ON families.household REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_household();

CREATE TRIGGER keep_insert AFTER INSERT ON families.leaving REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_leaving();

CREATE TRIGGER keep_insert AFTER INSERT ON families.member REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_member();

CREATE TRIGGER keep_insert AFTER INSERT ON families.separation REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_separation();

CREATE TRIGGER keep_insert AFTER INSERT ON families.tie REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_tie();

CREATE TRIGGER keep_insert AFTER INSERT ON families.tie_statement REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_families_tie_statement();

CREATE TRIGGER keep_insert AFTER INSERT ON filters.edition REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_filters_edition();

CREATE TRIGGER keep_insert AFTER INSERT ON filters.filter REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_filters_filter();

CREATE TRIGGER keep_insert AFTER INSERT ON filters.first REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_filters_first();

CREATE TRIGGER keep_insert AFTER INSERT ON filters.turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_filters_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON forms.answers REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_forms_answers();

CREATE TRIGGER keep_insert AFTER INSERT ON forms.code_list REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_forms_code_list();

CREATE TRIGGER keep_insert AFTER INSERT ON forms.counted REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_forms_counted();

CREATE TRIGGER keep_insert AFTER INSERT ON forms.draft REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_forms_draft();

CREATE TRIGGER keep_insert AFTER INSERT ON forms.edition REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_forms_edition();

CREATE TRIGGER keep_insert AFTER INSERT ON forms.form REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_forms_form();

CREATE TRIGGER keep_insert AFTER INSERT ON forms.retiring REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_forms_retiring();

CREATE TRIGGER keep_insert AFTER INSERT ON forms.sheet REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_forms_sheet();

CREATE TRIGGER keep_insert AFTER INSERT ON forms.turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_forms_turn();

CREATE TRIGGER take_rows BEFORE INSERT ON ledger.entry FOR EACH ROW WHEN (new.done) EXECUTE FUNCTION ledger.take_rows();

CREATE TRIGGER keep_insert AFTER INSERT ON matching.adoption REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_matching_adoption();

CREATE TRIGGER keep_insert AFTER INSERT ON matching.draw REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_matching_draw();

CREATE TRIGGER keep_insert AFTER INSERT ON matching.judgement REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_matching_judgement();

CREATE TRIGGER keep_insert AFTER INSERT ON matching.model REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_matching_model();

CREATE TRIGGER keep_insert AFTER INSERT ON matching.renewal REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_matching_renewal();

CREATE TRIGGER keep_insert AFTER INSERT ON matching.review REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_matching_review();

CREATE TRIGGER keep_insert AFTER INSERT ON matching.second_look REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_matching_second_look();

CREATE TRIGGER keep_insert AFTER INSERT ON notices.endpoint REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_notices_endpoint();

CREATE TRIGGER keep_insert AFTER INSERT ON notices.endpoint_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_notices_endpoint_end();

CREATE TRIGGER keep_insert AFTER INSERT ON notices.setting REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_notices_setting();

CREATE TRIGGER keep_insert AFTER INSERT ON oversight.review REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_oversight_review();

CREATE TRIGGER keep_insert AFTER INSERT ON people.link REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_people_link();

CREATE TRIGGER keep_insert AFTER INSERT ON people.past REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_people_past();

CREATE TRIGGER keep_insert AFTER INSERT ON people.photo REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_people_photo();

CREATE TRIGGER keep_insert AFTER INSERT ON people.record REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_people_record();

CREATE TRIGGER keep_update AFTER UPDATE ON people.record REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_people_record();

CREATE TRIGGER keep_insert AFTER INSERT ON people.unlinking REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_people_unlinking();

CREATE TRIGGER keep_insert AFTER INSERT ON plans.item REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_plans_item();

CREATE TRIGGER keep_insert AFTER INSERT ON plans.listing REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_plans_listing();

CREATE TRIGGER keep_insert AFTER INSERT ON plans.turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_plans_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON referrals.package REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_referrals_package();

CREATE TRIGGER keep_insert AFTER INSERT ON referrals.package_opening REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_referrals_package_opening();

CREATE TRIGGER keep_insert AFTER INSERT ON referrals.person REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_referrals_person();

CREATE TRIGGER keep_insert AFTER INSERT ON referrals.referral REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_referrals_referral();

CREATE TRIGGER keep_insert AFTER INSERT ON referrals.taken REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_referrals_taken();

CREATE TRIGGER keep_insert AFTER INSERT ON referrals.turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_referrals_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON retention.notice REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_retention_notice();

CREATE TRIGGER keep_insert AFTER INSERT ON retention.notice_heard REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_retention_notice_heard();

CREATE TRIGGER keep_insert AFTER INSERT ON retention.proposal REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_retention_proposal();

CREATE TRIGGER keep_insert AFTER INSERT ON retention.proposed REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_retention_proposed();

CREATE TRIGGER keep_insert AFTER INSERT ON retention.verdict REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_retention_verdict();

CREATE TRIGGER keep_insert AFTER INSERT ON reunification.follow_up REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_reunification_follow_up();

CREATE TRIGGER keep_insert AFTER INSERT ON reunification.handover REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_reunification_handover();

CREATE TRIGGER keep_insert AFTER INSERT ON reunification.party REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_reunification_party();

CREATE TRIGGER keep_insert AFTER INSERT ON reunification.plan REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_reunification_plan();

CREATE TRIGGER keep_insert AFTER INSERT ON reunification.plan_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_reunification_plan_end();

CREATE TRIGGER keep_insert AFTER INSERT ON reunification.plan_person REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_reunification_plan_person();

CREATE TRIGGER keep_insert AFTER INSERT ON reunification.step REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_reunification_step();

CREATE TRIGGER keep_insert AFTER INSERT ON reunification.step_turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_reunification_step_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.agreement REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_agreement();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.agreement_turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_agreement_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.approval REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_approval();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.approval_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_approval_end();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.assessment REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_assessment();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.assessment_signature REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_assessment_signature();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.basis REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_basis();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.basis_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_basis_end();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.consent REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_consent();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.emergency REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_emergency();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.emergency_review REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_emergency_review();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.guardianship REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_guardianship();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.guardianship_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_guardianship_end();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.hold REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_hold();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.hold_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_hold_end();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.legal_request REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_legal_request();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.legal_signature REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_legal_signature();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.no_contact REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_no_contact();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.no_contact_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_no_contact_end();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.notice REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_notice();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.notice_heard REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_notice_heard();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.opening REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_opening();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.standing REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_standing();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.standing_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_standing_end();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.standing_turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_standing_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON sharing.subject_version REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_sharing_subject_version();

CREATE TRIGGER keep_insert AFTER INSERT ON shelter.absence REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_shelter_absence();

CREATE TRIGGER keep_insert AFTER INSERT ON shelter.request REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_shelter_request();

CREATE TRIGGER keep_insert AFTER INSERT ON shelter.request_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_shelter_request_end();

CREATE TRIGGER keep_insert AFTER INSERT ON shelter.request_person REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_shelter_request_person();

CREATE TRIGGER keep_insert AFTER INSERT ON shelter.stay REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_shelter_stay();

CREATE TRIGGER keep_insert AFTER INSERT ON shelter.stay_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_shelter_stay_end();

CREATE TRIGGER keep_insert AFTER INSERT ON shelter.unit REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_shelter_unit();

CREATE TRIGGER keep_insert AFTER INSERT ON spreadsheet.account REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_spreadsheet_account();

CREATE TRIGGER keep_insert AFTER INSERT ON spreadsheet.run REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_spreadsheet_run();

CREATE TRIGGER keep_insert AFTER INSERT ON tracing.answer REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_tracing_answer();

CREATE TRIGGER keep_insert AFTER INSERT ON tracing.candidate REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_tracing_candidate();

CREATE TRIGGER keep_insert AFTER INSERT ON tracing.comparison REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_tracing_comparison();

CREATE TRIGGER keep_insert AFTER INSERT ON tracing.disclosure REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_tracing_disclosure();

CREATE TRIGGER keep_insert AFTER INSERT ON tracing.kept_from REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_tracing_kept_from();

CREATE TRIGGER keep_insert AFTER INSERT ON tracing.request REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_tracing_request();

CREATE TRIGGER keep_insert AFTER INSERT ON tracing.sought REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_tracing_sought();

CREATE TRIGGER keep_insert AFTER INSERT ON tracing.turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_tracing_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON tracing.verdict REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_tracing_verdict();

CREATE TRIGGER keep_insert AFTER INSERT ON triage.decision REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_triage_decision();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.ageing_turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_ageing_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.care REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_care();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.care_statement REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_care_statement();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.care_visit REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_care_visit();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.dependence REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_dependence();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.determination REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_determination();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.determination_person REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_determination_person();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.guardianship_turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_guardianship_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.hold REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_hold();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.hold_turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_hold_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.likeness REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_likeness();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.presence REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_presence();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.presence_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_presence_end();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.separation REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_separation();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.separation_turn REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_separation_turn();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.taken REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_taken();

CREATE TRIGGER keep_insert AFTER INSERT ON unity.wish REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_unity_wish();

CREATE TRIGGER keep_insert AFTER INSERT ON webhooks.hook REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_webhooks_hook();

CREATE TRIGGER keep_insert AFTER INSERT ON webhooks.hook_end REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_webhooks_hook_end();

CREATE TRIGGER keep_insert AFTER INSERT ON webhooks.replay REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_webhooks_replay();

CREATE TRIGGER keep_insert AFTER INSERT ON witnesses.backing REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_witnesses_backing();

CREATE TRIGGER keep_insert AFTER INSERT ON witnesses.ending REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_witnesses_ending();

CREATE TRIGGER keep_insert AFTER INSERT ON witnesses.witness REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_witnesses_witness();

-- Policies

alter table cases.file_person enable row level security;

alter table matching.review enable row level security;

alter table people.record enable row level security;

create policy hard_prohibitions on cases.file_person as restrictive for select to kindred_app using ((((current_setting('kindred.asker'::text, true) = 'worker'::text) AND ( SELECT ((NOT (NOT (now() < subject.erased_at))) AND (NOT (current_setting('kindred.type'::text, true) = 'RS'::text)) AND (NOT ((((subject.origins IS NOT NULL) AND ((current_setting('kindred.country'::text, true) = ANY (subject.origins)) IS NOT FALSE)) OR ((subject.origins IS NOT NULL) AND ((current_setting('kindred.site_country'::text, true) = ANY (subject.origins)) IS NOT FALSE))) AND (NOT ((subject.origins IS NOT NULL) AND ((current_setting('kindred.country'::text, true) = ANY (subject.origins)) IS TRUE) AND (subject.agency = current_setting('kindred.agency'::text, true)))))) AND (NOT ((('XXX'::text = ANY (subject.origins)) IS NOT FALSE) AND (((NOT (current_setting('kindred.country'::text, true) = 'INT'::text)) AND (NOT ((current_setting('kindred.country'::text, true) = subject.protection_in) IS TRUE))) OR (NOT ((current_setting('kindred.site_country'::text, true) = subject.protection_in) IS TRUE))))) AND (NOT (((((NULLIF(current_setting('kindred.conflict'::text, true), ''::text))::text[] && subject.origins) IS NOT FALSE) AND ((NULLIF(current_setting('kindred.conflict'::text, true), ''::text))::text[] IS DISTINCT FROM '{}'::text[]) AND (subject.origins IS DISTINCT FROM '{}'::text[])) OR ((('XXX'::text = ANY (subject.origins)) IS NOT FALSE) AND ((current_setting('kindred.conflict'::text, true) <> '{}'::text) = true)))))
   FROM sharing.subject_version subject
  WHERE ((subject.person = file_person.person) AND (subject.node = file_person.node))
  ORDER BY subject.version DESC
 LIMIT 1)) OR (current_setting('kindred.asker'::text, true) = 'house'::text)));

create policy hard_prohibitions on matching.review as restrictive for select to kindred_app using ((((current_setting('kindred.asker'::text, true) = 'worker'::text) AND ( SELECT ((NOT (NOT (now() < subject.erased_at))) AND (NOT (current_setting('kindred.type'::text, true) = 'RS'::text)) AND (NOT ((((subject.origins IS NOT NULL) AND ((current_setting('kindred.country'::text, true) = ANY (subject.origins)) IS NOT FALSE)) OR ((subject.origins IS NOT NULL) AND ((current_setting('kindred.site_country'::text, true) = ANY (subject.origins)) IS NOT FALSE))) AND (NOT ((subject.origins IS NOT NULL) AND ((current_setting('kindred.country'::text, true) = ANY (subject.origins)) IS TRUE) AND (subject.agency = current_setting('kindred.agency'::text, true)))))) AND (NOT ((('XXX'::text = ANY (subject.origins)) IS NOT FALSE) AND (((NOT (current_setting('kindred.country'::text, true) = 'INT'::text)) AND (NOT ((current_setting('kindred.country'::text, true) = subject.protection_in) IS TRUE))) OR (NOT ((current_setting('kindred.site_country'::text, true) = subject.protection_in) IS TRUE))))) AND (NOT (((((NULLIF(current_setting('kindred.conflict'::text, true), ''::text))::text[] && subject.origins) IS NOT FALSE) AND ((NULLIF(current_setting('kindred.conflict'::text, true), ''::text))::text[] IS DISTINCT FROM '{}'::text[]) AND (subject.origins IS DISTINCT FROM '{}'::text[])) OR ((('XXX'::text = ANY (subject.origins)) IS NOT FALSE) AND ((current_setting('kindred.conflict'::text, true) <> '{}'::text) = true)))))
   FROM sharing.subject_version subject
  WHERE ((subject.person = review.one) AND (subject.node = review.node))
  ORDER BY subject.version DESC
 LIMIT 1) AND ( SELECT ((NOT (NOT (now() < subject.erased_at))) AND (NOT (current_setting('kindred.type'::text, true) = 'RS'::text)) AND (NOT ((((subject.origins IS NOT NULL) AND ((current_setting('kindred.country'::text, true) = ANY (subject.origins)) IS NOT FALSE)) OR ((subject.origins IS NOT NULL) AND ((current_setting('kindred.site_country'::text, true) = ANY (subject.origins)) IS NOT FALSE))) AND (NOT ((subject.origins IS NOT NULL) AND ((current_setting('kindred.country'::text, true) = ANY (subject.origins)) IS TRUE) AND (subject.agency = current_setting('kindred.agency'::text, true)))))) AND (NOT ((('XXX'::text = ANY (subject.origins)) IS NOT FALSE) AND (((NOT (current_setting('kindred.country'::text, true) = 'INT'::text)) AND (NOT ((current_setting('kindred.country'::text, true) = subject.protection_in) IS TRUE))) OR (NOT ((current_setting('kindred.site_country'::text, true) = subject.protection_in) IS TRUE))))) AND (NOT (((((NULLIF(current_setting('kindred.conflict'::text, true), ''::text))::text[] && subject.origins) IS NOT FALSE) AND ((NULLIF(current_setting('kindred.conflict'::text, true), ''::text))::text[] IS DISTINCT FROM '{}'::text[]) AND (subject.origins IS DISTINCT FROM '{}'::text[])) OR ((('XXX'::text = ANY (subject.origins)) IS NOT FALSE) AND ((current_setting('kindred.conflict'::text, true) <> '{}'::text) = true)))))
   FROM sharing.subject_version subject
  WHERE ((subject.person = review.other) AND (subject.node = review.node))
  ORDER BY subject.version DESC
 LIMIT 1)) OR (current_setting('kindred.asker'::text, true) = 'house'::text)));

create policy hard_prohibitions on people.record as restrictive for select to kindred_app using ((((current_setting('kindred.asker'::text, true) = 'worker'::text) AND ( SELECT ((NOT (NOT (now() < subject.erased_at))) AND (NOT (current_setting('kindred.type'::text, true) = 'RS'::text)) AND (NOT ((((subject.origins IS NOT NULL) AND ((current_setting('kindred.country'::text, true) = ANY (subject.origins)) IS NOT FALSE)) OR ((subject.origins IS NOT NULL) AND ((current_setting('kindred.site_country'::text, true) = ANY (subject.origins)) IS NOT FALSE))) AND (NOT ((subject.origins IS NOT NULL) AND ((current_setting('kindred.country'::text, true) = ANY (subject.origins)) IS TRUE) AND (subject.agency = current_setting('kindred.agency'::text, true)))))) AND (NOT ((('XXX'::text = ANY (subject.origins)) IS NOT FALSE) AND (((NOT (current_setting('kindred.country'::text, true) = 'INT'::text)) AND (NOT ((current_setting('kindred.country'::text, true) = subject.protection_in) IS TRUE))) OR (NOT ((current_setting('kindred.site_country'::text, true) = subject.protection_in) IS TRUE))))) AND (NOT (((((NULLIF(current_setting('kindred.conflict'::text, true), ''::text))::text[] && subject.origins) IS NOT FALSE) AND ((NULLIF(current_setting('kindred.conflict'::text, true), ''::text))::text[] IS DISTINCT FROM '{}'::text[]) AND (subject.origins IS DISTINCT FROM '{}'::text[])) OR ((('XXX'::text = ANY (subject.origins)) IS NOT FALSE) AND ((current_setting('kindred.conflict'::text, true) <> '{}'::text) = true)))))
   FROM sharing.subject_version subject
  WHERE ((subject.person = record.person) AND (subject.node = record.node))
  ORDER BY subject.version DESC
 LIMIT 1)) OR (current_setting('kindred.asker'::text, true) = 'house'::text)));

create policy works on cases.file_person as permissive for all to kindred_app using (true) with check (true);

create policy works on matching.review as permissive for all to kindred_app using (true) with check (true);

create policy works on people.record as permissive for all to kindred_app using (true) with check (true);

-- Grants

grant delete, insert, select on agencies.assertion to kindred_app;

grant delete, insert, select on agencies.challenge to kindred_app;

grant delete, insert, select on agencies.totp_miss to kindred_app;

grant delete, insert, select on forms.counted to kindred_app;

grant delete, insert, select on matching.key to kindred_app;

grant delete, insert, select on people.photo to kindred_app;

grant delete, insert, select on referrals.waiting to kindred_app;

grant delete, insert, select on tracing.key to kindred_app;

grant delete, insert, select on triage.waiting to kindred_app;

grant delete, insert, select on unity.watched to kindred_app;

grant delete, insert, select, update on notices.notice to kindred_app;

grant delete, insert, select, update on notices.reminder to kindred_app;

grant delete, insert, select, update on notices.telling to kindred_app;

grant delete, insert, select, update on referrals.package_seal to kindred_app;

grant delete, insert, select, update on webhooks.delivery to kindred_app;

grant delete, insert, select, update on webhooks.progress to kindred_app;

grant insert, select on agencies.agency to kindred_app;

grant insert, select on agencies.conflict_assessed to kindred_app;

grant insert, select on agencies.cut_off_lifting to kindred_app;

grant insert, select on agencies.enrolment to kindred_app;

grant insert, select on agencies.enrolment_confirmed to kindred_app;

grant insert, select on agencies.enrolment_end to kindred_app;

grant insert, select on agencies.lending_end to kindred_app;

grant insert, select on agencies.machine to kindred_app;

grant insert, select on agencies.machine_end to kindred_app;

grant insert, select on agencies.outside to kindred_app;

grant insert, select on agencies.passkey to kindred_app;

grant insert, select on agencies.passkey_end to kindred_app;

grant insert, select on agencies.passkey_use to kindred_app;

grant insert, select on agencies.role_end to kindred_app;

grant insert, select on agencies.role_held to kindred_app;

grant insert, select on agencies.role_lent to kindred_app;

grant insert, select on agencies.session to kindred_app;

grant insert, select on agencies.session_confirmed to kindred_app;

grant insert, select on agencies.session_end to kindred_app;

grant insert, select on agencies.site to kindred_app;

grant insert, select on agencies.site_place to kindred_app;

grant insert, select on agencies.subject_confirmed to kindred_app;

grant insert, select on agencies.subject_end to kindred_app;

grant insert, select on agencies.subject_linked to kindred_app;

grant insert, select on agencies.suspension to kindred_app;

grant insert, select on agencies.suspension_end to kindred_app;

grant insert, select on agencies.totp to kindred_app;

grant insert, select on agencies.totp_use to kindred_app;

grant insert, select on agencies.training_held to kindred_app;

grant insert, select on agencies.worker to kindred_app;

grant insert, select on asylum.appeal to kindred_app;

grant insert, select on asylum.claim to kindred_app;

grant insert, select on asylum.interview to kindred_app;

grant insert, select on asylum.interview_turn to kindred_app;

grant insert, select on asylum.notification to kindred_app;

grant insert, select on asylum.ruling to kindred_app;

grant insert, select on cases.assignment to kindred_app;

grant insert, select on cases.closure to kindred_app;

grant insert, select on cases.file to kindred_app;

grant insert, select on cases.file_person to kindred_app;

grant insert, select on cases.handover to kindred_app;

grant insert, select on cases.need to kindred_app;

grant insert, select on cases.note to kindred_app;

grant insert, select on cases.reopening to kindred_app;

grant insert, select on cases.stage to kindred_app;

grant insert, select on cases.task to kindred_app;

grant insert, select on cases.task_turn to kindred_app;

grant insert, select on circumstances.fact to kindred_app;

grant insert, select on circumstances.turn to kindred_app;

grant insert, select on decisions.decision to kindred_app;

grant insert, select on decisions.edition to kindred_app;

grant insert, select on decisions.review to kindred_app;

grant insert, select on decisions.voice to kindred_app;

grant insert, select on documents.document to kindred_app;

grant insert, select on families.child_status to kindred_app;

grant insert, select on families.household to kindred_app;

grant insert, select on families.leaving to kindred_app;

grant insert, select on families.member to kindred_app;

grant insert, select on families.separation to kindred_app;

grant insert, select on families.taken to kindred_app;

grant insert, select on families.tie to kindred_app;

grant insert, select on families.tie_statement to kindred_app;

grant insert, select on filters.edition to kindred_app;

grant insert, select on filters.filter to kindred_app;

grant insert, select on filters.first to kindred_app;

grant insert, select on filters.turn to kindred_app;

grant insert, select on forms.answers to kindred_app;

grant insert, select on forms.code_list to kindred_app;

grant insert, select on forms.draft to kindred_app;

grant insert, select on forms.edition to kindred_app;

grant insert, select on forms.form to kindred_app;

grant insert, select on forms.retiring to kindred_app;

grant insert, select on forms.sheet to kindred_app;

grant insert, select on forms.turn to kindred_app;

grant insert, select on ledger.checkpoint to kindred_sequencer;

grant insert, select on ledger.cosignature to kindred_app;

grant insert, select on ledger.leaf to kindred_sequencer;

grant insert, select on ledger.tile to kindred_sequencer;

grant insert, select on matching.adoption to kindred_app;

grant insert, select on matching.draw to kindred_app;

grant insert, select on matching.judgement to kindred_app;

grant insert, select on matching.model to kindred_app;

grant insert, select on matching.renewal to kindred_app;

grant insert, select on matching.review to kindred_app;

grant insert, select on matching.second_look to kindred_app;

grant insert, select on notices.endpoint to kindred_app;

grant insert, select on notices.endpoint_end to kindred_app;

grant insert, select on notices.endpoint_gone to kindred_app;

grant insert, select on notices.setting to kindred_app;

grant insert, select on oversight.access to kindred_app;

grant insert, select on oversight.review to kindred_app;

grant insert, select on people.link to kindred_app;

grant insert, select on people.past to kindred_app;

grant insert, select on people.record to kindred_app;

grant insert, select on people.unlinking to kindred_app;

grant insert, select on plans.item to kindred_app;

grant insert, select on plans.listing to kindred_app;

grant insert, select on plans.turn to kindred_app;

grant insert, select on push.house_key to kindred_app;

grant insert, select on referrals.package to kindred_app;

grant insert, select on referrals.package_opening to kindred_app;

grant insert, select on referrals.person to kindred_app;

grant insert, select on referrals.referral to kindred_app;

grant insert, select on referrals.taken to kindred_app;

grant insert, select on referrals.turn to kindred_app;

grant insert, select on retention.notice to kindred_app;

grant insert, select on retention.notice_heard to kindred_app;

grant insert, select on retention.proposal to kindred_app;

grant insert, select on retention.proposed to kindred_app;

grant insert, select on retention.verdict to kindred_app;

grant insert, select on reunification.follow_up to kindred_app;

grant insert, select on reunification.handover to kindred_app;

grant insert, select on reunification.party to kindred_app;

grant insert, select on reunification.plan to kindred_app;

grant insert, select on reunification.plan_end to kindred_app;

grant insert, select on reunification.plan_person to kindred_app;

grant insert, select on reunification.step to kindred_app;

grant insert, select on reunification.step_turn to kindred_app;

grant insert, select on sharing.agreement to kindred_app;

grant insert, select on sharing.agreement_turn to kindred_app;

grant insert, select on sharing.approval to kindred_app;

grant insert, select on sharing.approval_end to kindred_app;

grant insert, select on sharing.assessment to kindred_app;

grant insert, select on sharing.assessment_signature to kindred_app;

grant insert, select on sharing.basis to kindred_app;

grant insert, select on sharing.basis_end to kindred_app;

grant insert, select on sharing.consent to kindred_app;

grant insert, select on sharing.emergency to kindred_app;

grant insert, select on sharing.emergency_review to kindred_app;

grant insert, select on sharing.guardianship to kindred_app;

grant insert, select on sharing.guardianship_end to kindred_app;

grant insert, select on sharing.hold to kindred_app;

grant insert, select on sharing.hold_end to kindred_app;

grant insert, select on sharing.legal_request to kindred_app;

grant insert, select on sharing.legal_signature to kindred_app;

grant insert, select on sharing.listed to kindred_app;

grant insert, select on sharing.no_contact to kindred_app;

grant insert, select on sharing.no_contact_end to kindred_app;

grant insert, select on sharing.notice to kindred_app;

grant insert, select on sharing.notice_heard to kindred_app;

grant insert, select on sharing.opening to kindred_app;

grant insert, select on sharing.standing to kindred_app;

grant insert, select on sharing.standing_end to kindred_app;

grant insert, select on sharing.standing_turn to kindred_app;

grant insert, select on sharing.subject_version to kindred_app;

grant insert, select on shelter.absence to kindred_app;

grant insert, select on shelter.request to kindred_app;

grant insert, select on shelter.request_end to kindred_app;

grant insert, select on shelter.request_person to kindred_app;

grant insert, select on shelter.stay to kindred_app;

grant insert, select on shelter.stay_end to kindred_app;

grant insert, select on shelter.unit to kindred_app;

grant insert, select on spreadsheet.account to kindred_app;

grant insert, select on spreadsheet.run to kindred_app;

grant insert, select on tracing.answer to kindred_app;

grant insert, select on tracing.candidate to kindred_app;

grant insert, select on tracing.comparison to kindred_app;

grant insert, select on tracing.disclosure to kindred_app;

grant insert, select on tracing.kept_from to kindred_app;

grant insert, select on tracing.request to kindred_app;

grant insert, select on tracing.sought to kindred_app;

grant insert, select on tracing.turn to kindred_app;

grant insert, select on tracing.verdict to kindred_app;

grant insert, select on triage.decision to kindred_app;

grant insert, select on unity.ageing_turn to kindred_app;

grant insert, select on unity.care to kindred_app;

grant insert, select on unity.care_statement to kindred_app;

grant insert, select on unity.care_visit to kindred_app;

grant insert, select on unity.dependence to kindred_app;

grant insert, select on unity.determination to kindred_app;

grant insert, select on unity.determination_person to kindred_app;

grant insert, select on unity.guardianship_turn to kindred_app;

grant insert, select on unity.hold to kindred_app;

grant insert, select on unity.hold_turn to kindred_app;

grant insert, select on unity.likeness to kindred_app;

grant insert, select on unity.presence to kindred_app;

grant insert, select on unity.presence_end to kindred_app;

grant insert, select on unity.separation to kindred_app;

grant insert, select on unity.separation_turn to kindred_app;

grant insert, select on unity.taken to kindred_app;

grant insert, select on unity.wish to kindred_app;

grant insert, select on webhooks.hook to kindred_app;

grant insert, select on webhooks.hook_end to kindred_app;

grant insert, select on webhooks.replay to kindred_app;

grant insert, select on webhooks.secret_shown to kindred_app;

grant insert, select on witnesses.backing to kindred_app;

grant insert, select on witnesses.ending to kindred_app;

grant insert, select on witnesses.witness to kindred_app;

grant insert, select, update on agencies.session_use to kindred_app;

grant insert, select, update on ledger.listener to kindred_app;

grant insert, select, update on matching.edition to kindred_app;

grant insert, select, update on sealing.house_key to kindred_app;

grant insert, select, update on sealing.keyring to kindred_app;

grant insert, select, update on triage.due to kindred_app;

grant insert, select, update on unity.watch_due to kindred_app;

grant select on agencies.change to kindred_app;

grant select on families.separation_now to kindred_app;

grant select on ledger.checkpoint to kindred_app;

grant select on ledger.entry to kindred_app;

grant select on ledger.entry to kindred_sequencer;

grant select on ledger.head to kindred_app;

grant select on ledger.leaf to kindred_app;

grant select on ledger.tile to kindred_app;

grant select on plans.item_told to kindred_app;

grant select on sharing.agreement_fact to kindred_app;

grant select on sharing.approval_fact to kindred_app;

grant select on sharing.basis_fact to kindred_app;

grant select on sharing.consent_fact to kindred_app;

grant select on sharing.emergency_fact to kindred_app;

grant select on sharing.guardianship_fact to kindred_app;

grant select on sharing.hold_fact to kindred_app;

grant select on sharing.order_fact to kindred_app;

grant select on sharing.record_fact to kindred_app;

grant select on sharing.request_fact to kindred_app;

grant select on sharing.signature_fact to kindred_app;

grant select on sharing.standing_fact to kindred_app;

grant select on sharing.subject to kindred_app;

grant select, update on ledger.head to kindred_sequencer;

grant update (contact, identity, sex, version) on people.record to kindred_app;

grant update (place, until) on sharing.listed to kindred_app;
