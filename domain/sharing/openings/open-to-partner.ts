import type { Act } from '../../../ground/act.ts'
import { Conflict, Invalid, Unknown } from '../../../ground/refusals.ts'
import { type AgencyRow, findAgencies } from '../../agencies/index.ts'
import { getAgreement } from '../agreements/store.ts'
import { seePeople } from '../see-person.ts'
import { giveStanding } from '../store.ts'
import { type Judgement, judgeOpening } from './judge-opening.ts'
import { insistOnAll, openingOf } from './opening-of.ts'
import { addOpenings, findStandings } from './store.ts'
import type { OpenToPartner } from './words.ts'

/**
 * Lets a partner see people under an agreement, as far as the rule of sharing allows it field by field. What may only be
 * seen masked stays masked: the same rules answer the partner. One of them lacking something, nobody is opened.
 */
export async function openToPartner(act: Act, { people, agreement: id, to, categories, until }: OpenToPartner) {
  const persons = people.map(({ person }) => person)
  const seen = await seePeople(act, persons, 'open-to-partner')
  if (persons.some((person) => !seen.has(person))) throw new Unknown('no-such-person')
  const agreement = await getAgreement(act, id)
  if (to === act.agency || !agreement.parties.includes(to)) throw new Invalid('party-unknown', { agency: to })
  await insistOnAccount(act, to)
  if (until !== null && new Date(until) <= act.at) throw new Invalid('term-over')
  const judged = await judgeOpening(act, persons, { agreement: id, to, categories })
  await insistOnAll(act, judged, { to, purpose: act.asking.purpose })
  await insistOnNew(act, { persons, to, id, categories })

  const ends = until === null ? agreement.until : new Date(until)
  giveStanding(act, persons, {
    because: 'agreement',
    purposes: [act.asking.purpose],
    categories,
    until: ends,
    to: { agency: to, agreement: id, ids: people.map((one) => one.id) },
  })
  addOpenings(
    act,
    judged.map((one, nth) => openingOf(one, people[nth]!.id)),
    { agreement: id, to },
  )
  act.record({
    ground: 'agreement',
    rests: [...new Set([id, ...judged.flatMap(({ parts }) => parts.flatMap(({ rests }) => rests))])].join(' '),
    persons,
    more: { agreement: id, to, categories, notices: [...new Set(judged.map(({ notice }) => notice))] },
  })
}

/** Where nobody has an account nobody would look. */
async function insistOnAccount(act: Act, to: AgencyRow['id']): Promise<void> {
  const [partner] = await findAgencies(act.find, act.node, [to])
  if (partner?.keeper) throw new Invalid('party-without-account', { agency: partner.name })
}

async function insistOnNew(
  act: Act,
  { persons, to, id, categories }: { persons: Judgement['person'][]; to: string; id: string; categories: string[] },
): Promise<void> {
  const open = await findStandings(act, persons)
  const same = open.some(
    (one) =>
      one.agency === to &&
      one.agreement === id &&
      one.purposes.includes(act.asking.purpose) &&
      categories.every((category) => (one.categories as string[]).includes(category)),
  )
  if (same) throw new Conflict('open-already')
}
