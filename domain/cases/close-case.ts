import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { sayGround } from '../sharing/index.ts'
import { isClosed, seeCase, seeOpenCase } from './see-case.ts'
import { addClosure, addReopening } from './store/files.ts'
import type { CloseCase, ReopenCase } from './words.ts'

/** Closes a case, with what became of it. Nothing of it is lost. */
export async function closeCase(act: Act, { case: id, closing, reason }: CloseCase): Promise<void> {
  const { file, grounds } = await seeOpenCase(act, id, 'casework')
  const ring = await act.keys.extend(act, file.focus, 'protection')
  const sealed = seal(ring, { person: file.focus, category: 'protection', column: 'cases.closure.reason' }, reason)
  addClosure(act, { file: id, nth: (file.closure?.nth ?? 0) + 1, closing, reason: sealed })
  act.record({ ...sayGround(grounds), persons: [...file.persons], case: id, more: { closing } })
}

/** Opens a closed case again. That it was closed stays. */
export async function reopenCase(act: Act, { case: id, reason }: ReopenCase): Promise<void> {
  const { file, grounds } = await seeCase(act, id, 'casework')
  if (!isClosed(file)) throw new Conflict('case-open')
  const ring = await act.keys.extend(act, file.focus, 'protection')
  const sealed = seal(ring, { person: file.focus, category: 'protection', column: 'cases.reopening.reason' }, reason)
  addReopening(act, { file: id, nth: file.closure!.nth, reason: sealed })
  act.record({ ...sayGround(grounds), persons: [...file.persons], case: id })
}
