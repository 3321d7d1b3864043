-- Imports of workbooks: who ran which, and the account of it. The account is sealed: it quotes cells.
create schema spreadsheet;

create table spreadsheet.run (
  node smallint not null, id uuid not null, agency text not null, worker uuid not null, dry boolean not null, deed uuid not null, at timestamptz not null,
  primary key (id, deed, node)
);
create index run_agency on spreadsheet.run (agency, at);
create table spreadsheet.account (
  node smallint not null, import uuid not null, deed uuid not null, account bytea not null, at timestamptz not null,
  primary key (import, deed, node)
);

grant usage on schema spreadsheet to kindred_app;
grant select, insert on all tables in schema spreadsheet to kindred_app;
