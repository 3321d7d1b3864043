-- What is kept for how long: what a data steward proposes to erase or restrict, whom it is about, and what a second one
-- made of it. The rows hold no reason in words: what is erased must not live on in why.
create schema retention;
grant usage on schema retention to kindred_app;

create table retention.proposal (
  node smallint not null, id uuid not null, action text not null check (action in ('erase', 'restrict')),
  because text not null check (because in ('schedule', 'request', 'unlawful')), rule text,
  agency text not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), check ((because = 'schedule') = (rule is not null))
);
create index proposal_agency on retention.proposal (agency, at);
-- `whole`: everything about the person, and from then on they do not exist here. Their ties and separations stay as facts.
create table retention.proposed (
  node smallint not null, proposal uuid not null, person uuid not null, whole boolean not null, categories text[] not null,
  deed uuid not null,
  primary key (proposal, person, node), foreign key (proposal, node) references retention.proposal (id, node),
  check (whole = (categories = '{}'))
);
create index proposed_person on retention.proposed (person);
create table retention.verdict (
  node smallint not null, proposal uuid not null, verdict text not null check (verdict in ('approved', 'declined')),
  worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (proposal, node), foreign key (proposal, node) references retention.proposal (id, node)
);
-- A partner to whom an erased person was opened is told, and says that it erased what it had taken along.
create table retention.notice (
  node smallint not null, proposal uuid not null, person uuid not null, recipient text not null, deed uuid not null, at timestamptz not null,
  primary key (proposal, person, recipient, node), foreign key (proposal, person, node) references retention.proposed (proposal, person, node)
);
create index notice_recipient on retention.notice (recipient);
create table retention.notice_heard (
  node smallint not null, proposal uuid not null, person uuid not null, recipient text not null, worker uuid not null,
  deed uuid not null, at timestamptz not null,
  primary key (proposal, person, recipient, node),
  foreign key (proposal, person, recipient, node) references retention.notice (proposal, person, recipient, node)
);
grant select, insert on all tables in schema retention to kindred_app;

-- Pictures of an erased person go; that they went is declared by the line of the deed, and one that goes without is found
-- by whoever verifies.
grant delete on people.photo to kindred_app;
