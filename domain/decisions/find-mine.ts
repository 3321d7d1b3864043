import type { FactId } from '../../ground/ids.ts'
import { Unknown } from '../../ground/refusals.ts'
import { type CaseSeen, insistOnKeeping, seeCase } from '../cases/index.ts'
import type { Asker } from '../sharing/index.ts'
import { type DecisionRow, findDecisions } from './store.ts'

/** A decision in a case that the asking agency keeps, alone or with others. To whoever does not see the case there is none. */
export async function findMine(asker: Asker, id: FactId): Promise<{ row: DecisionRow; seen: CaseSeen }> {
  const [row] = await findDecisions(asker, [id])
  const seen = await seeCase(asker, (row?.case ?? id) as DecisionRow['case'], 'casework')
  insistOnKeeping(seen.grounds)
  if (!row) throw new Unknown('no-such-case')
  return { row, seen }
}
