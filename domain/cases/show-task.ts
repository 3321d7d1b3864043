import type { WorkerId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import { isErased, unseal } from '../../ground/seal.ts'
import type { Grounds } from '../sharing/index.ts'
import type { TaskRow } from './store/work.ts'
import type { TaskShown } from './words.ts'

/** A task as the asker may see it: what is to be done only with the category family open. */
export function showTask(
  task: TaskRow,
  ring: Keyring,
  { opensLead }: Pick<Grounds, 'opensLead'>,
  names: Map<WorkerId, string>,
): TaskShown {
  const open = opensLead('family') && !isErased(ring, 'family')
  const place = { person: task.focus, category: 'family', column: 'cases.task.what' } as const
  return {
    id: task.id,
    case: task.case,
    person: task.person,
    code: task.code,
    due: task.due,
    what: task.what && open ? unseal<string>(ring, place, task.what) : '',
    owner: task.owner && (names.get(task.owner) ?? null),
    finished: task.outcome
      ? { outcome: task.outcome, at: task.turnedAt!.toISOString(), by: names.get(task.turnedBy!) ?? '' }
      : null,
  }
}
