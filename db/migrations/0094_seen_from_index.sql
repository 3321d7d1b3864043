-- Whom an agency may see is asked of dozens of people in each search, who lie far apart: all that the answer needs stands in
-- the index, so that their rows need not be read.
drop index sharing.standing_person;
create index standing_person on sharing.standing (person, agency) include (node, id, since, until);
