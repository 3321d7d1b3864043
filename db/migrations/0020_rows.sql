-- A deed's line commits to the rows that the deed wrote. `rows` is the list of them: 36 bytes a row, four for the table and its hash.
-- The line holds the hash of the list; whoever changes a row, the list or the line is found. A trigger on every table of a room
-- gathers the list in a setting of the transaction; server/keep-rows.ts makes those triggers, so that no table is forgotten.
do $$ begin
  if exists (select from ledger.entry) then
    raise exception 'this house was begun before lines committed to rows, and its past cannot be given what it lacks: begin with a new data folder';
  end if;
end $$;

alter table ledger.entry add column rows bytea, add constraint entry_rows check (done = (rows is not null));
-- Hashes and sealed bytes cannot be pressed together; trying to would cost a deed more than all of its hashes.
alter table ledger.entry alter column rows set storage external, alter column about set storage external, set (toast_tuple_target = 8160);

create function ledger.take_rows() returns trigger language plpgsql as $$
declare taken text := current_setting('kindred.rows', true);
begin
  new.rows := decode(coalesce(taken, ''), 'hex');
  new.line := left(new.line, -1) || ',"rows":"' || encode(sha256(new.rows), 'base64') || '"}';
  if taken <> '' then taken := set_config('kindred.rows', '', true); end if; -- another deed may follow in this transaction
  return new;
end $$;
create trigger take_rows before insert on ledger.entry for each row when (new.done) execute function ledger.take_rows();
