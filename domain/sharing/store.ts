import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, PersonId } from '../../ground/ids.ts'
import { makeId } from '../../ground/ids.ts'
import type { Reach } from './old-rules.ts'
import type { Because } from './words.ts'

type Asker = { find: Sql; node: number; agency: AgencyId; at: Date }
type NewStanding = { because: Because; purposes: readonly string[]; categories: readonly string[]; until: Date | null }

/** Gives the asking agency standing towards these people, from now on. */
export function giveStanding(
  act: Act,
  persons: readonly PersonId[],
  { because, purposes, categories, until }: NewStanding,
): void {
  const ids = persons.map(() => makeId(act.at))
  void act.write`
    insert into sharing.standing (node, id, person, agency, because, purposes, categories, since, until, deed)
    select ${act.node}, id, person, ${act.agency}, ${because}, ${purposes}, ${categories}, ${act.at}, ${until}, ${act.asking.id}
      from unnest(${ids}::uuid[], ${persons}::uuid[]) as new (id, person)`
}

/** The reasons for which the asking agency may see one person now. None: to this asker the person does not exist. */
export async function findReaches({ find, node, agency, at }: Asker, person: PersonId): Promise<Reach[]> {
  return find<Reach>`
    select standing, because, purposes, categories, until from sharing.seen_by(${node}, ${agency}, ${at}) where person = ${person}`
}

/** Of these people, those whom the asking agency may see, each with the reasons. */
export async function findReachesOf(
  { find, node, agency, at }: Asker,
  persons: readonly PersonId[],
): Promise<Map<PersonId, Reach[]>> {
  const rows = await find<Reach & { person: PersonId }>`
    select person, standing, because, purposes, categories, until
      from sharing.seen_by(${node}, ${agency}, ${at}) where person = any(${persons}::uuid[])`
  const reaches = new Map<PersonId, Reach[]>()
  for (const { person, ...reach } of rows) reaches.set(person, [...(reaches.get(person) ?? []), reach])
  return reaches
}

/** Of these people, those whom an agency may see at all. */
export async function findVisible(asker: Asker, persons: readonly PersonId[]): Promise<Set<PersonId>> {
  return new Set((await findReachesOf(asker, persons)).keys())
}
