import type * as z from 'zod/mini'
import type { FactId, PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { nameAgencies, nameWorkers } from '../agencies/index.ts'
import { findTies } from '../families/index.ts'
import { showPeople } from '../people/index.ts'
import { type Grounds, seePeople } from '../sharing/index.ts'
import { findJudgements, findWaiting, findWaitingOf, type ReviewRow } from './store.ts'
import type { ReviewShown, SideShown } from './words.ts'

type Side = z.infer<typeof SideShown>

/** Reviews that wait for the agency and of which the asker may find both records in a list, likeliest first. */
export async function listOpenReviews(look: Look, most: number): Promise<ReviewRow[]> {
  return findable(look, await findWaiting(look, most))
}

/** The ids of waiting reviews that touch these people and of which the asker may find both records. */
export async function findOpenReviews(look: Look, persons: readonly PersonId[]): Promise<FactId[]> {
  return (await findable(look, await findWaitingOf(look, persons))).map(({ id }) => id)
}

async function findable<R extends Pick<ReviewRow, 'one' | 'other'>>(look: Look, reviews: R[]): Promise<R[]> {
  const seen = await seePeople(look, [...new Set(reviews.flatMap(({ one, other }) => [one, other]))], 'search')
  return reviews.filter(({ one, other }) => seen.has(one) && seen.has(other))
}

/** Both sides of a review, with what else may tell; and everybody of whom something is shown by that. */
export async function showReview(
  look: Look,
  review: ReviewRow,
  seen: Map<PersonId, Grounds>,
): Promise<{ shown: ReviewShown; persons: PersonId[] }> {
  const { id, band, probability, bits, reasons, at } = review
  const [{ sides, kin }, judgements] = await Promise.all([showSides(look, review, seen), showJudgements(look, review)])
  const shown = { id, band, probability, bits, openedAt: at.toISOString(), sides, judgements, reasons }
  return { shown, persons: [...seen.keys(), ...kin] }
}

async function showSides(
  look: Look,
  { one, other, oneAgency, otherAgency }: ReviewRow,
  seen: Map<PersonId, Grounds>,
): Promise<{ sides: Side[]; kin: PersonId[] }> {
  const { relatives, kin } = await showRelatives(
    look,
    [one, other].filter((person) => seen.get(person)?.opensLead('family')),
  )
  const [people, agencies] = await Promise.all([
    showPeople(look, seen),
    nameAgencies(look.find, look.node, [oneAgency, otherAgency]),
  ])
  const sides = [
    { person: one, agency: oneAgency },
    { person: other, agency: otherAgency },
  ].map(({ person, agency }): Side => {
    const { names, sex, born, nationalities, identifiers } = people.find(({ id }) => id === person)!
    return {
      person,
      agency,
      agencyName: agencies.get(agency) ?? agency,
      names,
      sex,
      ...(born && { born }),
      nationalities,
      identifiers,
      relatives: relatives.get(person) ?? [],
    }
  })
  return { sides, kin }
}

/** Relatives by their ties, as far as the asker may see them: the best evidence there is. */
async function showRelatives(
  look: Look,
  persons: PersonId[],
): Promise<{ relatives: Map<PersonId, Side['relatives']>; kin: PersonId[] }> {
  const ties = await findTies(look.find, look.node, persons)
  const kin = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].filter((person) => !persons.includes(person))
  const seen = await seePeople(look, kin, 'read')
  const people = await showPeople(look, seen)
  const names = new Map(people.map((person) => [person.id, person.names]))
  const relatives = new Map(
    persons.map((person) => [
      person,
      ties
        .filter(({ from, to }) => from === person || to === person)
        .flatMap(({ kind, from, to }) => {
          const relative = from === person ? to : from
          return names.has(relative)
            ? [{ kind: from === person ? `${kind}-of` : kind, names: names.get(relative)! }]
            : []
        }),
    ]),
  )
  return { relatives, kin: [...names.keys()] }
}

async function showJudgements(look: Look, { id, one }: ReviewRow): Promise<ReviewShown['judgements']> {
  const judgements = await findJudgements(look.find, look.node, id)
  if (judgements.length === 0) return []
  const [names, rings] = await Promise.all([
    nameWorkers(
      look.find,
      look.node,
      judgements.map(({ by }) => by),
    ),
    look.keys.fetch(look.find, [one]),
  ])
  const ring = rings.get(one)!
  return judgements.map(({ verdict, reason, by, at }) => ({
    verdict,
    at: at.toISOString(),
    by: names.get(by) ?? '',
    ...(!isErased(ring, 'identity') && {
      reason: unseal<string>(ring, { person: one, category: 'identity', column: 'matching.judgement.reason' }, reason),
    }),
  }))
}
