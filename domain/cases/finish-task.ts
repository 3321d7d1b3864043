import type { Act } from '../../ground/act.ts'
import type { CaseId, FactId } from '../../ground/ids.ts'
import { Conflict, Unknown } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { mayWork } from '../agencies/index.ts'
import { sayGround } from '../sharing/index.ts'
import { seeCase } from './see-case.ts'
import { addTurn, getTask } from './store/work.ts'
import type { FinishTask, ReopenTask } from './words.ts'

/** Finishes a task, with how it came out. */
export async function finishTask(act: Act, { task: id, outcome, words }: FinishTask): Promise<void> {
  const { task, grounds } = await seeTask(act, id)
  if (task.outcome) throw new Conflict('task-finished')
  const place = { person: task.focus, category: 'family', column: 'cases.task_turn.words' } as const
  const sealed = words ? seal(await act.keys.extend(act, task.focus, 'family'), place, words) : null
  addTurn(act, { task: id, nth: task.turns + 1, outcome, words: sealed })
  act.record({
    ...sayGround(grounds),
    persons: [task.person ?? task.focus],
    case: task.case,
    more: { task: id, outcome },
  })
}

/** Takes back that a task was finished. */
export async function reopenTask(act: Act, { task: id }: ReopenTask): Promise<void> {
  const { task, grounds } = await seeTask(act, id)
  if (!task.outcome) throw new Conflict('task-open')
  addTurn(act, { task: id, nth: task.turns + 1, outcome: null, words: null })
  act.record({ ...sayGround(grounds), persons: [task.person ?? task.focus], case: task.case, more: { task: id } })
}

async function seeTask(act: Act, id: FactId) {
  act.allow(mayWork(act.asking.actor, 'note', act.asking.purpose))
  const task = await getTask(act.find, act.node, id)
  try {
    const { grounds } = await seeCase(act, task.case as CaseId, 'note')
    return { task, grounds }
  } catch (error) {
    throw error instanceof Unknown ? new Unknown('no-such-task') : error
  }
}
