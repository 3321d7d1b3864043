import type { Act } from '../../ground/act.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { Conflict, Forbidden } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { findMissing } from '../families/index.ts'
import { sayGround } from '../sharing/index.ts'
import { type Kept, keepTogether, type Looking, type Proposal } from '../unity/index.ts'
import { closingOf } from './profile.ts'
import { addDays } from './rules.ts'
import { insistOnKeeping, isClosed, seeCase, seeOpenCase } from './see-case.ts'
import { addClosure, addReopening, type FileRow } from './store/files.ts'
import { addTasks } from './store/work.ts'
import type { CloseCase, ReopenCase } from './words.ts'

/** Closes a case, with what became of it. Nothing of it is lost. Where the mission wants a second person, it is decided first. */
export async function closeCase(act: Act, { case: id, closing, reason, parting }: CloseCase): Promise<void> {
  const { file, grounds } = await seeOpenCase(act, id, 'casework')
  insistOnKeeping(grounds)
  if (closingOf(act.profile, file.kind).approval) throw new Forbidden('closing-needs-decision')
  const kept = await keepClosure(act, file, { closing, reason, parting })
  act.record({ ...sayGround(grounds), persons: [...file.persons], case: id, more: { closing, ...kept } })
}

/** Whoever was looked for in a case is looked for in it no longer. */
export const proposeClosing = async (asker: Looking, { case: id }: CloseCase): Promise<Proposal> =>
  proposeClosure(asker, (await seeOpenCase(asker, id, 'casework')).file)

export async function proposeClosure(asker: Looking, { persons }: FileRow): Promise<Proposal> {
  const missing = await findMissing(asker, persons)
  const closes = missing.filter(({ traced, dead }) => traced && !dead).map(({ id }) => id)
  return { kind: 'case-closure', persons, on: asker.at.toISOString().slice(0, 10), closes }
}

/** Writes the closure down, and the day on which somebody looks again. */
export async function keepClosure(
  act: Act,
  file: FileRow,
  { closing, reason, parting }: Pick<CloseCase, 'closing' | 'reason' | 'parting'>,
): Promise<Kept> {
  if (isClosed(file)) throw new Conflict('case-closed')
  const kept = await keepTogether(act, await proposeClosure(act, file), parting)
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
  return kept
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
