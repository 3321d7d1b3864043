-- Who belongs together and where they are, as far as the guard needs it: care, whereabouts, wishes, determinations; acts that
-- wait for a second person; and who was parted by an act, with the clock running. Days, codes and places stand in columns,
-- everything told in words is sealed. Nothing here is ever changed or deleted.
create schema unity;

-- Where somebody is from a day on, or will be. The place is a key (`site:…`, `agency:…`, or a fact's own), never an address.
create table unity.presence (
  node smallint not null, id uuid not null, person uuid not null, place text not null, country character(3) not null,
  kind text not null check (kind in ('told', 'transfer', 'shelter', 'detention', 'left')),
  from_day date not null, until_day date check (until_day >= from_day), journey text, hour timestamptz,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node)
);
create index presence_person on unity.presence (person, from_day);
create table unity.presence_end (
  node smallint not null, presence uuid not null, on_day date not null, -- on or before the first day: it never came to that
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (presence, node), foreign key (presence, node) references unity.presence (id, node)
);

-- Who cares for whom, on which basis; and how that stands: the last statement counts.
create table unity.care (
  node smallint not null, id uuid not null, carer uuid not null, over uuid not null, form text not null check (form in ('custody', 'care')),
  basis text not null check (basis in ('parent', 'law', 'court-order', 'custom', 'kafala', 'agreement', 'agency-placement', 'family')),
  since date not null, until_day date check (until_day >= since), words bytea, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), check (carer <> over)
);
create index care_carer on unity.care (carer);
create index care_over on unity.care (over);
create table unity.care_statement (
  node smallint not null, care uuid not null, nth int not null check (nth > 0), status text not null check (status in ('claimed', 'verified', 'contested', 'ended')),
  since date not null, reason bytea not null, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (care, nth, node), foreign key (care, node) references unity.care (id, node)
);

-- Who needs another's help, or is with child or newly delivered: as the needs say, and sealed as they are.
create table unity.dependence (
  node smallint not null, id uuid not null, person uuid not null, flag bytea not null, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node)
);
create index dependence_person on unity.dependence (person);

-- What somebody wants about another. The last word about the same person counts.
create table unity.wish (
  node smallint not null, id uuid not null, person uuid not null, about uuid, wants text not null check (wants in ('together', 'apart', 'open')),
  words bytea, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), check (person <> about)
);
create index wish_person on unity.wish (person, at);

-- What a competent body has found about people: it may let them be parted while it is in force.
create table unity.determination (
  node smallint not null, id uuid not null, form text not null check (form in ('bia', 'bid', 'court-order')),
  outcome text not null check (outcome in ('part', 'keep-together', 'place')), on_day date not null, review_due date,
  decision uuid, words bytea, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node)
);
create table unity.determination_person (
  node smallint not null, determination uuid not null, person uuid not null,
  primary key (determination, person, node), foreign key (determination, node) references unity.determination (id, node)
);
create index determination_person_person on unity.determination_person (person);

-- Two records that may be one human being, as the matching tells; the last line about a review counts, and 0 says two people.
create table unity.likeness (
  node smallint not null, review uuid not null, nth int not null check (nth >= 0), one uuid not null, other uuid not null,
  probability real not null check (probability between 0 and 1), agency text not null, at timestamptz not null, deed uuid not null,
  primary key (review, nth, node)
);
create index likeness_one on unity.likeness (one);
create index likeness_other on unity.likeness (other);

-- An act that waits for a second person: what it would do, to whom, and what the guard said. It is bound to exactly that act.
create table unity.hold (
  node smallint not null, id uuid not null, name text not null, proposal text not null, about uuid not null, persons uuid[] not null check (persons <> '{}'),
  level text not null check (level in ('reason', 'hold')), answer jsonb not null, words bytea not null, owner uuid not null,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node)
);
create index hold_agency on unity.hold (agency, at);
create index hold_persons on unity.hold using gin (persons);
create table unity.hold_turn (
  node smallint not null, hold uuid not null, nth int not null check (nth > 0), turn text not null check (turn in ('released', 'declined', 'withdrawn', 'used')),
  ground text check (ground in ('best-interests', 'safety', 'own-wish', 'health', 'law', 'no-alternative')), words bytea, review_due date,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (hold, nth, node), foreign key (hold, node) references unity.hold (id, node),
  check ((turn = 'released') = (ground is not null and review_due is not null))
);

-- Two people parted by an act: the clock runs until they are together again. Every one has an owner and a next step.
create table unity.separation (
  node smallint not null, id uuid not null, one uuid not null, other uuid not null, cause text not null, bond text not null, strength text not null,
  how text not null, level text not null, since date not null, place text, hold uuid, words bytea,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), check (one < other)
);
create index separation_one on unity.separation (one);
create index separation_other on unity.separation (other);
create index separation_agency on unity.separation (agency, since);
create table unity.separation_turn (
  node smallint not null, separation uuid not null, nth int not null check (nth > 0),
  turn text not null check (turn in ('step', 'contact', 'view', 'ended')), code text, words bytea, owner uuid, due date, on_day date not null,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (separation, nth, node), foreign key (separation, node) references unity.separation (id, node)
);
grant usage on schema unity to kindred_app;
grant select, insert on all tables in schema unity to kindred_app;

insert into unity.likeness (node, review, nth, one, other, probability, agency, at, deed)
select r.node, r.id, 0, r.one, r.other, r.probability, r.other_agency, r.at, r.deed from matching.review r
 where not exists (select from matching.judgement j where j.review = r.id and j.node = r.node);
