-- Partners without an account: agencies at which nobody works with the house, written down by one that works with them, edition after edition.
create table agencies.outside (
  node smallint not null, agency text not null, nth int not null check (nth > 0), keeper text not null,
  contact bytea not null, ended boolean not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (agency, nth, node), foreign key (agency, node) references agencies.agency (id, node),
  foreign key (keeper, node) references agencies.agency (id, node), check (keeper <> agency)
);
grant select, insert on agencies.outside to kindred_app;

-- A referral that travels as a sealed package. Until when it can be opened is until when its answer is due.
create table referrals.package (
  node smallint not null, referral uuid not null, passed_for text not null, deed uuid not null,
  primary key (referral, node), foreign key (referral, node) references referrals.referral (id, node)
);
create table referrals.package_opening (
  node smallint not null, referral uuid not null, nth int not null check (nth > 0), at timestamptz not null, deed uuid not null,
  primary key (referral, nth, node), foreign key (referral, node) references referrals.package (referral, node)
);
-- What it is opened with: no line commits to it, since it is wiped. By the salt and a code that the house does not know a key
-- is made; the hash of the proof tells whether somebody has the code.
create table referrals.package_seal (
  node smallint not null, referral uuid not null, salt bytea not null, proof bytea not null, contents bytea not null, tries int not null check (tries >= 0),
  primary key (referral, node), foreign key (referral, node) references referrals.package (referral, node)
);
grant select, insert on referrals.package, referrals.package_opening to kindred_app;
grant select, insert, update, delete on referrals.package_seal to kindred_app;

-- Who answered for a partner without an account, as they said it.
alter table referrals.turn add column who bytea;
alter table referrals.turn drop constraint turn_turn_check;
alter table referrals.turn add constraint turn_turn_check check (turn in
  ('received', 'asked', 'answered', 'accepted', 'refused', 'started', 'done', 'withdrawn', 'noted', 'shut', 'deletion-asked', 'deletion-confirmed'));
