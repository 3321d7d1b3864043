import type { Ground } from './act.ts'
import type { Database, Sql } from './database.ts'
import { named } from './fragment.ts'
import type { Keys } from './keys.ts'
import { AS_HOUSE, speakAs } from './told.ts'

/** So many things are weighed at once. */
const MOST = 200
/** So long rests what could not be weighed before it is tried again. */
const ASIDE_MS = 60_000
type Day = string
/** Who weighs: the house itself, whoever may see what. */
export type Weigher = { find: Sql; node: number; keys: Keys; at: Date; profile: string }
type Reader = Pick<Weigher, 'find' | 'node' | 'at'>
type House = Pick<Ground, 'database' | 'keys' | 'profile'>

/**
 * What a room keeps of its things so that lists find first what matters first, worked out anew when something about one of
 * them changed, or on the first day on which time alone may change it.
 */
export type Weighing<Id extends string = string> = {
  /** From now on these wait to be weighed. */
  mark: (effect: Sql, node: number, ids: readonly Id[]) => Promise<unknown>
  /** After the mission changed its rules all are weighed again. */
  heedNewRules: (house: House, node: number) => Promise<unknown>
  /** Weighs some of what is due. What cannot be weighed stands in nobody's way: it goes on waiting, and is tried again. */
  weighSome: (house: House, node: number, now: () => Date) => Promise<Weighed>
  /** What is still to be weighed: so much of it, what waits longest first. */
  findDue: (reader: Reader, most: number) => Promise<Id[]>
}

/** Whether more may be due, and why some could not be weighed. */
export type Weighed = { more: boolean; faults: unknown[] }

type Room<Id> = {
  /** The table in which stands when each thing is weighed again, and by which version of the rules it was; and its column of ids. */
  due: { table: string; column: string }
  versionOf: (profile: string) => number
  /** Keeps what is so of these in the place of what was known before, and says on which day each is weighed again; null: on none. */
  weigh: (weigher: Weigher, ids: readonly Id[]) => Promise<{ again: (id: Id) => Day | null; sent: Promise<unknown>[] }>
}

export function weighing<Id extends string>({ due, versionOf, weigh }: Room<Id>): Weighing<Id> {
  const [table, id] = [named(due.table), named(due.column)]
  /** What could not be weighed, and until when it rests. Whoever opens the house again tries at once. */
  const aside = new Map<Id, number>()
  const findDue = async ({ find, node, at }: Reader, most: number, but: readonly Id[] = []): Promise<Id[]> => {
    const rows = await find<{ id: Id }>`
      select ${id} as id from ${table} where again <= ${dayOf(at)} and node = ${node} and ${id} <> all(${but}::uuid[])
       order by again, ${id} limit ${most}`
    return rows.map((row) => row.id)
  }
  /** Held until they are weighed, in one order, so that nobody waits for each other. What somebody else weighed meanwhile is left out. */
  const hold = async ({ find, node, at }: Reader, ids: readonly Id[]): Promise<Id[]> => {
    const rows = await find<{ id: Id }>`
      select ${id} as id from ${table} where ${id} = any(${ids}::uuid[]) and node = ${node} and again <= ${dayOf(at)} order by ${id} for update`
    return rows.map((row) => row.id)
  }
  const weighThese = ({ database, keys, profile }: House, { node, at }: Omit<Reader, 'find'>, ids: readonly Id[]) =>
    inTheHouse(database, async (find) => {
      const held = await hold({ find, node, at }, ids)
      if (held.length === 0) return []
      const { again, sent } = await weigh({ find, node, keys, at, profile }, held)
      const next = find`
        update ${table} as due set again = new.again, version = ${versionOf(profile)}
          from unnest(${held}::uuid[], ${held.map((one) => again(one) ?? 'infinity')}::date[]) as new (id, again)
         where due.${id} = new.id and due.node = ${node}`
      return [...sent, next]
    })
  /** Each by itself, so that those alone rest of which it is the fault. */
  const weighEach = async (house: House, when: Omit<Reader, 'find'>, ids: readonly Id[]): Promise<unknown[]> => {
    const faults: unknown[] = []
    for (const one of ids)
      await weighThese(house, when, [one]).catch((fault) => {
        aside.set(one, when.at.getTime() + ASIDE_MS)
        faults.push(fault)
      })
    return faults
  }
  return {
    mark: (effect, node, ids) => effect`
      insert into ${table} (node, ${id}, again, version)
      select ${node}, id, '-infinity', 0 from (select distinct id from unnest(${ids}::uuid[]) as f (id) order by id) as new
      on conflict (${id}, node) do update set again = '-infinity'`,
    heedNewRules: ({ database, profile }, node) => database.sql`
      update ${table} set again = '-infinity' where node = ${node} and version <> ${versionOf(profile)} and again > '-infinity'`,
    async weighSome(house, node, now) {
      const at = now()
      for (const [one, until] of aside) if (until <= at.getTime()) aside.delete(one)
      const ids = await findDue({ find: house.database.sql, node, at }, MOST, [...aside.keys()])
      let faults: unknown[] = []
      if (ids.length > 0)
        await weighThese(house, { node, at }, ids).catch(async () => {
          faults = await weighEach(house, { node, at }, ids)
        })
      return { more: ids.length === MOST, faults }
    },
    findDue,
  }
}

const dayOf = (at: Date): Day => at.toISOString().slice(0, 10)
const inTheHouse = (database: Database, work: (find: Sql) => Promise<Promise<unknown>[]>) =>
  database.transact((line) => work(speakAs(line, () => AS_HOUSE)))
