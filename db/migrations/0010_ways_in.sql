-- Passkeys, and how two people help a worker to one. Nobody but the worker ever sets a passkey.
create table agencies.passkey (
  node smallint not null, id text not null, worker uuid not null, public_key bytea not null, transports text[] not null,
  synced boolean not null, -- whether it may live on several devices
  deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (worker, node) references agencies.worker (id, node)
);
create index passkey_worker on agencies.passkey (worker);
-- Each proof that was given by a passkey, with its count of uses: one that runs backwards is a copy.
create table agencies.passkey_use (
  node smallint not null, passkey text not null, counter bigint not null, backed_up boolean not null,
  deed uuid not null, at timestamptz not null,
  primary key (deed, node), foreign key (passkey, node) references agencies.passkey (id, node)
);
create index passkey_use_passkey on agencies.passkey_use (passkey, counter);
create table agencies.passkey_end (
  node smallint not null, passkey text not null, because text not null check (because in ('removed', 'recovery')),
  deed uuid not null, at timestamptz not null,
  primary key (passkey, node), foreign key (passkey, node) references agencies.passkey (id, node)
);

-- A first passkey, or one after a loss. One person starts it and another confirms it; each gives the worker half of the code,
-- so that neither can use it. Only the hashes of the halves are here.
create table agencies.enrolment (
  node smallint not null, id uuid not null, worker uuid not null, starter uuid not null, half bytea not null unique,
  until timestamptz not null, deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (worker, node) references agencies.worker (id, node)
);
create index enrolment_worker on agencies.enrolment (worker, at);
create table agencies.enrolment_confirmed (
  node smallint not null, enrolment uuid not null, confirmer uuid not null, half bytea not null,
  deed uuid not null, at timestamptz not null,
  primary key (enrolment, node), foreign key (enrolment, node) references agencies.enrolment (id, node)
);
create table agencies.enrolment_end (
  node smallint not null, enrolment uuid not null, because text not null check (because in ('used', 'stopped')),
  deed uuid not null, at timestamptz not null,
  primary key (enrolment, node), foreign key (enrolment, node) references agencies.enrolment (id, node)
);

-- A question to a passkey: answered once, within minutes, then gone. It is no fact, so it is deleted.
create table agencies.challenge (
  node smallint not null, challenge text not null, use text not null check (use in ('sign-in', 'confirm', 'add', 'enrol')),
  worker uuid, until timestamptz not null,
  primary key (challenge, node)
);
create index challenge_until on agencies.challenge (until);

grant select, insert on agencies.passkey, agencies.passkey_use, agencies.passkey_end, agencies.enrolment,
  agencies.enrolment_confirmed, agencies.enrolment_end to kindred_app;
grant select, insert, delete on agencies.challenge to kindred_app;

-- Who is who at an agency's own provider (OpenID Connect): stated by one person, confirmed by another. It says who somebody is, never what they may.
create table agencies.subject_linked (
  node smallint not null, id uuid not null, worker uuid not null, issuer text not null, subject text not null, starter uuid not null,
  deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (worker, node) references agencies.worker (id, node)
);
create index subject_linked_worker on agencies.subject_linked (worker, at);
create index subject_linked_subject on agencies.subject_linked (issuer, subject);
create table agencies.subject_confirmed (
  node smallint not null, link uuid not null, confirmer uuid not null, deed uuid not null, at timestamptz not null,
  primary key (link, node), foreign key (link, node) references agencies.subject_linked (id, node)
);
create table agencies.subject_end (
  node smallint not null, link uuid not null, deed uuid not null, at timestamptz not null,
  primary key (link, node), foreign key (link, node) references agencies.subject_linked (id, node)
);

-- A machine of an agency, by the public half of its key. The house holds nothing by which it could act as the machine.
create table agencies.machine (
  node smallint not null, id uuid not null, agency text not null, name text not null, key jsonb not null,
  deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (agency, node) references agencies.agency (id, node)
);
create index machine_agency on agencies.machine (agency);
create table agencies.machine_end (
  node smallint not null, machine uuid not null, deed uuid not null, at timestamptz not null,
  primary key (machine, node), foreign key (machine, node) references agencies.machine (id, node)
);
-- Assertions that were shown, until they would be too old anyway. No fact, so it is deleted.
create table agencies.assertion (
  node smallint not null, machine uuid not null, jti text not null, until timestamptz not null,
  primary key (machine, jti, node)
);
create index assertion_until on agencies.assertion (until);

grant select, insert on agencies.subject_linked, agencies.subject_confirmed, agencies.subject_end, agencies.machine, agencies.machine_end to kindred_app;
grant select, insert, delete on agencies.assertion to kindred_app;

-- One-time codes (RFC 6238), the way back for who lost their passkey: they open nobody's file. The secret is sealed.
create table agencies.totp (
  node smallint not null, id uuid not null, worker uuid not null, number text not null unique check (number ~ '^[0-9]{8}$'), secret bytea not null,
  deed uuid not null, at timestamptz not null,
  primary key (id, node), foreign key (worker, node) references agencies.worker (id, node)
);
create index totp_worker on agencies.totp (worker, at);
-- A code is good once: no step of time is taken twice.
create table agencies.totp_use (
  node smallint not null, totp uuid not null, step bigint not null, deed uuid not null, at timestamptz not null,
  primary key (totp, step, node), foreign key (totp, node) references agencies.totp (id, node)
);
-- Wrong codes of the last quarter of an hour, so that nobody can try them all. No fact, so they are deleted.
create table agencies.totp_miss (node smallint not null, number text not null, at timestamptz not null);
create index totp_miss_number on agencies.totp_miss (number, at);
create index totp_miss_at on agencies.totp_miss (at);

grant select, insert on agencies.totp, agencies.totp_use to kindred_app;
grant select, insert, delete on agencies.totp_miss to kindred_app;
