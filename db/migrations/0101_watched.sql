-- What is due of each child whose care is watched over, worked out when something about them changed and when time alone
-- changes it, so that whoever looks finds first what is late, whomever it concerns. A projection: it can be made anew from
-- what is written down.
create table unity.watch_due (
  node smallint not null, person uuid not null,
  again date not null, -- the first day on which something else may be due though nothing was done; at once where something was
  version int not null, -- of the rules by which it was weighed
  primary key (person, node)
);
create index watch_due_again on unity.watch_due (again, person);
create table unity.watched (
  node smallint not null, agency text not null, part text not null, person uuid not null,
  line text not null, -- which of what is due of them in this part
  due date not null, -- in whose order they stand; the day on which somebody comes of age is among them
  primary key (agency, part, person, line, node)
);
create index watched_order on unity.watched (agency, part, due, person, line) include (node);
create index watched_person on unity.watched (person);
grant select, insert, update on unity.watch_due to kindred_app;
grant select, insert, delete on unity.watched to kindred_app;

-- Whoever is watched over now waits to be weighed, and what is done from here on is heard.
insert into unity.watch_due (node, person, again, version)
select node, person, '-infinity', 0
  from (select node, person from families.child_status
        union select node, over from unity.care
        union select node, child from unity.guardianship_turn
        union select node, unnest(array[one, other]) from unity.separation) as known;
insert into ledger.listener (name, position) select 'mark-for-watch', max(position) from ledger.leaf having count(*) > 0;
