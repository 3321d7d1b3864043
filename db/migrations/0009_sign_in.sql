-- What is known of a worker, each a dated fact with its deed; and how strong a sign-in was.
create table agencies.role_held (
  node smallint not null, id uuid not null, worker uuid not null, role text not null,
  since timestamptz not null, until timestamptz, deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (worker, node) references agencies.worker (id, node), check (until > since)
);
create index role_held_worker on agencies.role_held (worker);
-- A role that ends before its day has an end; that it was held stays.
create table agencies.role_end (
  node smallint not null, role uuid not null, deed uuid not null, at timestamptz not null,
  primary key (role, node), foreign key (role, node) references agencies.role_held (id, node)
);
insert into agencies.role_held (node, id, worker, role, since, deed, at)
select node, gen_random_uuid(), id, unnest(roles), at, deed, at from agencies.worker;
alter table agencies.worker drop column roles;

-- A role lent to a colleague of the same agency while its holder is away.
create table agencies.role_lent (
  node smallint not null, id uuid not null, lender uuid not null, borrower uuid not null, role text not null,
  since timestamptz not null, until timestamptz not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (lender, node) references agencies.worker (id, node),
  foreign key (borrower, node) references agencies.worker (id, node), check (until > since), check (lender <> borrower)
);
create index role_lent_borrower on agencies.role_lent (borrower);
create index role_lent_lender on agencies.role_lent (lender);
create table agencies.lending_end (
  node smallint not null, lending uuid not null, deed uuid not null, at timestamptz not null,
  primary key (lending, node), foreign key (lending, node) references agencies.role_lent (id, node)
);

create table agencies.training_held (
  node smallint not null, id uuid not null, worker uuid not null,
  code text not null check (code in ('code-of-conduct', 'child-safeguarding', 'gbv-confidentiality')),
  until timestamptz not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (worker, node) references agencies.worker (id, node)
);
create index training_held_worker on agencies.training_held (worker);

-- Countries to which a worker is bound so that they must not see who fled from there. The last one counts; none at all means never assessed.
create table agencies.conflict_assessed (
  node smallint not null, id uuid not null, worker uuid not null, countries text[] not null,
  deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (worker, node) references agencies.worker (id, node)
);
create index conflict_assessed_worker on agencies.conflict_assessed (worker, at);

-- Closes the house to a worker, to an agency, or to all agencies of a node, until it is lifted.
create table agencies.suspension (
  node smallint not null, id uuid not null, worker uuid, agency text, of_node smallint,
  because text not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), check (num_nonnulls(worker, agency, of_node) = 1),
  foreign key (worker, node) references agencies.worker (id, node), foreign key (agency, node) references agencies.agency (id, node)
);
create index suspension_worker on agencies.suspension (worker) where worker is not null;
create index suspension_agency on agencies.suspension (agency) where agency is not null;
create index suspension_of_node on agencies.suspension (of_node) where of_node is not null;
create table agencies.suspension_end (
  node smallint not null, suspension uuid not null, deed uuid not null, at timestamptz not null,
  primary key (suspension, node), foreign key (suspension, node) references agencies.suspension (id, node)
);

-- How somebody proved who they are. Sessions of before were begun by picking a name.
alter table agencies.session add column strength text not null default 'demonstration'
  check (strength in ('passkey', 'totp', 'oidc', 'demonstration'));
alter table agencies.session alter column strength drop default;
create unique index session_deed on agencies.session (deed, node);
create index session_worker on agencies.session (worker);
-- The worker proved again that it is they; by a passkey the session is as strong as one begun by it.
create table agencies.session_confirmed (
  node smallint not null, token bytea not null, strength text not null check (strength in ('passkey', 'demonstration')),
  deed uuid not null, at timestamptz not null,
  primary key (deed, node), foreign key (token, node) references agencies.session (token, node)
);
create index session_confirmed_token on agencies.session_confirmed (token, at);
-- When a session was last used, to the minute. A projection: only the last use is kept.
create table agencies.session_use (
  node smallint not null, token bytea not null, at timestamptz not null,
  primary key (token, node), foreign key (token, node) references agencies.session (token, node)
);

grant select, insert on agencies.role_held, agencies.role_end, agencies.role_lent, agencies.lending_end, agencies.training_held,
  agencies.conflict_assessed, agencies.suspension, agencies.suspension_end, agencies.session_confirmed to kindred_app;
grant select, insert, update on agencies.session_use to kindred_app;

-- How often anything changed by which a session or a worker is judged. What was found at one count is still so at the same
-- count: a process may keep it, and asks for nothing but the count in every transaction. The tables themselves keep count,
-- so that nothing that writes into them can forget it.
create table agencies.change (one boolean primary key check (one), count bigint not null);
insert into agencies.change values (true, 0);
create function agencies.count_change() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update agencies.change set count = count + 1;
  return null;
end $$;
do $$ declare name text; begin
  foreach name in array array['role_held', 'role_end', 'role_lent', 'lending_end', 'training_held', 'conflict_assessed',
                              'suspension', 'suspension_end', 'session_end', 'session_confirmed'] loop
    execute format('create trigger counted after insert or update or delete on agencies.%I for each statement execute function agencies.count_change()', name);
  end loop;
end $$;
grant select on agencies.change to kindred_app;
