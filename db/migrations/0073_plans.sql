-- What is planned for people and what becomes of it: goals, services, appointments; and who offers what.
create schema plans;
-- Who offers a service, where, to whom, in which languages: kept by the agency that offers it, edition after edition. Of no person.
create table plans.listing (
  node smallint not null, id uuid not null, nth int not null check (nth > 0), agency text not null, services text[] not null check (services <> '{}'),
  site text, name text not null, place text not null, eligibility text not null, languages text[] not null, hours text not null,
  capacity int check (capacity >= 0), open_for_new boolean not null, ended boolean not null,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, nth, node)
);
create index listing_services on plans.listing using gin (services);
create table plans.item (
  node smallint not null, id uuid not null, file uuid not null, person uuid, about uuid not null, -- under whose keys its words are sealed
  kind text not null check (kind in ('goal', 'service', 'appointment')), service text, listing uuid, goal uuid,
  due date not null, at_time timestamptz, language text, interpreter text check (interpreter in ('not-needed', 'needed', 'booked')),
  what bytea not null, owner uuid, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), check ((kind = 'service') = (service is not null)), check ((kind = 'appointment') = (at_time is not null))
);
create index item_file on plans.item (file);
create index item_agency on plans.item (agency, due);
-- What became of it; the last one counts, and none is changed.
create table plans.turn (
  node smallint not null, item uuid not null, nth int not null check (nth > 0), outcome text not null, words bytea, on_day date not null,
  worker uuid not null, agency text not null, at timestamptz not null, deed uuid not null,
  primary key (item, nth, node), foreign key (item, node) references plans.item (id, node)
);
grant usage on schema plans to kindred_app;
grant select, insert on all tables in schema plans to kindred_app;
