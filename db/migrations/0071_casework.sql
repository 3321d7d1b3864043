-- The course of a case is data of the mission: which stages there are is no longer written in the table.
alter table cases.stage drop constraint stage_stage_check;
alter table cases.stage add constraint stage_stage_check check (stage ~ '^[a-z][a-z0-9-]{1,40}$');

-- Whose work a case is, in each agency that works in it; the last one counts, and without one whoever opened it.
create table cases.assignment (
  node smallint not null, file uuid not null, agency text not null, nth int not null check (nth > 0), owner uuid not null,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (file, agency, nth, node), foreign key (file, node) references cases.file (id, node)
);
create index assignment_owner on cases.assignment (owner, file);
grant select, insert on cases.assignment to kindred_app;

-- Decisions about people of a case: each edition whole and sealed; what was said of one edition holds for no other.
create schema decisions;
create table decisions.decision (
  node smallint not null, id uuid not null, file uuid not null, person uuid, about uuid not null, -- under whose keys it is sealed
  kind text not null, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node)
);
create index decision_file on decisions.decision (file);
create index decision_agency on decisions.decision (agency, id);
create table decisions.edition (
  node smallint not null, decision uuid not null, nth int not null check (nth > 0), content bytea not null, review_due date,
  voices int not null check (voices between 0 and 9), -- how many must agree
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (decision, nth, node), foreign key (decision, node) references decisions.decision (id, node)
);
create index edition_review on decisions.edition (review_due) where review_due is not null;
create table decisions.voice (
  node smallint not null, decision uuid not null, nth int not null, worker uuid not null, says text not null check (says in ('agree', 'dissent', 'decline')),
  words bytea, agency text not null, at timestamptz not null, deed uuid not null,
  primary key (decision, nth, worker, node), foreign key (decision, nth, node) references decisions.edition (decision, nth, node)
);
-- Looked at again on its day, with what came of it: kept, or a new decision.
create table decisions.review (
  node smallint not null, decision uuid not null, nth int not null, outcome text not null check (outcome in ('kept', 'changed', 'ended')), words bytea,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (decision, nth, node), foreign key (decision, nth, node) references decisions.edition (decision, nth, node)
);
grant usage on schema decisions to kindred_app;
grant select, insert on all tables in schema decisions to kindred_app;
