-- What is asked of everybody around an act, and of hardly anybody there is something to find: whom somebody must be kept away
-- from, and who wishes not to be found. Without these each question reads every order, and the line of each person.
create index no_contact_against on sharing.no_contact (against);
create index subject_version_not_to_be_found on sharing.subject_version (person) where not_to_be_found;
