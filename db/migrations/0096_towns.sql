-- In which town a site lies, by a place code of the profile, or that its address is secret: of such a site no town is kept.
create table agencies.site_place (
  node smallint not null, site text not null, nth int not null check (nth > 0), town text check (town ~ '^[A-Z]{3}-[A-Z0-9]{1,12}$'), secret boolean not null,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (site, nth, node), foreign key (site, node) references agencies.site (id, node), check (not secret or town is null)
);
grant select, insert on agencies.site_place to kindred_app;
