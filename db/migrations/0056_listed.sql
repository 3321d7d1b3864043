-- Which agencies ever had a standing towards whom a case is about: where a list begins, so that it passes over no stranger.
-- `until` is the latest day on which such a standing is over by itself. It says where to look, never who may be seen. A
-- projection of sharing.standing and cases.file, written with them; it can be made anew from them as below.
create table sharing.listed (
  node smallint not null, agency text not null, under uuid not null, person uuid not null, until timestamptz not null,
  primary key (agency, under, node) include (person, until)
);
create index listed_person on sharing.listed (person);
insert into sharing.listed (node, agency, under, person, until)
select node, agency, under, person, max(until)
  from (select file.node, s.agency, file.id as under, file.focus as person, coalesce(s.until, 'infinity') as until
          from cases.file join sharing.standing s on s.person = file.focus and s.node = file.node
         union all select node, agency, id, focus, 'infinity' from cases.file) as known
 group by node, agency, under, person order by agency, under;
grant select, insert, update (until) on sharing.listed to kindred_app;

-- The newest cases that one worker opened, without those of everybody else.
create index file_worker on cases.file (worker, id);
-- What an agency was told of children and of the missing, without what others were told.
create index child_status_agency on families.child_status (agency, person, at);
create index separation_agency on families.separation (agency, at) where trace = 'wanted';
