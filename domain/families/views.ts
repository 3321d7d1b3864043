import type { Sql } from '../../ground/database.ts'
import type { PersonId, WorkerId } from '../../ground/ids.ts'
import type { Keyring, Keys } from '../../ground/keys.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import { nameWorkers } from '../agencies/index.ts'
import { standsAs } from './rules.ts'
import { findMemberships } from './store/households.ts'
import { findChildStatuses, findSeparations, type Story } from './store/separations.ts'
import { findTies, type TieRow } from './store/ties.ts'
import type { FamilyShown, TieShown } from './words.ts'

type Reader = { find: Sql; node: number; keys: Keys }

/**
 * The family of these people, as far as it lies among them: a tie to somebody outside is not theirs to show.
 * `persons` are only those whose category `family` the asker may see.
 */
export async function showFamily(reader: Reader, persons: readonly PersonId[]): Promise<FamilyShown> {
  const { find, node, keys } = reader
  const [memberships, ties, separations, statuses, rings] = await Promise.all([
    findMemberships(find, node, persons),
    findTies(find, node, persons),
    findSeparations(find, node, persons),
    findChildStatuses(find, node, persons),
    keys.fetch(find, [...persons]),
  ])
  const among = new Set(persons)
  const authors = [...new Set(ties.flatMap(({ statements }) => (statements ?? []).map(({ by }) => by)))]
  const names = authors.length > 0 ? await nameWorkers(find, node, authors) : new Map<WorkerId, string>()
  return {
    memberships: memberships.filter(({ person }) => among.has(person)),
    ties: ties.filter(({ from, to }) => among.has(from) && among.has(to)).map((tie) => showTie(tie, rings, names)),
    separations: separations.map(({ story, at, ...row }) => ({
      ...row,
      trace: row.trace,
      at: at.toISOString(),
      ...open<Story>(rings, row.person, 'families.separation.story', story),
    })),
    childStatuses: statuses.map(({ reason, at, ...row }) => {
      const said = reason && open<string>(rings, row.person, 'families.child_status.reason', reason)
      return { ...row, at: at.toISOString(), ...(said && { reason: said }) }
    }),
  }
}

function showTie(
  { evidence, at, agency: _, statements, ...tie }: TieRow,
  rings: Map<PersonId, Keyring>,
  names: Map<WorkerId, string>,
): TieShown {
  const said = statements ?? []
  const opened = evidence && open<string>(rings, tie.from, 'families.tie.evidence', evidence)
  return {
    ...tie,
    status: standsAs(said),
    since: at.toISOString(),
    statements: said.length,
    ...(opened && { evidence: opened }),
    history: said.map(({ status, reason, at, by }) => {
      const words = open<string>(rings, tie.from, 'families.tie_statement.reason', Buffer.from(reason, 'hex'))
      return { status, at: new Date(at).toISOString(), by: names.get(by) ?? '', ...(words && { reason: words }) }
    }),
  }
}

function open<T>(rings: Map<PersonId, Keyring>, person: PersonId, column: string, sealed: Buffer): T | undefined {
  const ring = rings.get(person)!
  return isErased(ring, 'family') ? undefined : unseal<T>(ring, { person, category: 'family', column }, sealed)
}
