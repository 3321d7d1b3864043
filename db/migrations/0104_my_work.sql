-- Who was said not to be here and has come into no household since: one truth for every list and act that asks.
create view families.separation_now as
select said.* from families.separation said
 where not exists (
       select from families.member
        where member.person = said.person and member.node = said.node and member.at > said.at
          and not exists (select from families.leaving where leaving.household = member.household and leaving.person = member.person
                             and leaving.since = member.since and leaving.node = member.node));
grant select on families.separation_now to kindred_app;

-- Of whom something was told to another agency when this one took them over, and now waits for this one.
create table families.taken (
  node smallint not null, agency text not null, person uuid not null,
  primary key (agency, person, node)
);
grant select, insert on families.taken to kindred_app;
insert into families.taken (node, agency, person)
select distinct h.node, h.agency, p.person from cases.handover h join cases.file_person p on p.file = h.file and p.node = h.node
 where exists (select from families.child_status told where told.person = p.person and told.node = p.node)
    or exists (select from families.separation told where told.person = p.person and told.node = p.node);

-- Who is a child, or may be, at an instant: a piece of SQL that other rooms may carry in their lists.
create function sharing.children_at(of_node smallint, at_instant timestamptz) returns table (person uuid)
language sql stable as $$
  select v.person from sharing.subject_version v
   where v.node = of_node and (v.adult_from is null or v.adult_from > at_instant)
     and not exists (select from sharing.subject_version later
                      where later.person = v.person and later.node = v.node and later.version > v.version)
$$;
grant execute on function sharing.children_at to kindred_app;

-- Tasks in the order in which they are shown: where many are due on one day, no more of them are read than are shown.
drop index cases.task_agency;
create index task_agency on cases.task (agency, due, id);
