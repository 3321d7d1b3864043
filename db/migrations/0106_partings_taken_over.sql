-- What another agency's act parted, of people whom this one took over since: it is for this one to bring them together.
create table unity.taken (
  node smallint not null, agency text not null, separation uuid not null,
  primary key (agency, separation, node), foreign key (separation, node) references unity.separation (id, node)
);
grant select, insert on unity.taken to kindred_app;
insert into unity.taken (node, agency, separation)
select distinct h.node, h.agency, s.id
  from cases.handover h join cases.file_person p on p.file = h.file and p.node = h.node
 cross join lateral (select id, agency, node from unity.separation where one = p.person
                     union select id, agency, node from unity.separation where other = p.person) as s
 where s.node = h.node and s.agency <> h.agency;
