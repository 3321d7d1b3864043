import type { Sql } from '../../../ground/database.ts'
import type { FactId } from '../../../ground/ids.ts'
import { findAnswers, judgeGiven } from '../../sharing/index.ts'
import { withRecalls } from '../find-mine.ts'
import { isStillGiven, mayOpen } from '../rules.ts'
import { courseOf, findReferrals, type ReferralRow } from '../store.ts'
import { findSeal, type SealRow } from './store.ts'

export type Reader = { find: Sql; node: number; profile: string; at: Date }
export type Waiting = { row: ReferralRow; seal: SealRow }

/**
 * A package that may be opened at this instant: sent, not over, not taken back, and such that the rules would give all that
 * is in it today. Everything else is like one that never was.
 */
export async function findWaiting(reader: Reader, id: FactId): Promise<Waiting | undefined> {
  const [[row], seal] = await Promise.all([
    findReferrals(reader, [id]).then((rows) => withRecalls(reader, rows)),
    findSeal(reader, id),
  ])
  if (!row || !seal || !mayOpen(courseOf(row), reader.at)) return undefined
  return (await isGivenNow(reader, { row, seal })) ? { row, seal } : undefined
}

async function isGivenNow({ find, node, profile, at }: Reader, { row, seal }: Waiting): Promise<boolean> {
  const reader = { find, node, profile, at }
  const { people, agreement, sender, receiver, parts, purpose } = row
  const persons = people.map(({ person }) => person)
  const [given, judged] = await Promise.all([
    findAnswers(
      reader,
      people.map(({ offered }) => offered),
    ),
    judgeGiven({ ...reader, purpose: seal.passedFor }, persons, {
      ...{ agreement, from: sender, to: receiver, categories: parts },
      forPurpose: purpose,
    }),
  ])
  const now = judged.map(({ person, parts: all }) => ({
    person,
    open: all.flatMap(({ open }) => open),
    masked: all.flatMap(({ masked }) => masked),
  }))
  return isStillGiven(given, now)
}
