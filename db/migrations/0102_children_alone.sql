-- Children who are alone, as an agency was told, in the order in which they wait: no more of them are read than are shown.
drop index families.child_status_agency;
create index child_status_alone on families.child_status (agency, status desc, at, id) where status <> 'accompanied';
