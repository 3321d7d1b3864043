import type { Act } from '../../../ground/act.ts'
import type { FactId } from '../../../ground/ids.ts'
import { Conflict, Unknown } from '../../../ground/refusals.ts'
import { mayWork } from '../../agencies/index.ts'
import { seePeople } from '../see-person.ts'
import { endStandings, findOpenings, type OpeningRow } from './store.ts'
import type { CloseToPartner } from './words.ts'

/** Who opened it takes it back, or whoever has custody of them now, or who got it gives it up. With the next question the partner sees nothing by it. */
export async function closeToPartner(act: Act, { openings }: CloseToPartner): Promise<void> {
  const decision = mayWork(act.asking.actor, 'open-to-partner', act.asking.purpose)
  if (!decision.allow) throw decision.refusal
  const found = await findMine(act, openings)
  if (new Set(openings).size > found.length) throw new Unknown('no-such-opening')
  if (found.some(({ ended }) => ended)) throw new Conflict('ended-already')
  act.allow(decision)
  endStandings(
    act,
    found.map(({ standing }) => standing),
  )
  act.record({
    ground: `role ${decision.grounds.role}`,
    persons: found.map(({ person }) => person),
    more: { openings, from: [...new Set(found.map(({ receiver }) => receiver))] },
  })
}

/** Those which the own agency gave or got, and those about people who are in its custody now, as far as the rules say so. */
async function findMine(act: Act, openings: readonly FactId[]): Promise<OpeningRow[]> {
  const found = await findOpenings(act, openings)
  const isOwn = ({ agency, receiver }: OpeningRow) => agency === act.agency || receiver === act.agency
  const others = found.filter((one) => !isOwn(one)).map(({ person }) => person)
  if (others.length === 0) return found
  const seen = await seePeople(act, [...new Set(others)], 'open-to-partner')
  return found.filter((one) => isOwn(one) || seen.get(one.person)?.because === 'custody')
}
