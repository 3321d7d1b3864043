-- Referrals: one agency asks another to help, to work along, or to take over. What is asked in words is sealed.
create schema referrals;

create table referrals.referral (
  node smallint not null, id uuid not null, kind text not null check (kind in ('referral', 'co-management', 'transfer')),
  file uuid not null, about uuid not null, -- under whose keys its words are sealed: the first of those who are offered
  sender text not null, receiver text not null check (receiver <> sender), agreement uuid not null,
  service text not null, urgency text not null, purpose text not null, parts text[] not null check (parts <> '{}'),
  adults int not null check (adults >= 0), children int not null check (children >= 0), languages text[] not null,
  answer_by timestamptz not null, until timestamptz check (until > answer_by), reason bytea not null,
  earlier uuid, -- the referral that this one repeats, or passes on
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (id, node), foreign key (earlier, node) references referrals.referral (id, node), check (answer_by > at)
);
create index referral_file on referrals.referral (file);
create index referral_sender on referrals.referral (sender, id);
create index referral_receiver on referrals.referral (receiver, id);
create index referral_earlier on referrals.referral (earlier);
-- Who is asked for, by the standing that is offered; and who stays behind, with the reason.
create table referrals.person (
  node smallint not null, referral uuid not null, person uuid not null, nth int not null, offered uuid, left_because text,
  primary key (referral, person, node), foreign key (referral, node) references referrals.referral (id, node),
  check ((offered is null) <> (left_because is null))
);
create index person_person on referrals.person (person);
-- Everything that happened to it, in order; the last one counts. Two at once: the second finds its number taken.
create table referrals.turn (
  node smallint not null, referral uuid not null, nth int not null check (nth > 0),
  turn text not null check (turn in ('received', 'asked', 'answered', 'accepted', 'refused', 'started', 'done', 'withdrawn', 'noted')),
  code text, words bytea, agency text not null, worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (referral, nth, node), foreign key (referral, node) references referrals.referral (id, node)
);
-- The standing that took the place of an offered one.
create table referrals.taken (
  node smallint not null, referral uuid not null, person uuid not null, standing uuid not null, deed uuid not null,
  primary key (referral, person, node), foreign key (referral, person, node) references referrals.person (referral, person, node)
);
-- A projection: for which agency something waits, so that a list of what waits passes over nothing that is over.
create table referrals.waiting (
  node smallint not null, agency text not null, referral uuid not null,
  primary key (agency, referral, node)
);

grant usage on schema referrals to kindred_app;
grant select, insert on all tables in schema referrals to kindred_app;
grant delete on referrals.waiting to kindred_app;

-- A case goes over to another agency with the custody of whom it is about; the last one answers for it.
create table cases.handover (
  node smallint not null, file uuid not null, nth int not null check (nth > 0), agency text not null,
  worker uuid not null, at timestamptz not null, deed uuid not null,
  primary key (file, nth, node), foreign key (file, node) references cases.file (id, node)
);
create index handover_agency on cases.handover (agency, file);
grant select, insert on cases.handover to kindred_app;
