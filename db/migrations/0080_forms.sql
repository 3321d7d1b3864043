-- Forms: what a mission asks besides what is built in. Forms are data; what was answered is sealed by category.
create schema forms;

create table forms.form (
  node smallint not null, id uuid not null, key text not null, agency text not null, reach text not null check (reach in ('agency', 'node')),
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), unique (agency, key, node)
);
-- Every draft is kept: the last counts.
create table forms.draft (
  node smallint not null, form uuid not null, nth int not null check (nth > 0), content text not null,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (form, nth, node), foreign key (form, node) references forms.form (id, node)
);
-- An edition is whole: with the lists and the parts as they stood when it was published.
create table forms.edition (
  node smallint not null, form uuid not null, nth int not null check (nth > 0), draft int not null, content text not null,
  worker uuid not null, agency text not null, at timestamptz not null, deed uuid not null,
  primary key (form, nth, node), foreign key (form, draft, node) references forms.draft (form, nth, node)
);
-- Retired since an edition; a later one is in force again.
create table forms.retiring (
  node smallint not null, form uuid not null, edition int not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (form, edition, node), foreign key (form, edition, node) references forms.edition (form, nth, node)
);
create table forms.code_list (
  node smallint not null, agency text not null, key text not null, nth int not null check (nth > 0), reach text not null check (reach in ('agency', 'node')),
  content text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (agency, key, nth, node)
);

-- A sheet is a form filled once about somebody; each turn changes it, and nothing of it is overwritten.
create table forms.sheet (
  node smallint not null, id uuid not null, form uuid not null, person uuid not null, file uuid,
  worker uuid not null, agency text not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), foreign key (form, node) references forms.form (id, node)
);
create index sheet_person on forms.sheet (person);
create table forms.turn (
  node smallint not null, sheet uuid not null, nth int not null check (nth > 0), edition int not null, finished boolean not null,
  worker uuid not null, agency text not null, at timestamptz not null, deed uuid not null,
  primary key (sheet, nth, node), foreign key (sheet, node) references forms.sheet (id, node)
);
-- The answers of one category as they stand after a turn. A category that a turn does not name stands as it stood.
create table forms.answers (
  node smallint not null, sheet uuid not null, nth int not null, category text not null, answers bytea not null, deed uuid not null,
  primary key (sheet, nth, category, node), foreign key (sheet, nth, node) references forms.turn (sheet, nth, node)
);
-- Codes that an edition marks as counted: of no sensitive field. An empty code takes back what stood there. Taken away when
-- what they are of is erased.
create table forms.counted (
  node smallint not null, sheet uuid not null, nth int not null, field text not null, code text not null,
  form uuid not null, person uuid not null, category text not null, deed uuid not null,
  primary key (sheet, nth, field, code, node), foreign key (sheet, nth, node) references forms.turn (sheet, nth, node)
);
create index counted_code on forms.counted (form, field, code, person);
create index counted_person on forms.counted (person);

grant usage on schema forms to kindred_app;
grant select, insert on all tables in schema forms to kindred_app;
grant delete on forms.counted to kindred_app;
