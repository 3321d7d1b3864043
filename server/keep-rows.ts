import type pg from 'pg'
import { KEPT_TABLES, type KeptTable, marksOf, OUTSIDE, quote, quoteTable } from '../ground/row-form.ts'

/**
 * Puts a trigger on every table of the rooms, which adds what a deed writes to the list that its line commits to. Asked
 * after all migrations, so that a table that comes later is covered like the first ones and none can be forgotten.
 */
export async function keepRows(owner: pg.Client): Promise<void> {
  const tables: KeptTable[] = (await owner.query(KEPT_TABLES, [Object.keys(OUTSIDE)])).rows
  const made = new Set((await owner.query(MADE)).rows.map(({ made }) => made))
  for (const table of tables) {
    insistKeepable(table)
    const body = bodyOf(table)
    const events = ['insert', ...(table.corrected ? ['update'] : [])]
    if (events.every((event) => made.has(`${table.name} ${event} ${body}`))) continue
    await owner.query(`begin; ${triggersOf(table.name, body, events)}; commit`)
  }
}

/** Types of our own have other numbers in every database, and with them other bytes. */
function insistKeepable({ name, columns, key }: KeptTable): void {
  const own = columns.find(({ builtIn }) => !builtIn)
  if (own) throw new Error(`${name}.${own.name} has a type of its own, whose bytes are not the same everywhere`)
  if (!key) throw new Error(`${name} has no primary key, by which a changed row could be named`)
}

const bodyOf = ({ name }: KeptTable): string => `
begin
  perform set_config('kindred.rows', concat(current_setting('kindred.rows', true), encode(${marksOf(name)}, 'hex')), true) from fresh t having count(*) > 0;
  return null;
end `

function triggersOf(table: string, body: string, events: string[]): string {
  const name = `ledger.${quote(`keep_${table.replace('.', '_')}`)}`
  const triggers = events.map(
    (event) =>
      `create or replace trigger keep_${event} after ${event} on ${quoteTable(table)} referencing new table as fresh for each statement execute function ${name}()`,
  )
  return [
    `create or replace function ${name}() returns trigger language plpgsql as $body$${body}$body$`,
    ...triggers,
  ].join('; ')
}

/** Each trigger that is there and fires: table, event and what it does. */
const MADE = `
  select n.nspname || '.' || c.relname || ' ' || substr(t.tgname, 6) || ' ' || p.prosrc as made
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
   where t.tgname in ('keep_insert', 'keep_update') and t.tgenabled = 'O'`
