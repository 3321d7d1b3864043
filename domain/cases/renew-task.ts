import type { Act } from '../../ground/act.ts'
import { type CaseId, type FactId, makeId, type WorkerId } from '../../ground/ids.ts'
import { addTasks, addTurn, findTasks } from './store/work.ts'

/** Sets a task that the house keeps once: what it asked for before was done by what sets it anew. */
export async function renewTask(
  act: Act,
  file: CaseId,
  { code, due, owner }: { code: string; due: string; owner: WorkerId | null },
): Promise<void> {
  const before = await findTasks(act.find, act.node, file)
  for (const { id, turns } of before.filter((task) => task.code === code && !task.outcome))
    addTurn(act, { task: id, nth: turns + 1, outcome: 'done', words: null })
  addTasks(act, file, [{ id: makeId<FactId>(act.at), person: null, code, what: null, due, owner }])
}
