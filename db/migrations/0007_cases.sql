-- Cases: an agency's work for people. What was said and planned is sealed; where the case stands is not.
create schema cases;

create table cases.file (
  node smallint not null, id uuid not null, number text not null,
  kind text not null check (kind in ('protection', 'child-protection', 'asylum', 'health', 'shelter', 'legal-aid', 'movement', 'return', 'reintegration', 'tracing')),
  household uuid, focus uuid not null, agency text not null, site text, worker uuid not null, opened_at timestamptz not null, deed uuid not null,
  primary key (id, node), unique (agency, number, node)
);
create index file_agency on cases.file (agency, id);
create index file_focus on cases.file (focus);
create table cases.file_person (
  node smallint not null, file uuid not null, person uuid not null, nth int not null, -- in the order in which they were told
  primary key (file, person, node), foreign key (file, node) references cases.file (id, node)
);
create index file_person_person on cases.file_person (person);

-- Every case begins at intake; each move is a fact of its own.
create table cases.stage (
  node smallint not null, file uuid not null, nth int not null check (nth > 0),
  stage text not null check (stage in ('intake', 'assessment', 'planning', 'services', 'follow-up')),
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (file, nth, node), foreign key (file, node) references cases.file (id, node)
);
create table cases.closure (
  node smallint not null, file uuid not null, nth int not null check (nth > 0), closing text not null, reason bytea not null,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (file, nth, node), foreign key (file, node) references cases.file (id, node)
);
create table cases.reopening (
  node smallint not null, file uuid not null, nth int not null, reason bytea not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (file, nth, node), foreign key (file, nth, node) references cases.closure (file, nth, node)
);

create table cases.need (
  node smallint not null, id uuid not null, file uuid not null, person uuid not null, code bytea not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), foreign key (file, person, node) references cases.file_person (file, person, node)
);
create index need_file on cases.need (file);
create table cases.note (
  node smallint not null, id uuid not null, file uuid not null, category text not null, text bytea not null,
  worker uuid not null, agency text not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), foreign key (file, node) references cases.file (id, node)
);
create index note_file on cases.note (file, at);
create table cases.task (
  node smallint not null, id uuid not null, file uuid not null, person uuid, code text, what bytea, due date not null, owner uuid,
  worker uuid not null, agency text not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), foreign key (file, node) references cases.file (id, node), check ((code is null) <> (what is null))
);
create index task_file on cases.task (file);
create index task_agency on cases.task (agency, due);
-- Finished, and taken back: the last one counts.
create table cases.task_turn (
  node smallint not null, task uuid not null, nth int not null check (nth > 0), outcome text check (outcome in ('done', 'not-needed', 'not-possible')),
  words bytea, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (task, nth, node), foreign key (task, node) references cases.task (id, node)
);

grant usage on schema cases to kindred_app;
grant select, insert on all tables in schema cases to kindred_app;
