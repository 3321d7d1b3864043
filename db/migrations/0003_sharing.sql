-- Who may see whom: the stated, dated reasons of agencies.
create schema sharing;

create table sharing.standing (
  node smallint not null, id uuid not null, person uuid not null, agency text not null,
  because text not null check (because in ('custody', 'co-management', 'referral', 'transfer', 'agreement', 'tracing', 'oversight', 'emergency')),
  purposes text[] not null check (purposes <> '{}'), categories text[] not null check (categories <> '{}'),
  since timestamptz not null, until timestamptz, deed uuid not null,
  primary key (id, node), check (until > since)
);
create index standing_person on sharing.standing (person, agency);
-- A standing that ends before its day has an end; the standing itself stays.
create table sharing.standing_end (
  node smallint not null, standing uuid not null, at timestamptz not null, deed uuid not null,
  primary key (standing, node), foreign key (standing, node) references sharing.standing (id, node)
);

-- The one piece of SQL that other rooms may carry in their lists: whom an agency may see at an instant, and on which ground.
create function sharing.seen_by(of_node smallint, by_agency text, at_instant timestamptz)
returns table (person uuid, standing uuid, because text, purposes text[], categories text[], until timestamptz)
language sql stable as $$
  select s.person, s.id, s.because, s.purposes, s.categories, s.until
    from sharing.standing s left join sharing.standing_end e on e.node = s.node and e.standing = s.id
   where s.node = of_node and s.agency = by_agency and s.since <= at_instant
     and (s.until is null or s.until > at_instant) and (e.at is null or e.at > at_instant)
$$;

grant usage on schema sharing to kindred_app;
grant select, insert on all tables in schema sharing to kindred_app;
grant execute on function sharing.seen_by to kindred_app;
