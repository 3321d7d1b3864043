-- Who looked and who did, without whom it was about: a projection of the ledger, made by a listener, by which a body that may
-- read nobody sees how the house is used. `subject` is the keyed hash under which lines of one case or person are found.
create schema oversight;
grant usage on schema oversight to kindred_app;
create table oversight.access (
  node smallint not null, position bigint not null, at timestamptz not null,
  outcome text not null check (outcome in ('done', 'seen', 'refused')), name text not null, actor uuid not null, agency text not null,
  site text, purpose text not null, ground text not null, subject bigint, people int not null,
  explained text, signs text[] not null,
  primary key (position, node)
);
create index access_agency on oversight.access (agency, position);
create index access_actor on oversight.access (actor, position);
create index access_subject on oversight.access (subject, actor, at) where outcome = 'done';
create index access_unexplained on oversight.access (at) where outcome = 'seen' and (explained is null or cardinality(signs) > 0);
grant select, insert on oversight.access to kindred_app;

-- What somebody outside of the line made of an access that nothing explained. Why is sealed with the line of the deed.
create table oversight.review (
  node smallint not null, access bigint not null, nth int not null check (nth > 0),
  verdict text not null check (verdict in ('explained', 'unclear', 'misuse')),
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (access, nth, node)
);
grant select, insert on oversight.review to kindred_app;
