-- What is so of somebody for a time and weighs on everything else: who represents them, that they are detained, signs of
-- trafficking, what was found about their age. Sealed; kinds and days stand in columns.
create schema circumstances;
create table circumstances.fact (
  node smallint not null, id uuid not null, file uuid not null, person uuid not null,
  kind text not null check (kind in ('representation', 'detention', 'trafficking', 'age')), content bytea not null,
  since date not null, until date check (until >= since), review_due date, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node)
);
create index fact_file on circumstances.fact (file);
create index fact_person on circumstances.fact (person);
-- Looked at again, ended, or contested by somebody; in order, and none is changed.
create table circumstances.turn (
  node smallint not null, fact uuid not null, nth int not null check (nth > 0), turn text not null check (turn in ('reviewed', 'ended', 'contested', 'settled')),
  code text, words bytea not null, on_day date not null, review_due date, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (fact, nth, node), foreign key (fact, node) references circumstances.fact (id, node)
);
grant usage on schema circumstances to kindred_app;
grant select, insert on all tables in schema circumstances to kindred_app;
