import type { Act } from '../../../ground/act.ts'
import type { PersonId } from '../../../ground/ids.ts'
import { Forbidden, Invalid, Unknown } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { getWorker } from '../../agencies/index.ts'
import { findBirths } from '../../people/index.ts'
import { type Grounds, insistOn, sayGround, seePeople, worksWith } from '../../sharing/index.ts'
import { findCareEntry } from '../care/store/care.ts'
import { dayOf } from '../find-picture.ts'
import { careRulesOf } from './profile.ts'
import { ageingOf, insistOnAgeing, insistOnGuardian, insistOnVisit } from './rules.ts'
import { addAgeingTurn, addGuardianTurn, addVisit, findAgeing, findGuardianships, lockWatch } from './store/turns.ts'
import type { RecordVisit, TurnAgeingStep, TurnGuardianship } from './words.ts'

/** What a child says on a visit may be about whoever cares for it: it is as closed as what is told of harm. */
export const CHILD = { category: 'protection', column: 'unity.visit.child', field: 'protection.narrative' } as const
export const WATCH = { category: 'family', column: 'unity.watch' } as const

/** Writes down a visit to a child in care: whether the child was seen alone, what it said, how it is, and what is done. */
export async function recordVisit(act: Act, input: RecordVisit): Promise<void> {
  const { id, care: of, on, alone, how, childWords, done } = input
  const care = await findCareEntry(act, of)
  const grounds = await seeToWrite(act, care?.over, 'family.care', 'no-such-care')
  if (!care) throw new Unknown('no-such-care')
  if (childWords) insistOn(grounds, 'write', [CHILD.field])
  insistOnVisit(care, input, careRulesOf(act.profile), dayOf(act.at))
  const sealed = childWords ? await sealAs(act, care.over, CHILD, childWords) : null
  addVisit(act, {
    id,
    care: of,
    on,
    alone,
    how,
    childWords: sealed,
    done: done ? await sealAs(act, care.over, WATCH, done) : null,
  })
  act.record({ ...sayGround(grounds), persons: [care.over, care.carer], more: { visit: id, care: of, how } })
}

/** A guardian is asked for, appointed by an order, declined, or is one no longer. */
export async function turnGuardianship(act: Act, input: TurnGuardianship): Promise<void> {
  const { guardianship, child, seen, turn, on, guardian, order, words } = input
  const grounds = await seeToWrite(act, child, 'family.guardian', 'no-such-person')
  await lockWatch(act, guardianship)
  const before = await findGuardianships(act, { id: guardianship })
  if (before.some((one) => one.child !== child)) throw new Unknown('no-such-person')
  insistOnGuardian(before, input, dayOf(act.at))
  const told = await sealAs(act, child, WATCH, { guardian, order, words })
  addGuardianTurn(act, { guardianship, nth: seen + 1, child, turn, on, told })
  act.record({ ...sayGround(grounds), persons: [child], more: { guardianship, turn } })
}

/** One step of what is planned before somebody in care comes of age. */
export async function turnAgeingStep(act: Act, input: TurnAgeingStep): Promise<void> {
  const { person, step, seen, turn, on, owner = null, due = null, words } = input
  const grounds = await seeToWrite(act, person, 'family.care', 'no-such-person')
  const rules = careRulesOf(act.profile)
  if (!rules.ageing.steps.includes(step)) throw new Invalid('not-there', { field: 'step' })
  const born = (await findBirths(act, [person])).get(person)
  if (!born || !ageingOf(born, rules, dayOf(act.at))) throw new Invalid('not-there', { field: 'person' })
  await lockWatch(act, person)
  const turns = (await findAgeing(act, [person])).filter((one) => one.step === step)
  insistOnAgeing({ turns }, input, dayOf(act.at))
  if (owner && (await getWorker(act.find, act.node, owner)).agency !== act.agency) throw new Unknown('unknown-worker')
  const sealed = words ? await sealAs(act, person, WATCH, words) : null
  addAgeingTurn(act, { person, step, nth: seen + 1, turn, on, owner, due, words: sealed })
  act.record({ ...sayGround(grounds), persons: [person], more: { step, turn } })
}

/** Somebody of whom the asker writes this field, by working with them. */
async function seeToWrite(
  act: Act,
  person: PersonId | undefined,
  field: string,
  unknown: 'no-such-care' | 'no-such-person',
): Promise<Grounds> {
  const grounds = (await seePeople(act, person ? [person] : [], 'tell-of-families')).get(person as PersonId)
  if (!grounds) throw new Unknown(unknown)
  if (!worksWith(grounds)) throw new Forbidden('look-only')
  insistOn(grounds, 'write', [field])
  return grounds
}

type Place = { category: 'family' | 'protection'; column: string }
async function sealAs(act: Act, person: PersonId, { category, column }: Place, told: unknown): Promise<Buffer> {
  return seal(await act.keys.extend(act, person, category), { person, category, column }, told)
}
