import type { CaseId, PersonId } from '../../ground/ids.ts'
import { Conflict, Forbidden, Unknown } from '../../ground/refusals.ts'
import { mayWork, type Work } from '../agencies/index.ts'
import { type Asker, type Grounds, seePeople, worksWith } from '../sharing/index.ts'
import { type FileRow, findFile } from './store/files.ts'

/** A case and whom of its people the asker may see. To an agency without standing towards its first person it does not exist. */
export type CaseSeen = { file: FileRow; grounds: Grounds; people: Map<PersonId, Grounds> }

export async function seeCase(asker: Asker, id: CaseId, work: Work): Promise<CaseSeen> {
  asker.regards = { persons: [], case: id }
  asker.allow(mayWork(asker.asking.actor, work, asker.asking.purpose)) // before anything is found: the answer must not depend on it
  const file = await findFile(asker.find, asker.node, id)
  // The same is asked where there is no case, so that the time of an answer does not tell either.
  const people = await seePeople(asker, file?.persons ?? [], work, file?.focus)
  const grounds = file && people.get(file.focus)
  if (!grounds) throw new Unknown('no-such-case')
  if ((work === 'casework' || work === 'note') && !worksWith(grounds)) throw new Forbidden('look-only')
  return { file, grounds, people }
}

/** The same for a case in which work goes on. */
export async function seeOpenCase(asker: Asker, id: CaseId, work: Work): Promise<CaseSeen> {
  const seen = await seeCase(asker, id, work)
  if (isClosed(seen.file)) throw new Conflict('case-closed')
  return seen
}

/** What becomes of a case as a whole is for whoever keeps it, alone or together with others. */
export function insistOnKeeping({ because }: Pick<Grounds, 'because'>): void {
  if (because !== 'custody' && because !== 'co-management') throw new Forbidden('only-the-custodian')
}

export const isClosed = ({ closure }: FileRow): boolean => closure !== null && !closure.reopened
