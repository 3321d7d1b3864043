import type { FactId, PersonId } from '../../ground/ids.ts'
import { Refusal, Unknown } from '../../ground/refusals.ts'
import { type Asker, findEnded, seePerson } from '../sharing/index.ts'
import { isRecalled, type Side } from './rules.ts'
import { courseOf, findReferrals, type ReferralRow } from './store.ts'

export type Mine = { row: ReferralRow; side: Side; grounds: Awaited<ReturnType<typeof seePerson>>['grounds'] }

/**
 * A referral that the asking agency sent or got. Whoever does not see whom it is about does not see that there is one: to
 * them it is like one that never was.
 */
export async function findMine(asker: Asker, id: FactId): Promise<Mine> {
  const [row] = await withRecalls(asker, await findReferrals(asker, [id]))
  const own = row && (row.sender === asker.agency || row.receiver === asker.agency) ? row : undefined
  const { grounds } = await seeAbout(asker, own?.about)
  if (!own) throw new Unknown('no-such-referral')
  return { row: own, side: own.sender === asker.agency ? 'sender' : 'receiver', grounds }
}

async function seeAbout(asker: Asker, person: PersonId | undefined) {
  try {
    return await seePerson(asker, person, 'refer')
  } catch (error) {
    throw error instanceof Refusal && error.code === 'no-such-person' ? new Unknown('no-such-referral') : error
  }
}

/** Of whom what each of them rests on was taken back: the standings that were offered, or those that took their place. */
export async function withRecalls(
  asker: Pick<Asker, 'find' | 'node'>,
  rows: readonly ReferralRow[],
): Promise<ReferralRow[]> {
  const ended = await findEnded(
    asker,
    rows.flatMap(({ people }) => people.map(({ offered, taken }) => taken ?? offered)),
  )
  return rows.map((row) => {
    const people = row.people.map((one) => ({ ...one, ended: ended.has(one.taken ?? one.offered) }))
    const each = people.map((one) => one.ended)
    return { ...row, people, recalled: isRecalled(courseOf(row), each) }
  })
}
