-- Matching: keyed hashes by which a person is found again, and pairs of records that wait for a human's judgement.
create schema matching;

-- Enough to find candidates, never to read them.
create table matching.key (node smallint not null, hash bigint not null, person uuid not null, primary key (hash, person, node));
create index key_person on matching.key (person);

create table matching.review (
  node smallint not null, id uuid not null, one uuid not null, other uuid not null, one_agency text not null, other_agency text not null,
  band text not null check (band in ('likely', 'maybe')), probability real not null, bits real not null, reasons jsonb not null,
  normaliser int not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), unique (one, other, node), check (one < other)
);
create index review_other on matching.review (other);
create index review_agency on matching.review (one_agency, other_agency);
create table matching.judgement (
  node smallint not null, review uuid not null, nth int not null check (nth > 0), verdict text not null check (verdict in ('same', 'different', 'unsure')),
  reason bytea not null, agency text not null, worker uuid not null, link uuid, deed uuid not null, at timestamptz not null,
  primary key (review, nth, node), foreign key (review, node) references matching.review (id, node)
);

grant usage on schema matching to kindred_app;
grant select, insert on all tables in schema matching to kindred_app;
grant delete on matching.key to kindred_app; -- a corrected name is found by its new keys
