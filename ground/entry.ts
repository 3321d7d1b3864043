import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { Actor, Asking } from './asking.ts'
import type { Purpose } from './categories.ts'
import { chance } from './chance.ts'
import type { Sql } from './database.ts'
import type { CaseId, DeedId, PersonId } from './ids.ts'
import type { Keys } from './keys.ts'

export type Outcome = 'done' | 'seen' | 'refused'

/**
 * What a deed touched or a look showed, and what allowed it: `ground` in a word that may be read by all, `rests` the
 * fact it rested on. All but the word is sealed; the line only commits to it.
 */
export type About = {
  ground: string
  rests?: string
  persons: PersonId[]
  case?: CaseId
  more?: Record<string, unknown>
}
export type Opened = Omit<About, 'ground'>

/**
 * The text that is hashed, byte for byte. It names no person. `seal` is a keyed hash over all that stands before it: only the
 * house can make it. `rows` is added by the database to what was done: the hash over the rows that the deed wrote.
 */
export type Line = {
  v: 2
  node: number
  id: DeedId
  name: string
  outcome: Outcome
  actor: Actor['id']
  agency: Actor['agency']
  site: Actor['site']
  purpose: Purpose
  at: string
  ground: string
  digest: string
  commitment: string
  trail: string[]
  seal: string
  rows?: string
}
export type Entry = { id: string; done: boolean; line: string; about: Buffer; trail: bigint[] }

const SALT = 16
/** An entry bundle gives the length of a line two bytes, and the hash over its rows is still to come. A longer line could not be published, nor verified. */
const LINE_MOST = 65_535 - `,"rows":""`.length - 44

/**
 * One line of the ledger, ready to be written. `about` is sealed together with the salt of its commitment, so that
 * neither who holds the database nor who holds the ledger learns who it is about; whoever is shown both can check it.
 * The trail is a keyed hash of the case, or of each person where there is no case: by it a file's lines are found again.
 */
export function entryOf(keys: Keys, asking: Asking, outcome: Outcome, { ground, ...opened }: About): Entry {
  const text = Buffer.from(JSON.stringify(opened))
  const salt = chance(SALT)
  const commitment = createHash('sha256').update(salt).update(text).digest('base64')
  const trail = trailOf(keys, opened)
  const { id, name, actor, purpose, at, digest, node } = asking
  const line: Omit<Line, 'seal'> = {
    v: 2,
    node,
    id,
    name,
    outcome,
    actor: actor.id,
    agency: actor.agency,
    site: actor.site,
    purpose,
    at: at.toISOString(),
    ground,
    digest,
    commitment,
    trail: trail.map(String),
  }
  const written = sealLine(keys, JSON.stringify(line))
  assert(Buffer.byteLength(written) <= LINE_MOST, `${name} would leave a line that is too long for the ledger`)
  return {
    id,
    done: outcome === 'done',
    line: written,
    about: keys.sealAbout(id, Buffer.concat([salt, text])),
    trail,
  }
}

const sealLine = (keys: Keys, line: string) => `${line.slice(0, -1)},"seal":"${keys.digest(`line ${line}`)}"}`

/** Whether the house wrote this line. Who rules the database but lacks the keys can add lines, and none that is sealed. */
export function isSealed(keys: Keys, text: string): boolean {
  const [, line] = /^(.*),"seal":"[^"]{44}"(?:,"rows":"[^"]{44}")?\}$/.exec(text) ?? []
  return line !== undefined && text.startsWith(sealLine(keys, `${line}}`).slice(0, -1))
}

function trailOf(keys: Keys, { case: file, persons }: Opened): bigint[] {
  return file ? [keys.blind(`trail ${file}`)] : [...new Set(persons)].map((person) => keys.blind(`trail ${person}`))
}

/** What a line was about, for who may know it; nothing where it was erased. */
export function openAbout(keys: Keys, id: string, about: Buffer | null): Opened {
  return about ? JSON.parse(keys.openAbout(id, about).subarray(SALT).toString()) : { persons: [] }
}

/** Writes lines, in order. Their place in the ledger is given later, by the sequencer alone. */
export function append(sql: Sql, entries: Entry[]): Promise<unknown> {
  const column = <K extends keyof Entry>(name: K) => entries.map((entry) => entry[name])
  const trails = entries.map(({ trail }) => `{${trail.join(',')}}`)
  return sql`
    insert into ledger.entry (id, done, line, about, trail)
    select id, done, line, about, trail::bigint[]
      from unnest(${column('id')}::uuid[], ${column('done')}::bool[], ${column('line')}::text[],
                  ${column('about')}::bytea[], ${trails}::text[]) as new (id, done, line, about, trail)`
}

/** The line of a deed that was done before, if it was. */
export async function findDone(sql: Sql, id: DeedId): Promise<Line | undefined> {
  const [found] = await sql<{ line: string }>`select line from ledger.entry where id = ${id} and done`
  return found && JSON.parse(found.line)
}

/** Of these deeds, those that were done. */
export async function findDoneOf(sql: Sql, ids: readonly DeedId[]): Promise<Set<DeedId>> {
  const rows = await sql<{ id: DeedId }>`select id from ledger.entry where id = any(${ids}::uuid[]) and done`
  return new Set(rows.map(({ id }) => id))
}
