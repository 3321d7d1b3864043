import type { Sql } from '../../ground/database.ts'
import type { FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Keyring, Keys } from '../../ground/keys.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { nameWorkers } from '../agencies/index.ts'
import type { Grounds } from '../sharing/index.ts'
import { standsAs } from './rules.ts'
import { findFamily } from './store/family.ts'
import type { Story } from './store/separations.ts'
import type { TieRow } from './store/ties.ts'
import type { FamilyShown, TieShown } from './words.ts'

const FIELDS = ['relation', 'household', 'separation', 'uasc'] as const
type Reader = { find: Sql; node: number; keys: Keys }

/**
 * The family of these people, as far as it lies among them and as far as each may be seen: a tie to somebody outside, or
 * to whose relations are closed, is not theirs to show.
 */
export async function showFamily(
  reader: Reader,
  seen: ReadonlyMap<PersonId, Pick<Grounds, 'opens'>>,
): Promise<FamilyShown> {
  const { find, node, keys } = reader
  const opens = (person: PersonId, field: string) => seen.get(person)?.opens(`family.${field}`) ?? false
  const persons = [...seen.keys()].filter((person) => FIELDS.some((field) => opens(person, field)))
  const [family, rings] = await Promise.all([findFamily(find, node, persons), keys.fetch(find, [...persons])])
  const ties = family.ties.filter(({ from, to }) => opens(from, 'relation') && opens(to, 'relation'))
  const authors = [...new Set(ties.flatMap(({ statements }) => (statements ?? []).map(({ by }) => by)))]
  const names = authors.length > 0 ? await nameWorkers(find, node, authors) : new Map<WorkerId, string>()
  return {
    memberships: family.memberships.filter(({ person }) => opens(person, 'household')),
    ties: ties.map((tie) => showTie(tie, rings, names)),
    separations: family.separations.flatMap(({ story, at, ...row }) => {
      if (!opens(row.person, 'separation')) return []
      const told = open<Story>(rings, row.person, 'families.separation.story', story)
      return told ? [{ ...row, at: instant(at), ...told }] : []
    }),
    childStatuses: family.statuses
      .filter(({ person }) => opens(person, 'uasc'))
      .map(({ id: _, reason, at, ...row }) => {
        const said = reason && open<string>(rings, row.person, 'families.child_status.reason', reason)
        return { ...row, at: instant(at), ...(said && { reason: said }) }
      }),
  }
}

/** What of a family is about these people: of whoever was not read nothing is told. */
export function among(family: FamilyShown, people: readonly { id: PersonId }[]): FamilyShown {
  const there = new Set(people.map(({ id }) => id))
  const isThere = ({ person }: { person: PersonId }) => there.has(person)
  return {
    memberships: family.memberships.filter(isThere),
    ties: family.ties.filter(({ from, to }) => there.has(from) && there.has(to)),
    separations: family.separations.filter(isThere),
    childStatuses: family.childStatuses.filter(isThere),
  }
}

function showTie(
  { evidence, at, statements, ...tie }: TieRow,
  rings: Map<PersonId, Keyring>,
  names: Map<WorkerId, string>,
): TieShown {
  const said = statements ?? []
  const opened = evidence && open<string>(rings, tie.from, 'families.tie.evidence', evidence)
  return {
    ...tie,
    status: standsAs(said),
    since: instant(at),
    statements: said.length,
    ...(opened && { evidence: opened }),
    history: said.map(({ status, reason, at, by }) => {
      const words = open<string>(rings, tie.from, 'families.tie_statement.reason', reason)
      return { status, at: instant(at), by: names.get(by) ?? '', ...(words && { reason: words }) }
    }),
  }
}

const instant = (at: string) => new Date(at).toISOString()

function open<T>(rings: Map<PersonId, Keyring>, person: PersonId, column: string, sealed: string): T | undefined {
  const ring = rings.get(person)!
  return isErased(ring, 'family')
    ? undefined
    : unseal<T>(ring, { person, category: 'family', column }, Buffer.from(sealed, 'hex'))
}

/** Why these people are parted, by the id of the separation; nothing where it was erased. */
export function openCauses(
  separations: readonly { id: FactId; person: PersonId; story: Buffer }[],
  rings: Map<PersonId, Keyring>,
): Map<FactId, Story['cause']> {
  return new Map(
    separations.flatMap(({ id, person, story }) => {
      const told = open<Story>(rings, person, 'families.separation.story', story.toString('hex'))
      return told ? [[id, told.cause] as const] : []
    }),
  )
}
