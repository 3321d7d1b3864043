import type { Act } from '../../../ground/act.ts'
import { type FactId, makeId, type PersonId, type WorkerId } from '../../../ground/ids.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { seal } from '../../../ground/seal.ts'
import { dayOf } from '../find-picture.ts'
import { judgeProposal } from '../judge-proposal.ts'
import { readMeasures } from '../profile.ts'
import { type Proposal, peopleOf } from '../proposal.ts'
import type { Answer, Pair } from '../words.ts'
import { clocksOf, insistOnUnity, pairsSaid } from './rules.ts'
import { addHoldTurn, findHolds, type HoldRow, lockHold } from './store/holds.ts'
import { lockFamilies } from './store/lock-families.ts'
import { addSeparations, addSeparationTurn, findSeparationsBy } from './store/separations.ts'
import type { Parting } from './words.ts'

export const WORDS = { category: 'family', column: 'unity.words' } as const

/** What a deed keeps of the guard's answer in its own line: codes, and the release on which it rests. */
export type Kept = { unity?: { level: string; parted: number; hold?: FactId } }

const asked = new WeakSet<Act>()
/** Whether a deed asked the guard, or said why nobody can be parted by it. */
export const hasAsked = (act: Act): boolean => asked.has(act)
/** Of a deed that parts people in other cases, and cannot in this one. */
export function partsNobody(act: Act): Kept {
  asked.add(act)
  return {}
}

/**
 * Before a deed moves, places, transfers, closes or decides about somebody: says who would be parted by it, and stops it
 * unless what the answer asks for is there. Whoever is parted all the same has a clock that runs from that day, and somebody
 * who answers for it; whoever comes together has none any more.
 */
export async function keepTogether(act: Act, proposal: Proposal, said: Parting | undefined): Promise<Kept> {
  if (peopleOf(proposal).length === 0) return partsNobody(act)
  asked.add(act)
  const { answer } = await judgeProposal(act, proposal, (records) => lockFamilies(act, records))
  const hold = said?.release ? await getRelease(act, said.release) : undefined
  insistOnUnity(answer, said, { proposal: digestOf(act, proposal), release: hold })
  if (hold)
    addHoldTurn(act, { hold: hold.id, nth: hold.turns + 1, turn: 'used', ground: null, words: null, reviewDue: null })
  await keepClocks(act, { answer, proposal, hold, because: said?.because })
  if (answer.level === 'none') return {}
  const parted = answer.parted.length + answer.widened.length
  return { unity: { level: answer.level, parted, ...(hold && { hold: hold.id }) } }
}

/** Of something that has happened already, whoever did it: it is not stopped, and the clocks run. */
export async function noteParting(act: Act, proposal: Proposal): Promise<Kept> {
  asked.add(act)
  const { answer } = await judgeProposal(act, proposal)
  await keepClocks(act, { answer, proposal, hold: undefined, because: undefined })
  return answer.level === 'none' ? {} : { unity: { level: answer.level, parted: answer.parted.length } }
}

/** What a release is bound to: exactly this act, whatever the words around it. */
export const digestOf = (act: Pick<Act, 'keys'>, { instead: _, ...proposal }: Proposal): string =>
  act.keys.digest(`unity ${JSON.stringify(sorted(proposal))}`)
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  )
}

async function getRelease(act: Act, id: FactId): Promise<HoldRow> {
  await lockHold(act, id)
  const [hold] = await findHolds(act, { id })
  if (hold?.agency !== act.agency) throw new Unknown('no-such-release')
  return hold
}

type Clocks = { answer: Answer; proposal: Proposal; hold: HoldRow | undefined; because: string | undefined }
async function keepClocks(act: Act, { answer, proposal, hold, because }: Clocks): Promise<void> {
  const today = dayOf(act.at)
  const since = proposal.on
  for (const { pair, ...said } of clocksOf(answer)) {
    const [one, other] = pair.toSorted() as [PersonId, PersonId]
    const ring = because ? await act.keys.extend(act, one, WORDS.category) : undefined
    const words = ring && because ? seal(ring, { person: one, ...WORDS }, because) : null
    const id = makeId<FactId>(act.at)
    const place = placeOf(proposal, one) ?? placeOf(proposal, other)
    addSeparations(act, [
      { id, one, other, cause: act.asking.name, ...said, since, place, hold: hold?.id ?? null, words },
    ])
    const owner: WorkerId = hold?.owner ?? act.asking.actor.id
    const due = hold?.released?.reviewDue ?? daysAfter(today, readMeasures(act.profile).separation.stepDays)
    addSeparationTurn(act, { separation: id, nth: 1, turn: 'step', code: null, words: null, owner, due, on: today })
  }
  if (proposal.on > today || proposal.arrives === false) return
  const again = pairsSaid(answer, 'reunites').map(({ pair }) => pair)
  if (again.length > 0) await endClocks(act, again, proposal.on)
}

const placeOf = ({ to, leads = [], persons }: Proposal, person: PersonId): string | null =>
  leads.find((one) => one.person === person)?.place ?? (persons.includes(person) ? (to?.place ?? null) : null)

/** Who is together again is parted no longer. */
async function endClocks(act: Act, pairs: readonly Pair[], on: string): Promise<void> {
  const open = await findSeparationsBy(act, { persons: pairs.flat() as PersonId[] }, true)
  // What is told later of an earlier day brings nobody back from where they were taken since.
  const met = open.filter(
    ({ one, other, since }) => since <= on && pairs.some((pair) => pair.includes(one) && pair.includes(other)),
  )
  for (const { id, turns } of met)
    addSeparationTurn(act, {
      ...{ separation: id, nth: turns.length + 1, turn: 'ended', code: 'together-again' },
      ...{ words: null, owner: null, due: null, on },
    })
}

const DAY = 86_400_000
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
