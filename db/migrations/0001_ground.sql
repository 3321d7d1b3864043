-- The ground: what was done and seen, in what order, and the keys of the house and of each person.
create schema ledger;
create schema sealing;

do $$ begin
  if not exists (select from pg_roles where rolname = 'kindred_app') then create role kindred_app login; end if;
  if not exists (select from pg_roles where rolname = 'kindred_sequencer') then create role kindred_sequencer login; end if;
end $$;

-- One row per deed, look and refusal. `line` is hashed byte for byte; `about` is sealed and may be erased, its commitment in `line` stays.
create table ledger.entry (
  arrival bigint generated always as identity primary key,
  xact    xid8 not null default pg_current_xact_id(),
  written timestamptz not null default clock_timestamp(),
  id      uuid not null,
  done    boolean not null,
  line    text not null,
  about   bytea,
  trail   bigint[] not null
);
-- A deed sent twice (a phone that lost the answer) is done once.
create unique index entry_done_once on ledger.entry (id) where done;
-- What the sequencer asks for: entries that became visible since it last looked.
create index entry_xact on ledger.entry (xact);
-- Everything that was done with one case, or with one person.
create index entry_trail on ledger.entry using gin (trail);

-- Only the sequencer writes below this line.
create table ledger.leaf (position bigint primary key, arrival bigint not null unique, hash bytea not null);
create table ledger.tile (level int, index bigint, root bytea not null, hashes bytea not null, primary key (level, index));
create table ledger.head (one boolean primary key check (one), size bigint not null, seen pg_snapshot not null);
create table ledger.checkpoint (
  size bigint primary key, note text not null, at timestamptz not null default clock_timestamp(),
  lag_ms int not null -- the longest that any line had waited for its place since the checkpoint before
);
-- How far each listener has heard.
create table ledger.listener (name text primary key, position bigint not null);
-- An empty past: every transaction from the first on is still to be seen.
insert into ledger.head values (true, 0, '3:3:');

-- One wrapped keyring per person, holding a random key for each category in use.
create table sealing.keyring (person uuid primary key, kek smallint not null, wrapped bytea not null);
create index keyring_kek on sealing.keyring (kek);
create table sealing.house_key (use text primary key, kek smallint not null, wrapped bytea not null);

grant usage on schema ledger, sealing to kindred_app;
grant select, insert (id, done, line, about, trail) on ledger.entry to kindred_app; -- no update, no delete: the ledger only grows
grant select on ledger.leaf, ledger.checkpoint, ledger.tile, ledger.head to kindred_app;
grant select, insert, update on ledger.listener to kindred_app;
grant select, insert, update on sealing.keyring, sealing.house_key to kindred_app;

grant usage on schema ledger to kindred_sequencer;
grant select on ledger.entry to kindred_sequencer;
grant select, insert on ledger.leaf, ledger.tile, ledger.checkpoint to kindred_sequencer;
grant select, update on ledger.head to kindred_sequencer;
