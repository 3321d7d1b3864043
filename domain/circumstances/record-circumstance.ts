import type { Act } from '../../ground/act.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { Invalid, Unknown } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { addTasks, seeOpenCase } from '../cases/index.ts'
import { type Grounds, insistOn, sayGround, whereAtWork } from '../sharing/index.ts'
import {
  atFact,
  type Kept,
  keepTogether,
  type Looking,
  type Proposal,
  partsNobody,
  tellLeaving,
  tellTaking,
} from '../unity/index.ts'
import { CATEGORY, FIELD, insistOnSense, insistOnTurn } from './rules.ts'
import { addFact, addTurn, type FactRow, findCircumstances } from './store.ts'
import type {
  ContestCircumstance,
  EndCircumstance,
  Kind,
  RecordCircumstance,
  ReviewCircumstance,
  SettleContest,
  TurnKind,
} from './words.ts'

export const placeOf = (person: FactRow['person'], kind: Kind, column: 'content' | 'words') =>
  ({ person, category: CATEGORY[kind], column: `circumstances.${column}` }) as const
const today = (act: Act) => act.at.toISOString().slice(0, 10)

/**
 * Writes down who represents somebody, that they are detained, signs of trafficking, or what was found about their age. The
 * line does not tell which: the timeline of a case is read by more than may read each of them.
 */
export async function recordCircumstance(act: Act, input: RecordCircumstance): Promise<void> {
  const { id, case: file, person, content, since, until, reviewDue } = input
  const { people } = await seeOpenCase(act, file, 'casework')
  const grounds = people.get(person)
  if (!grounds) throw new Invalid('person-outside', { field: 'person' })
  insistOn(grounds, 'write', [FIELD[content.kind]])
  insistOnSense(input, today(act))
  const { kind } = content
  const ring = await act.keys.extend(act, person, CATEGORY[kind])
  const sealed = seal(ring, placeOf(person, kind, 'content'), content)
  const kept = await heedFamily(act, input)
  addFact(act, { id, case: file, person, kind, content: sealed, since, until, reviewDue })
  remind(act, { case: file, person }, reviewDue)
  act.record({ ...sayGround(grounds), persons: [person], case: file, more: { circumstance: id, ...kept } })
}

/** That somebody was taken has happened: nobody stops it, and the clocks of whoever is parted run. Of an age it is asked before. */
async function heedFamily(act: Act, input: RecordCircumstance): Promise<Kept> {
  const { id, person, content, since, until, parting } = input
  if (content.kind === 'age') return keepTogether(act, await proposeCircumstance(act, input), parting)
  if (content.kind !== 'detention') return partsNobody(act)
  const { siteCountry } = await whereAtWork(act)
  const place = { place: atFact(id), country: siteCountry.trim() }
  return tellTaking(act, { id, person, from: since, until, kind: 'detention', ...place })
}

/** What follows for a family from what is found about somebody: of an age, that they are no child. */
export async function proposeCircumstance(asker: Looking, input: RecordCircumstance): Promise<Proposal> {
  const { case: file, person, content, since } = input
  const { people } = await seeOpenCase(asker, file, 'casework')
  if (!people.has(person)) throw new Invalid('person-outside', { field: 'person' })
  return { kind: 'age-decision', persons: content.kind === 'age' ? [person] : [], on: since }
}

/** Whether it is still right: on its day, with the next day on which somebody asks again. */
export const reviewCircumstance = (act: Act, { outcome, next, ...input }: ReviewCircumstance) =>
  takeTurn(act, input, { turn: 'reviewed', code: outcome, reviewDue: next })
export const endCircumstance = (act: Act, input: EndCircumstance) => takeTurn(act, input, { turn: 'ended' })
export const contestCircumstance = (act: Act, { by, ...input }: ContestCircumstance) =>
  takeTurn(act, input, { turn: 'contested', code: by })
export const settleContest = (act: Act, { outcome, ...input }: SettleContest) =>
  takeTurn(act, input, { turn: 'settled', code: outcome })

type What = { turn: TurnKind; code?: string; reviewDue?: string | null }
async function takeTurn(
  act: Act,
  { circumstance: id, seen, on, words }: EndCircumstance,
  { turn, code, reviewDue = null }: What,
): Promise<void> {
  const { fact, grounds } = await findFact(act, id)
  insistOnTurn(fact, { seen, turn, on }, today(act))
  if (on < fact.since) throw new Invalid('date-order', { field: 'on' })
  if (reviewDue !== null && reviewDue <= today(act)) throw new Invalid('review-day-past', { field: 'next' })
  if (turn === 'reviewed' && fact.kind === 'detention' && fact.until === null && reviewDue === null)
    throw new Invalid('detention-unreviewed', { field: 'next' })
  const ring = await act.keys.extend(act, fact.person, CATEGORY[fact.kind])
  const sealed = seal(ring, placeOf(fact.person, fact.kind, 'words'), words)
  addTurn(act, { fact: id, nth: seen + 1, turn, code: code ?? null, words: sealed, on, reviewDue })
  if (fact.kind === 'detention' && !fact.turns.some((one) => one.turn === 'ended')) {
    if (turn === 'ended') tellLeaving(act, [id], on)
    // They were never taken: they are nowhere by it, from its first day.
    if (turn === 'settled' && code === 'withdrawn') tellLeaving(act, [id], fact.since)
  }
  remind(act, fact, reviewDue)
  act.record({
    ...sayGround(grounds),
    persons: [fact.person],
    case: fact.case,
    more: { circumstance: id, turn },
  })
}

async function findFact(act: Act, id: FactId): Promise<{ fact: FactRow; grounds: Grounds }> {
  const [fact] = await findCircumstances(act, { id })
  const { people } = await seeOpenCase(act, (fact?.case ?? id) as FactRow['case'], 'casework')
  const grounds = fact && people.get(fact.person)
  if (!fact || !grounds) throw new Unknown('no-such-case')
  insistOn(grounds, 'write', [FIELD[fact.kind]])
  return { fact, grounds }
}

function remind(act: Act, { case: file, person }: Pick<FactRow, 'case' | 'person'>, due: string | null): void {
  if (due === null) return
  addTasks(act, file, [{ id: makeId<FactId>(act.at), person, code: 'look-again', what: null, due, owner: null }])
}
