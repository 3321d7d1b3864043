-- Which edition of the normaliser made the keys of a node. While they are made anew, `others` are the editions that the keys
-- of people behind `through` may still be of. A projection like the keys themselves.
create table matching.edition (
  node smallint primary key, edition int not null, others int[] not null default '{}', through uuid,
  check ((others = '{}') = (through is null))
);
insert into matching.edition (node, edition) select distinct node, 1 from matching.key;
grant select, insert, update on matching.edition to kindred_app;
