import type { Act } from '../../ground/act.ts'
import type { AgencyId } from '../../ground/ids.ts'
import { findAgencies } from '../agencies/index.ts'
import { openInEmergency } from '../sharing/index.ts'
import { findFocusOf, findFocusOfNumber } from './store/lists.ts'
import { CaseNumber, type OpenCaseEmergency } from './words.ts'

/**
 * Opens in an emergency whom a case is about first, to a worker who holds no more than a link to the case or its number on
 * a paper. A case that is not there and one that is hidden are answered alike.
 */
export async function openCaseEmergency(act: Act, { file, ...opening }: OpenCaseEmergency): Promise<void> {
  await openInEmergency(act, opening, async () => {
    const focus = await findFocus(act, file)
    if (focus) act.regards = { persons: [focus] }
    return focus
  })
}

async function findFocus({ find, node }: Act, file: OpenCaseEmergency['file']) {
  if (!CaseNumber.safeParse(file).success) return findFocusOf(find, node, file)
  const agencies = await findAgencies(find, node)
  return findFocusOfNumber(
    find,
    node,
    file,
    agencies.map(({ id }): AgencyId => id),
  )
}
