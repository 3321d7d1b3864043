import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { sayGround } from '../sharing/index.ts'
import { courseOf } from './profile.ts'
import { nextOf, stageOf } from './rules.ts'
import { insistOnKeeping, seeOpenCase } from './see-case.ts'
import { addMove } from './store/files.ts'
import type { MoveCase } from './words.ts'

/** Moves a case to another stage of its course, as far as the course goes there from where it stands. */
export async function moveCase(act: Act, { case: id, stage, seen }: MoveCase): Promise<void> {
  const { file, grounds } = await seeOpenCase(act, id, 'casework')
  insistOnKeeping(grounds)
  const course = courseOf(act.profile, file.kind)
  if (stageOf(course, file.stages) !== seen) throw new Conflict('stage-moved')
  if (!nextOf(course, seen).includes(stage)) throw new Conflict('stage-not-next', { stage: seen })
  addMove(act, file, stage)
  act.record({ ...sayGround(grounds), persons: [file.focus], case: id, more: { from: seen, to: stage } })
}
