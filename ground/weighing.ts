import type { Ground } from './act.ts'
import type { Database, Sql } from './database.ts'
import { named } from './fragment.ts'
import type { Keys } from './keys.ts'
import { AS_HOUSE, speakAs } from './told.ts'

/** So many things are weighed at once. */
const MOST = 200
type Day = string
/** Who weighs: the house itself, whoever may see what. */
export type Weigher = { find: Sql; node: number; keys: Keys; at: Date; profile: string }
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
  /** Weighs some of what is due, and says whether there may be more. */
  weighSome: (house: House, node: number, now: () => Date) => Promise<boolean>
  /** What is still to be weighed: so much of it, what waits longest first. */
  findDue: (reader: { find: Sql; node: number; at: Date }, most: number) => Promise<Id[]>
}

type Room<Id> = {
  /** The table in which stands when each thing is weighed again, and by which version of the rules it was; and its column of ids. */
  due: { table: string; column: string }
  versionOf: (profile: string) => number
  /** Keeps what is so of these in the place of what was known before, and says on which day each is weighed again; null: on none. */
  weigh: (weigher: Weigher, ids: readonly Id[]) => Promise<{ again: (id: Id) => Day | null; sent: Promise<unknown>[] }>
}

export function weighing<Id extends string>({ due, versionOf, weigh }: Room<Id>): Weighing<Id> {
  const [table, id] = [named(due.table), named(due.column)]
  /** Held until they are weighed, in one order, so that nobody waits for each other. What somebody else weighed meanwhile is left out. */
  const take = async (find: Sql, node: number, on: Day): Promise<Id[]> => {
    const rows = await find<{ id: Id }>`
      select ${id} as id from ${table}
       where ${id} in (select ${id} from ${table} where again <= ${on} and node = ${node} order by again, ${id} limit ${MOST}) and node = ${node} and again <= ${on}
       order by ${id} for update`
    return rows.map((row) => row.id)
  }
  return {
    mark: (effect, node, ids) => effect`
      insert into ${table} (node, ${id}, again, version)
      select ${node}, id, '-infinity', 0 from (select distinct id from unnest(${ids}::uuid[]) as f (id) order by id) as new
      on conflict (${id}, node) do update set again = '-infinity'`,
    heedNewRules: ({ database, profile }, node) => database.sql`
      update ${table} set again = '-infinity' where node = ${node} and version <> ${versionOf(profile)} and again > '-infinity'`,
    async weighSome({ database, keys, profile }, node, now) {
      let count = 0
      await inTheHouse(database, async (find) => {
        const at = now()
        const ids = await take(find, node, dayOf(at))
        count = ids.length
        if (count === 0) return []
        const { again, sent } = await weigh({ find, node, keys, at, profile }, ids)
        const next = find`
          update ${table} as due set again = new.again, version = ${versionOf(profile)}
            from unnest(${ids}::uuid[], ${ids.map((one) => again(one) ?? 'infinity')}::date[]) as new (id, again)
           where due.${id} = new.id and due.node = ${node}`
        return [...sent, next]
      })
      return count === MOST
    },
    async findDue({ find, node, at }, most) {
      const rows = await find<{ id: Id }>`
        select ${id} as id from ${table} where again <= ${dayOf(at)} and node = ${node} order by again, ${id} limit ${most}`
      return rows.map((row) => row.id)
    },
  }
}

const dayOf = (at: Date): Day => at.toISOString().slice(0, 10)
const inTheHouse = (database: Database, work: (find: Sql) => Promise<Promise<unknown>[]>) =>
  database.transact((line) => work(speakAs(line, () => AS_HOUSE)))
