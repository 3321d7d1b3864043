import type { Act } from '../../ground/act.ts'
import { Conflict, Invalid } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { insistOnKeeping, isClosed, seeOpenCase } from '../cases/index.ts'
import { sayGround } from '../sharing/index.ts'
import { findMine } from './find-mine.ts'
import { voicesFor } from './profile.ts'
import { insistOnEdition, insistOnSense, stateOf } from './rules.ts'
import { addDecision, addEdition, lockDecision, standingOf } from './store.ts'
import type { AmendDecision, RecordDecision } from './words.ts'

export const CONTENT = { category: 'family', column: 'decisions.edition.content' } as const

/** Writes a decision down: what, on which ground, what else was considered, what the person thinks, when it is looked at again. */
export async function recordDecision(act: Act, input: RecordDecision): Promise<void> {
  const { id, person, kind, content, reviewDue } = input
  const { file, grounds } = await seeOpenCase(act, input.case, 'casework')
  insistOnKeeping(grounds)
  insistOnSense(input, act.at)
  if (person && !file.persons.includes(person)) throw new Invalid('person-outside', { field: 'person' })
  if (content.interests?.people.some((one) => !file.persons.includes(one)))
    throw new Invalid('person-outside', { field: 'content.interests' })
  const about = person ?? file.focus
  const ring = await act.keys.extend(act, about, CONTENT.category)
  addDecision(act, { id, case: file.id, person: person ?? null, about, kind })
  const sealed = seal(ring, { person: about, ...CONTENT }, content)
  addEdition(act, { decision: id, nth: 1, content: sealed, reviewDue, voices: voicesFor(act.profile, kind) })
  act.record({ ...sayGround(grounds), persons: [about], case: file.id, more: { decision: id, kind } })
}

/** Writes a new edition. Who agreed to the one before has agreed to nothing in this one. */
export async function amendDecision(act: Act, { decision, edition, content, reviewDue }: AmendDecision): Promise<void> {
  await lockDecision(act, decision)
  const { row, seen } = await findMine(act, decision)
  insistOnEdition(row, edition)
  insistOnSense({ kind: row.kind, content, reviewDue }, act.at)
  if (content.interests?.people.some((one) => !seen.file.persons.includes(one)))
    throw new Invalid('person-outside', { field: 'content.interests' })
  // What two people agreed to that has taken effect is not made undone by words.
  if (
    (row.kind === 'closing' || row.kind === 'best-interests') &&
    (stateOf(standingOf(row)) === 'agreed' || isClosed(seen.file))
  )
    throw new Conflict('decision-settled')
  const ring = await act.keys.extend(act, row.about, CONTENT.category)
  const sealed = seal(ring, { person: row.about, ...CONTENT }, content)
  const voices = voicesFor(act.profile, row.kind)
  addEdition(act, { decision, nth: row.edition + 1, content: sealed, reviewDue, voices })
  act.record({
    ...sayGround(seen.grounds),
    persons: [row.about],
    case: row.case,
    more: { decision, kind: row.kind, edition: row.edition + 1 },
  })
}
