-- Records: what an agency wrote down about a human being. Names, birth, numbers and contacts are sealed.
create schema people;

create table people.record (
  node smallint not null, person uuid not null, agency text not null, site text, version int not null check (version > 0),
  sex text not null check (sex in ('female', 'male', 'other', 'unknown')),
  identity bytea not null, contact bytea,
  recorded_at timestamptz not null, deed uuid not null,
  primary key (person, node)
);
create index record_agency on people.record (agency, recorded_at);
-- What a record said before it was corrected, and why it was.
create table people.past (
  node smallint not null, person uuid not null, version int not null, sex text not null, identity bytea not null, contact bytea,
  recorded_at timestamptz not null, deed uuid not null, reason bytea not null, corrected_at timestamptz not null, corrected_by uuid not null, corrected_deed uuid not null,
  primary key (person, version, node), foreign key (person, node) references people.record (person, node)
);
create table people.photo (
  node smallint not null, person uuid not null, nth int not null, type text not null, picture bytea not null, at timestamptz not null, deed uuid not null,
  primary key (person, nth, node), foreign key (person, node) references people.record (person, node)
);
-- Two records of one human being. Undone by an unlinking; the link stays as a fact of the past.
create table people.link (
  node smallint not null, id uuid not null, one uuid not null, other uuid not null, agency text not null, worker uuid not null,
  reason bytea not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), check (one < other),
  foreign key (one, node) references people.record (person, node), foreign key (other, node) references people.record (person, node)
);
create index link_one on people.link (one);
create index link_other on people.link (other);
create table people.unlinking (
  node smallint not null, link uuid not null, agency text not null, worker uuid not null, reason bytea not null, at timestamptz not null, deed uuid not null,
  primary key (link, node), foreign key (link, node) references people.link (id, node)
);

grant usage on schema people to kindred_app;
grant select, insert on all tables in schema people to kindred_app;
grant update (version, sex, identity, contact) on people.record to kindred_app;
