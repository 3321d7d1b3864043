-- Families: who belongs to whom, who is registered with whom, who is missing. Nothing here is ever changed or deleted: no grant for it exists.
create schema families;

create table families.household (
  node smallint not null, id uuid not null, head uuid, since date not null, deed uuid not null, at timestamptz not null,
  primary key (id, node)
);
create table families.member (
  node smallint not null, household uuid not null, person uuid not null, since date not null, reason bytea, deed uuid not null, at timestamptz not null,
  primary key (household, person, since, node), foreign key (household, node) references families.household (id, node)
);
create index member_person on families.member (person);
create table families.leaving (
  node smallint not null, household uuid not null, person uuid not null, since date not null, until date not null, reason bytea not null,
  deed uuid not null, at timestamptz not null,
  primary key (household, person, since, node), check (until >= since),
  foreign key (household, person, since, node) references families.member (household, person, since, node)
);

create table families.tie (
  node smallint not null, id uuid not null,
  kind text not null check (kind in ('mother', 'father', 'adoptive-parent', 'step-parent', 'foster-parent', 'kafala-carer', 'customary-carer',
    'guardian-by-law', 'grandparent', 'aunt-uncle', 'cousin', 'sibling', 'half-sibling', 'step-sibling', 'twin', 'spouse', 'customary-spouse',
    'partner', 'fiance', 'parent-in-law', 'other-kin', 'representative', 'not-kin')),
  from_person uuid not null, to_person uuid not null, source text not null, confidence real check (confidence between 0 and 1), evidence bytea,
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), check (from_person <> to_person)
);
create index tie_from on families.tie (from_person);
create index tie_to on families.tie (to_person);
-- How a tie stands: claimed until somebody says otherwise. The last statement counts, all of them stay.
create table families.tie_statement (
  node smallint not null, tie uuid not null, nth int not null check (nth > 0),
  status text not null check (status in ('claimed', 'verified', 'contested', 'ended')), since date, reason bytea not null,
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (tie, nth, node), foreign key (tie, node) references families.tie (id, node)
);

-- Somebody of the family who is not here.
create table families.separation (
  node smallint not null, id uuid not null, person uuid not null, household uuid,
  trace text not null check (trace in ('wanted', 'not-wanted', 'not-asked')), story bytea not null,
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (household, node) references families.household (id, node)
);
create index separation_person on families.separation (person);
create table families.child_status (
  node smallint not null, id uuid not null, person uuid not null,
  status text not null check (status in ('accompanied', 'separated', 'unaccompanied')), since date not null, reason bytea,
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node)
);
create index child_status_person on families.child_status (person, at);

grant usage on schema families to kindred_app;
grant select, insert on all tables in schema families to kindred_app;
