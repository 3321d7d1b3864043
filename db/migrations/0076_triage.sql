-- How urgent the work with a case is: what somebody decided, beside what the rules of the mission suggested then. The last one counts.
create schema triage;
create table triage.decision (
  node smallint not null, id uuid not null, file uuid not null, about uuid not null, -- under whose keys the reason is sealed
  level text not null check (level in ('low', 'medium', 'high', 'urgent')), suggested text not null check (suggested in ('low', 'medium', 'high', 'urgent')),
  version int not null check (version > 0), -- of the rules that suggested it
  because bytea, review_due date not null, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), check (level = suggested or because is not null)
);
create index decision_file on triage.decision (file, at);
grant usage on schema triage to kindred_app;
grant select, insert on all tables in schema triage to kindred_app;
