-- Which agencies ever had a standing towards whom a case is about: where a list begins, so that it passes over no stranger.
-- It says where to look, never who may be seen. A projection of sharing.standing and cases.file, written with them; it can
-- be made anew from them as below.
create table sharing.listed (
  node smallint not null, agency text not null, under uuid not null, person uuid not null,
  primary key (agency, under, node)
);
create index listed_person on sharing.listed (person);
insert into sharing.listed (node, agency, under, person)
select file.node, s.agency, file.id, file.focus from cases.file join sharing.standing s on s.person = file.focus and s.node = file.node
 union select node, agency, id, focus from cases.file;
grant select, insert on sharing.listed to kindred_app;

-- The newest cases that one worker opened, without those of everybody else.
create index file_worker on cases.file (worker, id);
-- What an agency was told of children and of the missing, without what others were told.
create index child_status_agency on families.child_status (agency, person, at);
create index separation_agency on families.separation (agency, at) where trace = 'wanted';
