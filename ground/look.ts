import assert from 'node:assert/strict'
import { type Ground, type Regards, refuse } from './act.ts'
import type { Asking } from './asking.ts'
import type { Sql } from './database.ts'
import { type About, append, type Entry, entryOf } from './entry.ts'
import type { Keys } from './keys.ts'
import type { Decision } from './refusals.ts'
import { MissingKey } from './seal.ts'
import { speakAs } from './told.ts'

/** Something being read about a person. What is not noted is not shown. */
export class Look {
  readonly asking: Asking
  readonly find: Sql
  readonly keys: Keys
  readonly profile: string
  noted: About | undefined
  /** What the asker reached for, so that a refusal is remembered with it. */
  regards: Regards = { persons: [] }

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
  get purpose() {
    return this.asking.purpose
  }

  allow<Grounds>(decision: Decision<Grounds>): Grounds {
    if (!decision.allow) throw decision.refusal
    return decision.grounds
  }

  /** Says who is about to be shown, and on which ground. */
  note(about: About): void {
    assert(!this.noted, `${this.asking.name} was noted twice`)
    this.noted = about
  }
}

type Waiting = {
  asking: Asking
  work: (look: Look) => Promise<unknown>
  answer: PromiseWithResolvers<unknown>
  again?: true
}
type Read = { waiting: Waiting; shown: unknown; entry: Entry } | { waiting: Waiting; error: unknown; regards?: Regards }

const PAGE = 48
/** Those of one agency side by side: whoever asks is told to the database once for all of them at each step. */
const byAsker = ({ asking: { actor: one } }: Waiting, { asking: { actor: other } }: Waiting): number =>
  inOrder(one.agency, other.agency) || inOrder(one.site ?? '', other.site ?? '')
const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/**
 * The book of looks. Looks that wait at the same moment are taken together, on one page: one transaction reads for all
 * of them, decides, writes their lines and commits; only then does anybody see anything. So the decision and its line
 * stand in the same transaction, and a line costs a place on a page, not a commit of its own.
 */
export class LookBook {
  readonly #ground: Ground
  readonly #desks: number
  #waiting: Waiting[] = []
  #busy = 0

  constructor(ground: Ground, { desks = 2 } = {}) {
    this.#ground = ground
    this.#desks = desks
  }

  take<T>(asking: Asking, work: (look: Look) => Promise<T>): Promise<T> {
    const answer = Promise.withResolvers<unknown>()
    this.#waiting.push({ asking, work, answer })
    if (this.#busy < this.#desks) void this.#turnPages()
    return answer.promise as Promise<T>
  }

  async #turnPages(): Promise<void> {
    this.#busy++
    while (this.#waiting.length > 0) {
      await new Promise<void>((resolve) => setImmediate(resolve)) // those who knock in the same turn share the page
      await this.#read(this.#waiting.splice(0, PAGE).sort(byAsker))
    }
    this.#busy--
  }

  async #read(page: Waiting[]): Promise<void> {
    let read: Read[] = []
    try {
      await this.#ground.database.transact(async (sql) => {
        read = await Promise.all(page.map((waiting) => this.#readOne(sql, waiting)))
        const entries = read.flatMap((one) => ('entry' in one ? [one.entry] : []))
        return entries.length > 0 ? [append(sql, entries)] : []
      }, 'begin isolation level repeatable read')
    } catch (error) {
      // One look that fails in SQL spoils the transaction of its page; alone, each gets its own answer.
      if (page.length > 1) return void (await Promise.all(page.map((waiting) => this.#read([waiting]))))
      read = page.map((waiting) => read.find((one) => one.waiting === waiting && 'error' in one) ?? { waiting, error })
    }
    await Promise.all(read.map((one) => this.#answer(one)))
  }

  async #readOne(sql: Sql, waiting: Waiting): Promise<Read> {
    const look = new Look(waiting.asking, sql, this.#ground)
    try {
      const shown = await waiting.work(look)
      assert(look.noted, `${waiting.asking.name} would have shown something without noting it`)
      return { waiting, shown, entry: entryOf(this.#ground.keys, waiting.asking, 'seen', look.noted) }
    } catch (error) {
      if (error instanceof MissingKey) this.#ground.keys.forget(error.person)
      return { waiting, error, regards: look.regards }
    }
  }

  /** A refused look leaves its line too. */
  async #answer(one: Read): Promise<void> {
    const { answer, asking } = one.waiting
    if ('entry' in one) return answer.resolve(one.shown)
    if (one.error instanceof MissingKey && !one.waiting.again) return this.#read([{ ...one.waiting, again: true }])
    answer.reject(await refuse(this.#ground, asking, one.error, one.regards).catch((fault) => fault))
  }
}
