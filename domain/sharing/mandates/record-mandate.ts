import type { Act } from '../../../ground/act.ts'
import { Conflict, Invalid, Unknown } from '../../../ground/refusals.ts'
import { maySafeguard } from '../safeguards/may-safeguard.ts'
import { sayGround, seePeople } from '../see-person.ts'
import { addMandate } from './store.ts'
import type { RecordMandate } from './words.ts'

/** Writes down who speaks for a child from now on. A child may have several guardians; an adult needs none. */
export async function recordMandate(act: Act, { id, child, guardian, until }: RecordMandate): Promise<void> {
  if (child === guardian) throw new Invalid('mandate-for-self')
  if (until !== null && new Date(until) <= act.at) throw new Invalid('term-over')
  const { grounds, known } = await maySafeguard(act, child, 'mandate')
  const seen = await seePeople(act, [guardian], 'mandate')
  if (!seen.has(guardian)) throw new Unknown('no-such-person')
  const at = act.at.getTime()
  if (known.adultFrom !== null && known.adultFrom <= at) throw new Invalid('giver-of-adult')
  if (known.guardianships.some((one) => one.guardian === guardian && one.from <= at && at < one.until))
    throw new Conflict('already-there')
  addMandate(act, { id, child, guardian, until: until === null ? null : new Date(until) })
  act.record({ ...sayGround(grounds), persons: [child, guardian], more: { mandate: id } })
}
