-- What workers ask of a list again and again, kept under a name. The name and what is asked are sealed: somebody may have written a name into it.
-- A change is a further edition, and what is removed can be brought back; nothing here is changed or deleted.
create schema filters;
create table filters.filter (
  node smallint not null, id uuid not null, list text not null check (list in ('cases', 'referrals')),
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node)
);
create index filter_agency on filters.filter (agency, list);
create table filters.edition (
  node smallint not null, filter uuid not null, nth int not null check (nth > 0), sealed bytea not null,
  shared boolean not null, -- with everybody of the agency of whoever made it
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (filter, nth, node), foreign key (filter, node) references filters.filter (id, node)
);
create table filters.turn (
  node smallint not null, filter uuid not null, nth int not null check (nth > 0), turn text not null check (turn in ('removed', 'restored')),
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (filter, nth, node), foreign key (filter, node) references filters.filter (id, node)
);
-- With which filter a list opens for a worker; null is none.
create table filters.first (
  node smallint not null, worker uuid not null, list text not null check (list in ('cases', 'referrals')), nth int not null check (nth > 0),
  filter uuid, at timestamptz not null, deed uuid not null,
  primary key (worker, list, nth, node), foreign key (filter, node) references filters.filter (id, node)
);
grant usage on schema filters to kindred_app;
grant select, insert on all tables in schema filters to kindred_app;
