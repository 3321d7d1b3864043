-- What is planned together with who offers it and what became of it, as every list and act reads it.
create view plans.item_told as
select i.node, i.id, i.file as "case", i.person, i.about, i.kind, i.service, i.listing, i.goal, i.due, i.at_time as "when",
       i.language, i.interpreter, i.what, i.owner, i.agency,
       (select json_build_object('name', l.name, 'place', l.place) from plans.listing l where l.id = i.listing and l.node = i.node order by l.nth desc limit 1) as provider,
       coalesce((select json_agg(json_build_object('outcome', t.outcome, 'words', encode(t.words, 'hex'), 'on', t.on_day, 'worker', t.worker) order by t.nth)
                   from plans.turn t where t.item = i.id and t.node = i.node), '[]') as turns
  from plans.item i;
grant select on plans.item_told to kindred_app;
