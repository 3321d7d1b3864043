import type { Sql } from '../../ground/database.ts'
import { findDone } from '../../ground/entry.ts'
import type { DeedId } from '../../ground/ids.ts'
import { type Chance, seedChance } from './chance.ts'

export const BIRTHDAY = new Date('2026-01-05T08:00:00Z')

/** What agencies agreed on comes last, and of it the deed with the first id: where that is done, the demonstration is finished. */
export function chanceOfAgreed(): { chance: Chance; last: DeedId } {
  const chance = seedChance(20_261_126)
  return { chance, last: chance.id<DeedId>(BIRTHDAY) }
}

/** Asked at every start, so it loads no room. */
export const isFinished = async (sql: Sql): Promise<boolean> =>
  (await findDone(sql, chanceOfAgreed().last)) !== undefined
