-- Witnesses: who outside of this node looks whether its ledger only grows. Two people of the node must say so before one is heard.
create schema witnesses;

create table witnesses.witness (
  node smallint not null, id uuid not null, name text not null, key text not null, worker uuid not null, agency text not null,
  deed uuid not null, at timestamptz not null,
  primary key (id, node), unique (key, node)
);
-- A second person says the same.
create table witnesses.backing (
  node smallint not null, witness uuid not null, worker uuid not null, agency text not null, deed uuid not null, at timestamptz not null,
  primary key (witness, node), foreign key (witness, node) references witnesses.witness (id, node)
);
-- One person asks for its end, a second makes it so.
create table witnesses.ending (
  node smallint not null, witness uuid not null, nth int not null check (nth in (1, 2)), worker uuid not null, agency text not null,
  because text not null check (because in ('key-lost', 'key-replaced', 'left', 'misbehaved')), deed uuid not null, at timestamptz not null,
  primary key (witness, nth, node), unique (witness, worker, node), foreign key (witness, node) references witnesses.witness (id, node)
);

grant usage on schema witnesses to kindred_app;
grant select, insert on all tables in schema witnesses to kindred_app;

-- What witnesses signed. Each line proves itself, so no line of the ledger stands for it: it would have to be witnessed in its turn.
create table ledger.cosignature (
  size bigint not null references ledger.checkpoint (size), key text not null, time bigint not null, line text not null,
  heard timestamptz not null default clock_timestamp(), primary key (size, key, time)
);
create index cosignature_key on ledger.cosignature (key, size);
grant select, insert on ledger.cosignature to kindred_app;
