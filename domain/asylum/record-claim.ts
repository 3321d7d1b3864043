import type { Act } from '../../ground/act.ts'
import type { FactId, PersonId } from '../../ground/ids.ts'
import { Conflict, Invalid } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { seeOpenCase } from '../cases/index.ts'
import { insistOn, sayGround } from '../sharing/index.ts'
import { findClaim, sealPlace } from './find-claim.ts'
import { addClaim, addInterview, addInterviewTurn } from './store.ts'
import type { EndInterview, PlanInterview, RecordClaim } from './words.ts'

const isAhead = (act: Act, day: string) => day > act.at.toISOString().slice(0, 10)

/** Writes down that somebody asked for protection, when, and where they asked before. */
export async function recordClaim(
  act: Act,
  { id, case: file, person, kind, madeOn, prior }: RecordClaim,
): Promise<void> {
  const { people } = await seeOpenCase(act, file, 'casework')
  const grounds = people.get(person)
  if (!grounds) throw new Invalid('person-outside', { field: 'person' })
  insistOn(grounds, 'write', ['asylum.claim', ...(prior.length > 0 ? ['asylum.priorClaims'] : [])])
  if (isAhead(act, madeOn)) throw new Invalid('day-ahead', { field: 'madeOn' })
  const sealed = prior.length > 0 ? await sealIn(act, person, 'prior', prior) : null
  addClaim(act, { id, case: file, person, kind, madeOn, prior: sealed })
  act.record({ ...sayGround(grounds), persons: [person], case: file, more: { claim: id, kind } })
}

/** Plans an interview: when, in which language, with whom. */
export async function planInterview(act: Act, { claim: id, words, language, ...one }: PlanInterview): Promise<void> {
  const { claim, grounds } = await findClaim(act, { claim: id }, ['asylum.interviews'])
  const told = words ? await sealIn(act, claim.person, 'told', words) : null
  addInterview(act, { ...one, claim: id, language: language ?? null, told })
  act.record({
    ...sayGround(grounds),
    persons: [claim.person],
    case: claim.case,
    more: { interview: one.id, kind: one.kind },
  })
}

/** What became of an interview: held, put off, or why not. */
export async function endInterview(act: Act, { interview: id, seen, outcome, words }: EndInterview): Promise<void> {
  const { claim, grounds } = await findClaim(act, { interview: id }, ['asylum.interviews'])
  const interview = claim.interviews.find((one) => one.id === id)!
  if ((interview.turns ?? []).length !== seen) throw new Conflict('seen-older')
  const told = words ? await sealIn(act, claim.person, 'told', words) : null
  addInterviewTurn(act, { interview: id, nth: seen + 1, outcome, told })
  act.record({
    ...sayGround(grounds),
    persons: [claim.person],
    case: claim.case,
    more: { interview: id as FactId, outcome },
  })
}

async function sealIn(act: Act, person: PersonId, column: 'prior' | 'told', value: unknown): Promise<Buffer> {
  const ring = await act.keys.extend(act, person, 'asylum')
  return seal(ring, sealPlace(person, column), value)
}
