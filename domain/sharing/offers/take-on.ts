import type { Act } from '../../../ground/act.ts'
import type { AgencyId, PersonId } from '../../../ground/ids.ts'
import { listFor } from '../listed/store.ts'
import { endStandings } from '../openings/store.ts'
import { CUSTODY } from '../see-person.ts'
import { giveStanding } from '../store.ts'
import { type As, addAcceptance, addTaken, endCustody, type Taken } from './store.ts'

/** The asking agency takes on people whom it was offered: the offer ends, and a standing to work with them begins in the same instant. */
export function takeOn(act: Act, taken: readonly Taken[], as: As): void {
  endStandings(
    act,
    taken.map(({ offered }) => offered),
  )
  addTaken(act, taken, as)
  if (as.because === 'referral')
    addAcceptance(
      act,
      taken.map(({ id }) => id),
    )
}

/**
 * The asking agency takes over custody: whose it was ends, and its own begins, in the same instant and the same
 * transaction, so that nobody is ever in nobody's custody or in that of two.
 */
export function takeCustody(act: Act, people: readonly Pick<Taken, 'person' | 'offered'>[], from: AgencyId): void {
  const persons: PersonId[] = people.map(({ person }) => person)
  endStandings(
    act,
    people.map(({ offered }) => offered),
  )
  endCustody(act, persons, from)
  giveStanding(act, persons, CUSTODY)
  listFor(act, persons, { agency: act.agency, until: null })
}
