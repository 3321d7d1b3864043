-- The asylum procedure: claims, interviews, rulings and appeals. What was told is sealed; kinds and days are not.
create schema asylum;
create table asylum.claim (
  node smallint not null, id uuid not null, file uuid not null, person uuid not null, kind text not null check (kind in ('first', 'subsequent', 'dependant')),
  made_on date not null, prior bytea, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node)
);
create index claim_file on asylum.claim (file);
create index claim_person on asylum.claim (person);
create table asylum.interview (
  node smallint not null, id uuid not null, claim uuid not null, kind text not null check (kind in ('registration', 'admissibility', 'substantive', 'further')),
  planned_on date not null, language text, interpreter text not null check (interpreter in ('not-needed', 'needed', 'booked')), told bytea,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), foreign key (claim, node) references asylum.claim (id, node)
);
create index interview_claim on asylum.interview (claim);
-- Held, or not and why; the last one counts.
create table asylum.interview_turn (
  node smallint not null, interview uuid not null, nth int not null check (nth > 0), outcome text not null check (outcome in ('held', 'put-off', 'not-come', 'no-interpreter', 'cancelled')),
  told bytea, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (interview, nth, node), foreign key (interview, node) references asylum.interview (id, node)
);
create table asylum.ruling (
  node smallint not null, id uuid not null, claim uuid not null,
  outcome text not null check (outcome in ('refugee', 'subsidiary', 'humanitarian', 'refused', 'manifestly-unfounded', 'inadmissible', 'transfer', 'withdrawn')),
  procedure text not null check (procedure in ('ordinary', 'accelerated', 'border')), country text not null,
  decided_on date not null, notified_on date check (notified_on >= decided_on), grounds bytea not null, review_due date,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), foreign key (claim, node) references asylum.claim (id, node)
);
create index ruling_claim on asylum.ruling (claim);
-- When it was handed over, where that was not known with the ruling: from then the clock runs.
create table asylum.notification (
  node smallint not null, ruling uuid not null, on_day date not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (ruling, node), foreign key (ruling, node) references asylum.ruling (id, node)
);
create table asylum.appeal (
  node smallint not null, id uuid not null, ruling uuid not null, filed_on date not null, grounds bytea, late_because bytea,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), unique (ruling, node), foreign key (ruling, node) references asylum.ruling (id, node)
);
grant usage on schema asylum to kindred_app;
grant select, insert on all tables in schema asylum to kindred_app;
