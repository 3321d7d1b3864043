import type { PersonId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import type { AtRest } from '../cases/index.ts'
import type { Asker } from '../sharing/index.ts'
import { findRestricted, whereAtWork } from '../sharing/index.ts'
import { type DueLine, dueOf } from './rules.ts'
import { readSchedule } from './schedule.ts'

/** What the schedule says is due of these people now, for those of whom anything is. */
export async function findDue(
  asker: Asker & { keys: Keys },
  resting: readonly AtRest[],
): Promise<{ person: PersonId; closedAt: Date; due: DueLine[] }[]> {
  const persons = resting.map(({ person }) => person)
  const [rings, restricted, worker] = await Promise.all([
    asker.keys.fetch(asker.find, persons),
    findRestricted(asker, persons),
    whereAtWork(asker),
  ])
  const now = { country: worker.agencyCountry.trim(), at: asker.at }
  return resting.flatMap(({ person, closedAt, kinds }) => {
    const kept = rings.get(person)!.categories
    const due = dueOf(readSchedule(asker.profile), { closedAt, kinds, kept, restricted: restricted.has(person) }, now)
    return due.length > 0 ? [{ person, closedAt, due }] : []
  })
}
