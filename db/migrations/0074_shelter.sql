-- Places to live: units with their places, who waits for one, who stays where. Units have names and no addresses.
create schema shelter;
create table shelter.unit (
  node smallint not null, id uuid not null, nth int not null check (nth > 0), agency text not null, site text, name text not null,
  places int not null check (places between 1 and 2000), features text[] not null, ended boolean not null,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, nth, node)
);
create index unit_agency on shelter.unit (agency, id);
create table shelter.request (
  node smallint not null, id uuid not null, file uuid not null, about uuid not null, agency text not null, from_day date not null, needs text[] not null,
  words bytea, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node)
);
create index request_agency on shelter.request (agency, from_day);
create table shelter.request_person (
  node smallint not null, request uuid not null, person uuid not null,
  primary key (request, person, node), foreign key (request, node) references shelter.request (id, node)
);
create table shelter.request_end (
  node smallint not null, request uuid not null, because text not null check (because in ('placed', 'not-needed', 'elsewhere', 'no-place')),
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (request, node), foreign key (request, node) references shelter.request (id, node)
);
create table shelter.stay (
  node smallint not null, id uuid not null, request uuid, file uuid not null, person uuid not null, unit uuid not null, agency text not null,
  from_day date not null, until_day date check (until_day > from_day), because bytea, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node)
);
create index stay_unit on shelter.stay (unit, from_day);
create index stay_person on shelter.stay (person);
create index stay_file on shelter.stay (file);
create table shelter.stay_end (
  node smallint not null, stay uuid not null, on_day date not null,
  because text not null check (because in ('moved', 'left', 'transferred', 'asked-to-leave', 'own-place', 'died')), words bytea,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (stay, node), foreign key (stay, node) references shelter.stay (id, node)
);
create table shelter.absence (
  node smallint not null, id uuid not null, stay uuid not null, from_day date not null, until_day date check (until_day >= from_day), known boolean not null, words bytea,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), foreign key (stay, node) references shelter.stay (id, node)
);
create index absence_stay on shelter.absence (stay);
grant usage on schema shelter to kindred_app;
grant select, insert on all tables in schema shelter to kindred_app;
