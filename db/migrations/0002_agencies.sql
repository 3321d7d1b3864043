-- Agencies, the sites where they work, the workers who work there.
create schema agencies;

create table agencies.agency (
  node smallint not null, id text not null, name text not null,
  type text not null check (type in ('AA', 'CP', 'HE', 'SH', 'LA', 'LE', 'MO', 'RA', 'OV', 'RS')),
  country char(3) not null, deed uuid not null, at timestamptz not null,
  primary key (id, node)
);
create table agencies.site (
  node smallint not null, id text not null, agency text not null, name text not null, country char(3) not null,
  deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (agency, node) references agencies.agency (id, node)
);
create table agencies.worker (
  node smallint not null, id uuid not null, agency text not null, site text, name text not null, roles text[] not null check (roles <> '{}'),
  deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (agency, node) references agencies.agency (id, node), foreign key (site, node) references agencies.site (id, node)
);
-- A worker who is at work. The token is only known to their browser; its hash is here.
create table agencies.session (
  node smallint not null, token bytea not null, worker uuid not null, deed uuid not null, at timestamptz not null, until timestamptz not null,
  primary key (token, node), foreign key (worker, node) references agencies.worker (id, node)
);
create table agencies.session_end (
  node smallint not null, token bytea not null, deed uuid not null, at timestamptz not null,
  primary key (token, node), foreign key (token, node) references agencies.session (token, node)
);

grant usage on schema agencies to kindred_app;
grant select, insert on all tables in schema agencies to kindred_app;
