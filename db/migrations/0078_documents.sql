-- Papers and pictures of people. The files lie sealed in the object store, each under a key of its own; that key is sealed here under a key of the person.
create schema documents;
create table documents.document (
  node smallint not null, id uuid not null, file uuid not null, person uuid not null, category text not null, kind text not null, type text not null,
  bytes int not null check (bytes > 0), before uuid, -- the version that it replaces
  key bytea not null, words bytea not null, preview bytea,
  agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), foreign key (before, node) references documents.document (id, node)
);
-- A version is replaced once: of two who replace it at the same moment, one is told.
create unique index document_before on documents.document (before, node);
create index document_file on documents.document (file);
create index document_person on documents.document (person);
grant usage on schema documents to kindred_app;
grant select, insert on all tables in schema documents to kindred_app;
