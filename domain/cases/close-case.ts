import type { Act } from '../../ground/act.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { Conflict, Forbidden } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { sayGround } from '../sharing/index.ts'
import { closingOf } from './profile.ts'
import { addDays } from './rules.ts'
import { insistOnKeeping, isClosed, seeCase, seeOpenCase } from './see-case.ts'
import { addClosure, addReopening, type FileRow } from './store/files.ts'
import { addTasks } from './store/work.ts'
import type { CloseCase, ReopenCase } from './words.ts'

/** Closes a case, with what became of it. Nothing of it is lost. Where the mission wants a second person, it is decided first. */
export async function closeCase(act: Act, { case: id, closing, reason }: CloseCase): Promise<void> {
  const { file, grounds } = await seeOpenCase(act, id, 'casework')
  insistOnKeeping(grounds)
  if (closingOf(act.profile, file.kind).approval) throw new Forbidden('closing-needs-decision')
  await keepClosure(act, file, { closing, reason })
  act.record({ ...sayGround(grounds), persons: [...file.persons], case: id, more: { closing } })
}

/** Writes the closure down, and the day on which somebody looks again. */
export async function keepClosure(
  act: Act,
  file: FileRow,
  { closing, reason }: Pick<CloseCase, 'closing' | 'reason'>,
): Promise<void> {
  if (isClosed(file)) throw new Conflict('case-closed')
  const ring = await act.keys.extend(act, file.focus, 'protection')
  const sealed = seal(ring, { person: file.focus, category: 'protection', column: 'cases.closure.reason' }, reason)
  addClosure(act, { file: file.id, nth: (file.closure?.nth ?? 0) + 1, closing, reason: sealed })
  const { followUpDays } = closingOf(act.profile, file.kind)
  if (followUpDays > 0)
    addTasks(act, file.id, [
      {
        id: makeId<FactId>(act.at),
        person: file.focus,
        code: 'follow-up',
        what: null,
        due: addDays(act.at, followUpDays),
        owner: null,
      },
    ])
}

/** Opens a closed case again. That it was closed stays. */
export async function reopenCase(act: Act, { case: id, reason }: ReopenCase): Promise<void> {
  const { file, grounds } = await seeCase(act, id, 'casework')
  insistOnKeeping(grounds)
  if (!isClosed(file)) throw new Conflict('case-open')
  const ring = await act.keys.extend(act, file.focus, 'protection')
  const sealed = seal(ring, { person: file.focus, category: 'protection', column: 'cases.reopening.reason' }, reason)
  addReopening(act, { file: id, nth: file.closure!.nth, reason: sealed })
  act.record({ ...sayGround(grounds), persons: [...file.persons], case: id })
}
