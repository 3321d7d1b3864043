import assert from 'node:assert/strict'
import pg from 'pg'
import type { Asking, Receipt } from './asking.ts'
import type { Database, Sql } from './database.ts'
import { type About, append, entryOf, findDone, type Line } from './entry.ts'
import type { Files } from './files.ts'
import type { Keys } from './keys.ts'
import { Conflict, type Decision, Invalid, Refusal } from './refusals.ts'
import { speakAs } from './told.ts'

/**
 * A deed being carried out: one transaction, one decision, one line in the ledger.
 *
 * Nothing is written before it is allowed, and nothing is committed before it is recorded.
 * A write is sent, not waited for; the act waits for all of them at once before it says done.
 */
export class Act {
  readonly asking: Asking
  readonly keys: Keys
  readonly profile: string
  readonly find: Sql
  readonly #sent: Promise<unknown>[] = []
  /** What the asker reached for, so that a refusal is remembered with it. */
  regards: Regards = { persons: [] }
  #allowed = false
  #recorded = false

  constructor(asking: Asking, sql: Sql, { keys, profile }: Pick<Ground, 'keys' | 'profile'>) {
    this.asking = asking
    this.profile = profile
    this.find = speakAs(sql, () => this.asking.actor.told)
    this.keys = keys
  }

  get at() {
    return this.asking.at
  }
  get agency() {
    return this.asking.actor.agency
  }
  get node() {
    return this.asking.node
  }

  allow<Grounds>(decision: Decision<Grounds>): Grounds {
    if (!decision.allow) throw decision.refusal
    this.#allowed = true
    return decision.grounds
  }

  /** The only way to a write; a store asks for it by name. */
  write: Sql = (text, ...values) => {
    assert(this.#allowed, `${this.asking.name} tried to write before it was allowed`)
    assert(!this.#recorded, `${this.asking.name} wrote after it was recorded`)
    return this.#send(this.find(text, ...values)) as Promise<never>
  }

  /** The last thing a deed does: its line goes in after everything it saw or changed, so that order follows cause. */
  record(about: About): void {
    assert(this.#allowed && !this.#recorded, `${this.asking.name} was recorded twice, or without being allowed`)
    this.#recorded = true
    this.#send(append(this.find, [entryOf(this.keys, this.asking, 'done', about)]))
  }

  /** What is set going once the deed is committed, and only by the sending that did it. It must not fail. */
  afterwards(next: () => void): void {
    this.next = next
  }
  next: (() => void) | undefined

  finish(): Promise<unknown>[] {
    assert(this.#recorded, `${this.asking.name} was not recorded`)
    return this.#sent
  }

  #send<T>(statement: Promise<T>): Promise<T> {
    statement.catch(() => {}) // heard when the act finishes
    this.#sent.push(statement)
    return statement
  }
}

/** What was asked for, before anything about it was decided. */
export type Regards = Omit<About, 'ground'>

/** `profile` names the mission, by which rooms find what differs there; `files` is where sealed files lie. */
export type Ground = { database: Database; keys: Keys; profile: string; files: Files }

/** Carries out a deed. A refusal undoes the work and still leaves its line in the ledger. */
export async function carryOut(ground: Ground, asking: Asking, work: (act: Act) => Promise<void>): Promise<Receipt> {
  const { database } = ground
  let act: Act | undefined
  try {
    await uncrossed(() =>
      database.transact(async (sql) => {
        act = new Act(asking, sql, ground)
        await work(act)
        return act.finish()
      }),
    )
    act?.next?.()
  } catch (error) {
    // Whatever went wrong, it may have gone well before: a twin was faster, or the answer was lost on the way.
    const before = await findDone(database.sql, asking.id)
    if (!before) throw await refuse(ground, asking, asRefusal(error), act?.regards)
    if (!isSame(before, asking)) throw await refuse(ground, asking, new Conflict('deed-id-taken'))
  }
  return { deed: asking.id, outcome: 'done' }
}

/**
 * Two deeds may each wait for what the other holds. PostgreSQL ends one of them, of which nothing was kept: it is done anew,
 * while the other goes on.
 */
async function uncrossed(attempt: () => Promise<void>): Promise<void> {
  for (let left = CROSSED_MOST; ; left--) {
    try {
      return await attempt()
    } catch (error) {
      if (left === 0 || !(error instanceof pg.DatabaseError && error.code === DEADLOCK)) throw error
    }
  }
}
const CROSSED_MOST = 3
const DEADLOCK = '40P01'

function isSame(before: Line, { name, actor, digest }: Asking): boolean {
  return before.name === name && before.actor === actor.id && before.digest === digest
}

/** Leaves the line of a refusal, and hands the refusal back. */
export async function refuse(
  { database, keys }: Ground,
  asking: Asking,
  error: unknown,
  regards: Regards = { persons: [] },
): Promise<unknown> {
  if (error instanceof Refusal)
    await append(database.sql, [entryOf(keys, asking, 'refused', { ground: error.code, ...regards })])
  return error
}

/** The database is the second guard of what a deed says: an id that is taken, a thing that is not there, a value it cannot hold. Which, it does not tell. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  if (error.code === '23505') return new Conflict('already-there')
  if (error.code === '23503') return new Invalid('not-there')
  if (UNKEPT.has(error.code ?? '')) return new Invalid('unreadable-request', { problem: 'a value that cannot be kept' })
  return error
}
/** Characters, dates and numbers outside of what the database holds, and values that its checks refuse. */
const UNKEPT = new Set(['22021', '22P05', '22007', '22008', '22003', '23514'])
