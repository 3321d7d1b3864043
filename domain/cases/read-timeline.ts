import type { CaseId, PersonId, WorkerId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { readTrail } from '../../ground/read-ledger.ts'
import { nameAgencies, nameWorkers } from '../agencies/index.ts'
import type { LineShown } from './words.ts'

/** What happened with a case, made from the ledger and from nothing else. */
export async function readTimeline(
  look: Look,
  [id, ...persons]: [CaseId, ...PersonId[]],
  { most, before, looks }: { most: number; before?: number | undefined; looks: boolean },
): Promise<{ lines: LineShown[]; next: number | null }> {
  const own = new Set<PersonId>(persons)
  const read = await readTrail(look, [id, ...persons], { most, before, looks })
  const [workers, agencies] = await Promise.all([
    nameWorkers(look.find, look.node, [...new Set(read.map(({ line }) => line.actor))] as WorkerId[]),
    nameAgencies(look.find, look.node, [...new Set(read.map(({ line }) => line.agency))]),
  ])
  const lines = read.map(
    ({ line, about, position }): LineShown => ({
      deed: line.id,
      name: line.name,
      outcome: line.outcome,
      at: line.at,
      by: workers.get(line.actor) ?? '',
      agency: agencies.get(line.agency) ?? '',
      purpose: line.purpose,
      ground: about.rests ? `${line.ground} ${about.rests}` : line.ground,
      position,
      // A line that is not of this case, such as a list, may be about others too: they are not told here.
      persons: about.persons.filter((person) => own.has(person)),
      more: about.persons.every((person) => own.has(person)) ? (about.more ?? {}) : kindsOf(about.more),
    }),
  )
  return { lines, next: read.length === most ? read.at(-1)!.arrival : null }
}

/** Of a line that is about others too, which kinds of data were seen: that much is everybody's own. */
const kindsOf = ({ categories }: Record<string, unknown> = {}): Record<string, unknown> =>
  categories ? { categories } : {}
