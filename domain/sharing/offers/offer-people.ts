import type { Act } from '../../../ground/act.ts'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import { Invalid } from '../../../ground/refusals.ts'
import { getAgreement } from '../agreements/store.ts'
import { insistOnAll, openingOf } from '../openings/opening-of.ts'
import { addOpenings } from '../openings/store.ts'
import { giveStanding } from '../store.ts'
import { judgeOffer, type Question } from './judge-offer.ts'

export type Offer = Question & {
  /** Of each person, the id of the standing that is offered. */
  people: readonly { id: FactId; person: PersonId }[]
  /** When the offer is over by itself. */
  until: Date
}

/**
 * Asks a partner to take people on. Until it answers, or the offer is over, it sees who they may be, masked, and nothing
 * else. Nobody is offered of whom the rules would not open something then. What the rules answered, by field, is kept.
 */
export async function offerPeople(act: Act, { people, until, ...question }: Offer): Promise<string[]> {
  const agreement = await getAgreement(act, question.agreement)
  if (question.to === act.agency || !agreement.parties.includes(question.to))
    throw new Invalid('party-unknown', { agency: question.to })
  const persons = people.map(({ person }) => person)
  const judged = await judgeOffer(act, persons, question)
  await insistOnAll(act, judged, { to: question.to, purpose: question.forPurpose })
  giveStanding(act, persons, {
    because: 'referral',
    purposes: [question.forPurpose],
    categories: question.categories,
    until,
    to: { agency: question.to, agreement: question.agreement, ids: people.map(({ id }) => id) },
  })
  addOpenings(
    act,
    judged.map((one, nth) => openingOf(one, people[nth]!.id)),
    { agreement: question.agreement, to: question.to },
  )
  return [...new Set([question.agreement, ...judged.flatMap(({ parts }) => parts.flatMap(({ rests }) => rests))])]
}
