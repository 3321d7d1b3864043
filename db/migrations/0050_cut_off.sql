-- Who says that a node need be cut off no longer. Of two people who say so, the second ends it.
create table agencies.cut_off_lifting (
  node smallint not null, suspension uuid not null, worker uuid not null, deed uuid not null, at timestamptz not null,
  primary key (suspension, worker, node), foreign key (suspension, node) references agencies.suspension (id, node)
);
grant select, insert on agencies.cut_off_lifting to kindred_app;
