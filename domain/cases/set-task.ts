import type { Act } from '../../ground/act.ts'
import { Invalid } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { getWorker } from '../agencies/index.ts'
import { sayGround } from '../sharing/index.ts'
import { seeOpenCase } from './see-case.ts'
import { addTasks } from './store/work.ts'
import type { SetTask } from './words.ts'

/** Says what is to be done in a case, until when, and by whom; without an owner it waits for the whole team. */
export async function setTask(act: Act, { id, case: file, person, what, due, owner }: SetTask): Promise<void> {
  const {
    file: { focus, persons },
    grounds,
  } = await seeOpenCase(act, file, 'note')
  if (person && !persons.includes(person)) throw new Invalid('person-outside', { field: 'person' })
  if (owner && (await getWorker(act.find, act.node, owner)).agency !== act.agency)
    throw new Invalid('not-there', { field: 'owner' })
  const ring = await act.keys.extend(act, focus, 'family')
  const sealed = seal(ring, { person: focus, category: 'family', column: 'cases.task.what' }, what)
  addTasks(act, file, [{ id, person: person ?? null, code: null, what: sealed, due, owner: owner ?? null }])
  act.record({ ...sayGround(grounds), persons: person ? [person] : [focus], case: file, more: { task: id, due } })
}
