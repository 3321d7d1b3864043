-- How much each agreement and disagreement says, learnt from judgements: proposed by one, in force once another said so. Version 0 is the file.
create table matching.model (
  node smallint not null, version int not null check (version > 0), base int not null, bits jsonb not null, labels jsonb not null, figures jsonb not null,
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (version, node)
);
-- Which model is in force: the last one named here.
create table matching.adoption (
  node smallint not null, nth int not null check (nth > 0), version int not null, agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (nth, node)
);
grant select, insert on matching.model, matching.adoption to kindred_app;
