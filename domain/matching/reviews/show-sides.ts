import type { PersonId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import type { PersonName } from '../../../ground/person-name.ts'
import { nameAgencies } from '../../agencies/index.ts'
import { findMates, findTies } from '../../families/index.ts'
import { showPeople } from '../../people/index.ts'
import { type Grounds, seePeople } from '../../sharing/index.ts'
import { likeNames } from '../like-names.ts'
import type { ReviewRow } from './store/reviews.ts'
import type { ReviewShown } from './words.ts'

type Side = ReviewShown['sides'][number]
type Kin = { kind: string; person: PersonId }

/** Both records with what else may tell, no further than the asker sees; and everybody else of whom something is shown by that. */
export async function showSides(
  look: Look,
  { one, other, oneAgency, otherAgency }: ReviewRow,
  seen: Map<PersonId, Grounds>,
): Promise<{ sides: Side[]; kin: PersonId[] }> {
  const [people, agencies, around] = await Promise.all([
    showPeople(look, seen),
    nameAgencies(look.find, look.node, [oneAgency, otherAgency]),
    findAround(
      look,
      [one, other].filter((person) => seen.get(person)?.opensLead('family')),
    ),
  ])
  const pictures = people.filter(({ photo }) => photo !== undefined).length === 2
  const sides = [
    { person: one, agency: oneAgency, across: other },
    { person: other, agency: otherAgency, across: one },
  ].map(({ person, agency, across }): Side => {
    const { names, sex, born, nationalities, languages, identifiers, contact, photo, closed } = people.find(
      ({ id }) => id === person,
    )!
    return {
      person,
      agency,
      agencyName: agencies.get(agency) ?? agency,
      names,
      sex,
      ...(born && { born }),
      nationalities,
      languages,
      identifiers,
      phones: contact?.phones ?? [],
      ...(pictures && photo && { photo }),
      relatives: around.tell(around.relatives, person, across),
      household: around.tell(around.mates, person, across),
      closed,
    }
  })
  return { sides, kin: around.kin }
}

/** Relatives by their ties and those who live with them, as far as the asker may see them: the best evidence there is. */
async function findAround(look: Look, persons: readonly PersonId[]) {
  const [ties, shared] = await Promise.all([
    findTies(look.find, look.node, persons),
    Promise.all(persons.map(async (person) => [person, await findMates(look.find, look.node, [person])] as const)),
  ])
  const relatives = new Map(persons.map((person) => [person, relativesOf(person, ties)]))
  const mates = new Map(
    shared.map(([person, mates]) => [
      person,
      mates.filter((mate) => mate !== person).map((mate): Kin => ({ kind: 'mate', person: mate })),
    ]),
  )
  const around = [...new Set([...relatives.values(), ...mates.values()].flat().map(({ person }) => person))]
  const seen = await seePeople(
    look,
    around.filter((person) => !persons.includes(person)),
    'read',
  )
  const named = new Map((await showPeople(look, seen)).map(({ id, names }) => [id, names]))
  const tell = (all: ReadonlyMap<PersonId, Kin[]>, person: PersonId, across: PersonId): Side['relatives'] => {
    const others = (all.get(across) ?? []).flatMap((kin) => named.get(kin.person) ?? [])
    return (all.get(person) ?? []).flatMap((kin) => {
      const names: PersonName[] | undefined = named.get(kin.person)
      return names ? [{ kind: kin.kind, names, alike: likeNames(names, others) }] : []
    })
  }
  return { relatives, mates, kin: [...named.keys()], tell }
}

function relativesOf(person: PersonId, ties: Awaited<ReturnType<typeof findTies>>): Kin[] {
  return ties
    .filter(({ from, to }) => from === person || to === person)
    .map(({ kind, from, to }) =>
      from === person ? { kind: `${kind}-of`, person: to } : { kind: kind as string, person: from },
    )
}
