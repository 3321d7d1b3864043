-- Tracing: who seeks whom, which families may be parts of one, what workers of both sides found, who agreed to be found, and
-- what was told at last. What was said and why is sealed; nothing is ever changed or deleted.
create schema tracing;

create table tracing.request (
  node smallint not null, id uuid not null, seeker uuid not null, asked_by text not null check (asked_by in ('relative', 'child', 'agency')),
  action text not null check (action in ('case-by-case', 'individual', 'mass', 'photo', 'referral-to-ngo', 'referral-to-icrc')),
  told bytea not null, -- the statement, where they are from, and who must never be told, in words
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node)
);
create index request_seeker on tracing.request (seeker);
create index request_agency on tracing.request (agency, at);
create table tracing.sought (
  node smallint not null, id uuid not null, request uuid not null, person uuid not null,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), unique (request, person, node), foreign key (request, node) references tracing.request (id, node)
);
create index sought_person on tracing.sought (person);
-- Whom the seeker wants never to be told.
create table tracing.kept_from (
  node smallint not null, request uuid not null, person uuid not null, deed uuid not null,
  primary key (request, person, node), foreign key (request, node) references tracing.request (id, node)
);
-- How a request stands: open until somebody says otherwise. The last one counts.
create table tracing.turn (
  node smallint not null, request uuid not null, nth int not null check (nth > 0),
  status text not null check (status in ('in-progress', 'verified', 'reunified', 'closed')),
  because text check (because in ('found', 'withdrawn', 'died', 'not-found', 'other')), on_day date not null, words bytea,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (request, nth, node), foreign key (request, node) references tracing.request (id, node), check ((status = 'closed') = (because is not null))
);

-- Two people who are here and may be family. How it looked, each time that something new spoke for it.
create table tracing.candidate (
  node smallint not null, id uuid not null, one uuid not null, other uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), unique (one, other, node), check (one < other)
);
create index candidate_other on tracing.candidate (other);
create table tracing.comparison (
  node smallint not null, candidate uuid not null, nth int not null check (nth > 0), request uuid not null, seeker uuid not null, sought uuid not null,
  probability real not null check (probability between 0 and 1), bits float8 not null, pairs jsonb not null, model int not null, deed uuid not null, at timestamptz not null,
  primary key (candidate, nth, node), foreign key (candidate, node) references tracing.candidate (id, node)
);
create index comparison_request on tracing.comparison (request);
-- What a worker of one side found; `side` is who of the two is theirs.
create table tracing.verdict (
  node smallint not null, candidate uuid not null, nth int not null check (nth > 0), comparison int not null, side uuid not null,
  verdict text not null check (verdict in ('match', 'mismatch', 'unsure')), reason bytea not null,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (candidate, nth, node), foreign key (candidate, node) references tracing.candidate (id, node)
);
-- Whether somebody agrees to be found, by anybody of theirs or by one. The last word counts.
create table tracing.answer (
  node smallint not null, id uuid not null, person uuid not null, candidate uuid,
  said text not null check (said in ('yes', 'no', 'not-now', 'withdrawn')), by_whom text not null check (by_whom in ('self', 'guardian', 'authority')),
  guardian uuid, words bytea not null, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), check ((by_whom = 'guardian') = (guardian is not null))
);
create index answer_person on tracing.answer (person, at);
-- How one side can be reached, as its agency names it for the other. It is never an address.
create table tracing.disclosure (
  node smallint not null, candidate uuid not null, side uuid not null,
  way text not null check (way in ('phone-of-agency', 'visit-to-agency', 'supervised-call', 'letter')), channel bytea not null,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (candidate, side, node), foreign key (candidate, node) references tracing.candidate (id, node)
);

-- Under which keyed hashes the people of a request are found by those who come later.
create table tracing.key (
  node smallint not null, hash bigint not null, request uuid not null, person uuid not null, normaliser int not null,
  primary key (hash, request, person, node)
);
create index key_person on tracing.key (person);
create index key_request on tracing.key (request);
create index key_normaliser on tracing.key (normaliser);

grant usage on schema tracing to kindred_app;
grant select, insert on all tables in schema tracing to kindred_app;
grant delete on tracing.key to kindred_app; -- keys follow what is written of people
