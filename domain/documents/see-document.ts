import type { FactId, PersonId } from '../../ground/ids.ts'
import { Forbidden, Unknown } from '../../ground/refusals.ts'
import { NOTE_FIELD, seeCase } from '../cases/index.ts'
import { type Asker, type Grounds, worksWith } from '../sharing/index.ts'
import { type DocumentRow, findDocuments } from './store.ts'

/** A paper in a case in which the asking agency works, if its category is open. To whoever does not see the case there is none. */
export async function seeDocument(asker: Asker, id: FactId): Promise<{ row: DocumentRow; grounds: Grounds }> {
  const [row] = await findDocuments(asker, { id })
  const { grounds: overall, people } = await seeCase(asker, (row?.case ?? id) as DocumentRow['case'], 'read')
  const grounds = row && people.get(row.person)
  if (!grounds || !worksWith(overall)) throw new Unknown('no-such-case')
  const field = NOTE_FIELD[row.category]
  if (!grounds.opens(field)) throw new Forbidden('field-not-yours', { field })
  return { row, grounds }
}

/** Whether there is such a paper of one of these people. What it holds stays closed. */
export async function isPaperOf(asker: Pick<Asker, 'find' | 'node'>, id: FactId, persons: readonly PersonId[]) {
  const [row] = await findDocuments(asker, { id })
  return row !== undefined && persons.includes(row.person)
}
