-- As what somebody stands in the lists under an id: for a case its kind, and the stage to which it was moved last. Whoever
-- asks for few among many begins at them. A part of the projection, written with what it follows from; it can be made anew as below.
alter table sharing.listed add column place text;
update sharing.listed set place = kind || coalesce(' ' || stage, '')
  from (select file.id, file.node, file.kind,
               (select stage from cases.stage where stage.file = file.id and stage.node = file.node order by nth desc limit 1) as stage
          from cases.file) as known
 where known.id = listed.under and known.node = listed.node;
create index listed_place on sharing.listed (agency, place, under) include (person, until);
grant update (place) on sharing.listed to kindred_app;

-- The cases that one worker opened, read from the index alone: else the cases of everybody were, where one opens many.
drop index cases.file_worker;
create index file_worker on cases.file (worker, id) include (node);
