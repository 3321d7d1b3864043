import type { CaseId, PersonId } from '../../ground/ids.ts'
import { Conflict, Forbidden, Unknown } from '../../ground/refusals.ts'
import type { Asker } from '../sharing/index.ts'
import { seeOpenCase } from './see-case.ts'
import { findCasesOf } from './store/lists.ts'

/** The case of one of these people in which the asker can leave a task; nothing where there is none that is open. */
export async function findCaseOf(asker: Asker, persons: readonly PersonId[]): Promise<CaseId | null> {
  for (const { case: file } of await findCasesOf(asker, persons))
    try {
      await seeOpenCase(asker, file, 'note')
      return file
    } catch (refusal) {
      if (![Unknown, Forbidden, Conflict].some((one) => refusal instanceof one)) throw refusal
    }
  return null
}
