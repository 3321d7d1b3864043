-- Bringing a family together again: for whom, where, by which steps, who handed over and who received, and how it went since.
-- Country, days and codes stand in columns; the town and everything told in words is sealed. Nothing here is changed or deleted.
create schema reunification;
create table reunification.plan (
  node smallint not null, id uuid not null, country character(3) not null, town bytea not null, -- sealed under the keys of the first who is joined
  parted uuid[] not null, -- the separations from which it began
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node)
);
-- Who comes to whom.
create table reunification.plan_person (
  node smallint not null, plan uuid not null, person uuid not null, side text not null check (side in ('from', 'to')), nth int not null,
  primary key (plan, person, node), foreign key (plan, node) references reunification.plan (id, node)
);
create index plan_person_person on reunification.plan_person (person);
-- Which agency answers for which part: who lets go, who receives, who brings.
create table reunification.party (
  node smallint not null, plan uuid not null, side text not null check (side in ('from', 'to', 'travel')), agency text not null,
  primary key (plan, side, node), foreign key (plan, node) references reunification.plan (id, node)
);
create index party_agency on reunification.party (agency);
create table reunification.step (
  node smallint not null, plan uuid not null, code text not null, nth int not null check (nth > 0), kind text not null check (kind in ('before', 'follow-up', 'next')),
  side text not null check (side in ('from', 'to', 'travel')), due date, what bytea, -- what is done next, where a follow-up asked for it
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (plan, code, node), foreign key (plan, node) references reunification.plan (id, node), check ((kind = 'next') = (what is not null))
);
create table reunification.step_turn (
  node smallint not null, plan uuid not null, step text not null, nth int not null check (nth > 0), turn text not null check (turn in ('planned', 'done', 'skipped')),
  on_day date not null, owner uuid, due date, told bytea, law text, law_from date,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (plan, step, nth, node), foreign key (plan, step, node) references reunification.step (plan, code, node),
  check ((law is null) = (law_from is null)), check (turn <> 'skipped' or told is not null)
);
-- A step is over once.
create unique index step_turn_over on reunification.step_turn (plan, step, node) where turn <> 'planned';
create table reunification.handover (
  node smallint not null, plan uuid not null, nth int not null check (nth > 0), turn text not null check (turn in ('handed-over', 'received', 'not-received')),
  on_day date not null, adult uuid not null, identity text check (identity in ('passport', 'identity-card', 'residence-permit', 'photo', 'known-in-person')), words bytea,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (plan, nth, node), foreign key (plan, node) references reunification.plan (id, node),
  check ((turn = 'received') = (identity is not null)), check (turn <> 'not-received' or words is not null)
);
create unique index handover_received on reunification.handover (plan, node) where turn = 'received';
create table reunification.follow_up (
  node smallint not null, plan uuid not null, step text not null, on_day date not null, how text not null check (how in ('well', 'concerns', 'not-well', 'not-there')),
  alone boolean not null, words bytea, next text, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (plan, step, node), foreign key (plan, step, node) references reunification.step (plan, code, node),
  check (how = 'well' or words is not null), check (how in ('well', 'concerns') or next is not null)
);
create table reunification.plan_end (
  node smallint not null, plan uuid not null, because text not null, on_day date not null, words bytea not null,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (plan, node), foreign key (plan, node) references reunification.plan (id, node)
);
grant usage on schema reunification to kindred_app;
grant select, insert on all tables in schema reunification to kindred_app;

-- Care that is watched over: visits, the appointment of a guardian, and what is planned before somebody in care comes of age.
create table unity.care_visit (
  node smallint not null, id uuid not null, care uuid not null, on_day date not null, alone boolean not null, how text not null check (how in ('well', 'concerns', 'danger')),
  child_words bytea, done bytea, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), foreign key (care, node) references unity.care (id, node), check (how = 'well' or done is not null)
);
create index care_visit_care on unity.care_visit (care, on_day);
create table unity.guardianship_turn (
  node smallint not null, guardianship uuid not null, nth int not null check (nth > 0), child uuid not null,
  turn text not null check (turn in ('requested', 'appointed', 'declined', 'ended')), on_day date not null, told bytea not null,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (guardianship, nth, node)
);
create index guardianship_turn_child on unity.guardianship_turn (child);
create table unity.ageing_turn (
  node smallint not null, person uuid not null, step text not null, nth int not null check (nth > 0), turn text not null check (turn in ('planned', 'done', 'skipped')),
  on_day date not null, owner uuid, due date, words bytea, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (person, step, nth, node), check (turn <> 'skipped' or words is not null)
);
create unique index ageing_turn_over on unity.ageing_turn (person, step, node) where turn <> 'planned';
grant select, insert on unity.care_visit, unity.guardianship_turn, unity.ageing_turn to kindred_app;
