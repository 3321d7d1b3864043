-- How urgent each open case is, worked out when something about it changed and when time alone changes it, so that whoever
-- looks finds the most urgent ones first, however many an agency has. A projection: it can be made anew from what is written down.
create table triage.due (
  node smallint not null, file uuid not null,
  again date not null, -- the first day on which another level may be suggested though nothing was done; at once where something was
  version int not null, -- of the rules by which it was weighed
  primary key (file, node)
);
create index due_again on triage.due (again, file);
create table triage.waiting (
  node smallint not null, agency text not null, file uuid not null, focus uuid not null,
  rank smallint not null, -- how many levels are more urgent
  act_by timestamptz not null,
  primary key (agency, file, node)
);
create index waiting_order on triage.waiting (agency, rank, act_by, file) include (node, focus);
create index waiting_file on triage.waiting (file);
grant select, insert, update on triage.due to kindred_app;
grant select, insert, delete on triage.waiting to kindred_app;

-- All that are there wait to be weighed, and what is done from here on is heard.
insert into triage.due (node, file, again, version) select node, id, '-infinity', 0 from cases.file;
insert into ledger.listener (name, position) select 'mark-for-triage', max(position) from ledger.leaf having count(*) > 0;
