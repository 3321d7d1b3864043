import type { CaseId, WorkerId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { readTrail } from '../../ground/read-ledger.ts'
import { nameAgencies, nameWorkers } from '../agencies/index.ts'
import type { LineShown } from './words.ts'

/** What happened with a case, made from the ledger and from nothing else. */
export async function readTimeline(
  look: Look,
  id: CaseId,
  { most, before, looks }: { most: number; before?: number | undefined; looks: boolean },
): Promise<{ lines: LineShown[]; next: number | null }> {
  const read = await readTrail(look, id, { most, before, looks })
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
      agency: agencies.get(line.agency) ?? line.agency,
      purpose: line.purpose,
      ground: line.ground,
      position,
      persons: about.persons,
      more: about.more ?? {},
    }),
  )
  return { lines, next: read.length === most ? read.at(-1)!.arrival : null }
}
