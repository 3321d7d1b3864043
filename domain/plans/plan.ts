import type { Act } from '../../ground/act.ts'
import type { CaseId, FactId, PersonId, WorkerId } from '../../ground/ids.ts'
import { Invalid, Unknown } from '../../ground/refusals.ts'
import { seal } from '../../ground/seal.ts'
import { getWorker } from '../agencies/index.ts'
import { seeCase, seeOpenCase } from '../cases/index.ts'
import { sayGround } from '../sharing/index.ts'
import { insistOnOutcome } from './rules.ts'
import { addItem, addTurn, findItem, findListings, type NewItem } from './store.ts'
import type { EndPlanned, MakeAppointment, PlanService, SetGoal } from './words.ts'

export const WHAT = { category: 'family', column: 'plans.item.what' } as const
export const TURN = { category: 'family', column: 'plans.turn.words' } as const

/** What is to be reached, until when, and by whose work. */
export const setGoal = (act: Act, { due, ...goal }: SetGoal) => plan(act, { ...goal, kind: 'goal', due })

/** A service that is to be had, from whom if that is known, and for which goal. */
export async function planService(act: Act, { service, listing, goal, due, ...one }: PlanService): Promise<void> {
  if (listing && (await findListings(act, { id: listing })).length === 0)
    throw new Invalid('not-there', { field: 'listing' })
  await insistOnGoal(act, one.case, goal)
  await plan(act, { ...one, kind: 'service', due, service, listing, goal })
}

/** When somebody is to be where, with whom, in which language. */
export async function makeAppointment(
  act: Act,
  { when, language, interpreter, goal, ...one }: MakeAppointment,
): Promise<void> {
  await insistOnGoal(act, one.case, goal)
  await plan(act, {
    ...one,
    kind: 'appointment',
    due: when.slice(0, 10),
    when: new Date(when),
    language,
    interpreter,
    goal,
  })
}

type Asked = Pick<NewItem, 'id' | 'kind' | 'due'> & {
  case: CaseId
  person?: PersonId | undefined
  what: string
  owner?: WorkerId | undefined
} & Partial<{ [K in 'service' | 'listing' | 'goal' | 'when' | 'language' | 'interpreter']: NewItem[K] | undefined }>

async function plan(act: Act, { case: id, person, what, owner, ...one }: Asked): Promise<void> {
  const { file, grounds } = await seeOpenCase(act, id, 'note')
  if (person && !file.persons.includes(person)) throw new Invalid('person-outside', { field: 'person' })
  if (owner && (await getWorker(act.find, act.node, owner)).agency !== act.agency)
    throw new Invalid('not-there', { field: 'owner' })
  const about = person ?? file.focus
  const ring = await act.keys.extend(act, about, WHAT.category)
  addItem(act, {
    service: null,
    listing: null,
    goal: null,
    when: null,
    language: null,
    interpreter: null,
    ...Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
    id: one.id,
    kind: one.kind,
    due: one.due,
    case: id,
    person: person ?? null,
    about,
    what: seal(ring, { person: about, ...WHAT }, what),
    owner: owner ?? null,
  })
  act.record({
    ...sayGround(grounds),
    persons: [about],
    case: id,
    more: { item: one.id, kind: one.kind, due: one.due },
  })
}

async function insistOnGoal(act: Act, file: CaseId, goal: FactId | undefined): Promise<void> {
  if (!goal) return
  const found = await findItem(act, goal)
  if (found?.case !== file || found.kind !== 'goal') throw new Invalid('not-there', { field: 'goal' })
}

/** What became of something that was planned. It is tried again where it was not done. */
export async function endPlanned(act: Act, { item: id, seen, outcome, on, words }: EndPlanned): Promise<void> {
  const item = await findItem(act, id)
  const { grounds } = await seeCase(act, (item?.case ?? id) as CaseId, 'note')
  if (!item) throw new Unknown('no-such-case')
  const planned = { ...item, turns: item.turns.map((turn) => turn.outcome) }
  insistOnOutcome(planned, { seen, outcome, on }, act.at.toISOString().slice(0, 10))
  const ring = words && (await act.keys.extend(act, item.about, TURN.category))
  const sealed = ring ? seal(ring, { person: item.about, ...TURN }, words) : null
  addTurn(act, { item: id, nth: seen + 1, outcome, words: sealed, on })
  act.record({
    ...sayGround(grounds),
    persons: [item.about],
    case: item.case,
    more: { item: id, kind: item.kind, outcome },
  })
}
