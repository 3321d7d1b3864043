-- Where systems of an agency are told of deeds: endpoints, their ends, and from where they were asked to be told again.
create schema webhooks;
create table webhooks.hook (
  node smallint not null, id uuid not null, agency text not null, url text not null, events text[] not null check (events <> '{}'),
  from_position bigint check (from_position >= 0), secret bytea not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node)
);
create index hook_agency on webhooks.hook (agency, at);
create table webhooks.hook_end (
  node smallint not null, hook uuid not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (hook, node), foreign key (hook, node) references webhooks.hook (id, node)
);
create table webhooks.replay (
  node smallint not null, id uuid not null, hook uuid not null, from_position bigint not null check (from_position >= 0),
  worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (hook, node) references webhooks.hook (id, node)
);

-- How far a hook is, which no line commits to: it follows from the ledger, and is made anew from it by telling again.
-- Positions from `next` to `until` are still to be read for it; what lies behind `until` is heard as it happens.
create table webhooks.progress (
  node smallint not null, hook uuid not null, next bigint not null, until bigint not null,
  primary key (hook, node), foreign key (hook, node) references webhooks.hook (id, node)
);
create table webhooks.delivery (
  node smallint not null, hook uuid not null, position bigint not null, deed uuid not null,
  state text not null check (state in ('waiting', 'delivered', 'withheld', 'given-up', 'passed-over')), tries int not null,
  first_try timestamptz, last_try timestamptz, next_try timestamptz not null, status int, problem text,
  primary key (hook, position, node), foreign key (hook, node) references webhooks.hook (id, node)
);
create index delivery_open on webhooks.delivery (hook, position) where state in ('waiting', 'given-up');
create index delivery_last_try on webhooks.delivery (last_try);
-- A secret is shown once.
create table webhooks.secret_shown (
  node smallint not null, hook uuid not null, at timestamptz not null,
  primary key (hook, node), foreign key (hook, node) references webhooks.hook (id, node)
);

grant usage on schema webhooks to kindred_app;
grant select, insert on webhooks.hook, webhooks.hook_end, webhooks.replay, webhooks.secret_shown to kindred_app;
grant select, insert, update, delete on webhooks.progress, webhooks.delivery to kindred_app;
