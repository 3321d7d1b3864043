import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { sayGround } from '../sharing/index.ts'
import { stageOf } from './rules.ts'
import { seeOpenCase } from './see-case.ts'
import { addMove } from './store/files.ts'
import type { MoveCase } from './words.ts'

/** Moves a case to another stage of its course. */
export async function moveCase(act: Act, { case: id, stage, seen }: MoveCase): Promise<void> {
  const { file, grounds } = await seeOpenCase(act, id, 'casework')
  if (stageOf(file.stages) !== seen) throw new Conflict('stage-moved')
  addMove(act, id, file.stages.length + 1, stage)
  act.record({ ...sayGround(grounds), persons: [file.focus], case: id, more: { from: seen, to: stage } })
}
