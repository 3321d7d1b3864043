import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Purpose } from '../../../ground/categories.ts'
import type { Door } from '../../../server/house.ts'
import { type Answer, type AtWork, openTestHouse, type TestHouse } from '../../world/house.ts'
import { inTurns } from '../../world/in-turns.ts'
import { ASKERS, type Asker, CUSTODIAN, EVERY_PURPOSE, PARTNER, purposesOf } from './askers.ts'
import { type About, inputFor } from './inputs.ts'
import type { Line } from './line.ts'
import { type Clock, liveThrough, nobody, type Someone } from './people.ts'
import { DEEDS, LOOKS } from './table.ts'

const clock: Clock = { now: new Date() }
let house: TestHouse
let whose: Record<'opened' | 'closed', Someone>
const at = new Map<string, AtWork>()
beforeAll(async () => {
  house = await openTestHouse({ now: () => clock.now })
  whose = await liveThrough(house, clock)
  for (const { name } of ASKERS) at.set(name, await house.signIn(name))
  for (const who of at.values()) await who.deed('confirm-sign-in', { proof: null }, { purpose: 'administration' })
})
afterAll(() => house.close())

type Class = 'nobody' | 'role' | 'purpose' | 'gone' | 'held' | 'in'
function classOf({ status, body }: Answer, { admits = [] }: Line): Class | string {
  if (admits.includes(body.code)) return 'in'
  if (status === 401) return 'nobody'
  if (status === 404) return 'gone'
  if (body.code === 'role-may-not') return 'role'
  if (body.code === 'purpose-not-yours') return 'purpose'
  if (status === 403) return 'held'
  return [200, 400, 409].includes(status) ? 'in' : `${status}`
}

type Case = { asker: Asker; purpose: Purpose; target: 'opened' | 'closed' | 'unknown' }
/** What the table says of this asker, purpose and person: nothing of it is asked of the house. */
function expected({ asker, purpose, target }: Case, line: Line): Class {
  const { agency, roles } = asker
  if (line.roles === 'own') return 'in'
  if (!line.roles.some((role) => roles.includes(role))) return 'role'
  if (!line.anyPurpose && !purposesOf(asker).includes(purpose)) return 'purpose'
  if (line.for === 'all' || line.finds) return 'in'
  // The house is run for a purpose that opens nobody, and says so of everybody alike.
  if (purpose === 'administration' && line.otherwise) return 'held'
  if (target === 'unknown' || line.for === 'none') return 'gone'
  if (line.for === 'parties') return [CUSTODIAN, PARTNER].includes(agency) ? 'in' : 'gone'
  if (line.for === 'recipient') return agency === PARTNER ? 'in' : 'gone'
  if (line.also?.includes(agency)) return 'in'
  if (agency === CUSTODIAN) return roles.every((role) => line.notBy?.includes(role)) ? 'held' : 'in'
  if (agency !== PARTNER || target === 'closed') return 'gone'
  return purpose === 'service-delivery' ? (line.partner ?? 'gone') : (line.otherwise ?? 'gone')
}

/** Of the purposes, those of the asker, and two that are not theirs, others at each door. */
function purposesFor(asker: Asker, nth: number): Purpose[] {
  const own = purposesOf(asker)
  const others = EVERY_PURPOSE.filter((purpose) => !own.includes(purpose))
  return [...own, others[nth % others.length]!, others[(nth + 5) % others.length]!]
}

/** About nobody each asks for the first and the last of their purposes; where no person is named, about one family only. */
function casesOf(line: Line, nth: number): Case[] {
  const namesNobody = line.for === 'all' && !line.finds
  return ASKERS.flatMap((asker) => {
    const [own, all] = [purposesOf(asker), purposesFor(asker, nth)]
    const on = (target: Case['target'], purposes: readonly Purpose[]) =>
      purposes.map((purpose) => ({ asker, purpose, target }))
    if (namesNobody) return on('opened', all)
    const some = own.length > 1 ? [own[0]!, own.at(-1)!] : all.slice(0, 1)
    return [...on('opened', all), ...on('closed', own.length > 0 ? own : some), ...on('unknown', some)]
  })
}

const AT_ONCE = 48
let asked = 0
/** Every asker, purpose and person at one door; what differs from the table. */
async function tryDoor(door: Door, line: Line, nth: number): Promise<string[]> {
  const wrong: string[] = []
  const none = nobody(whose.opened)
  const answers: [Case, Answer][] = []
  await inTurns(casesOf(line, nth), AT_ONCE, async (one) => {
    const about: About = one.target === 'unknown' ? none : whose[one.target].about
    const named = { ...about, name: one.target === 'unknown' ? 'Nobodyova' : whose[one.target].name }
    const input = { ...inputFor(door.input, about), ...line.with?.(named) }
    const who = at.get(one.asker.name)!
    const answer = await who[door.kind](door.name, input, { purpose: one.purpose })
    answers.push([one, answer])
    asked++
    const [is, should] = [classOf(answer, line), expected(one, line)]
    const isOver =
      line.once && is === 'gone' && should === 'in' && answers.some((other) => classOf(other[1], line) === 'in')
    if (is !== should && !isOver)
      wrong.push(
        `${door.name}: ${one.asker.name} (${one.asker.agency}) for ${one.purpose}, ${one.target}: ${is} ${answer.status} ${answer.body.code}, should be ${should} ${answer.body.code === 'wrong-field' ? answer.body.title : ''}`,
      )
  })
  return [...wrong, ...leaks(door, line, answers)]
}

/** Names, and what only child protection knows; ids too, but to those who opened somebody in an emergency, or review that, or were told before. */
function secretsFrom({ agency }: Asker): string[] {
  const both = [whose.opened, whose.closed]
  const toldBefore = [PARTNER, 'harbour-clinic', 'ombuds-office'].includes(agency)
  // Who works where is what overseers see; of whom it is about they see nothing.
  const workers = agency === 'ombuds-office' ? [] : ['Spare One']
  const names = [...both.map(({ name }) => name), 'Importedova', 'broughtin.csv', ...workers]
  return [...names, ...(toldBefore ? [] : both.flatMap(({ ids }) => ids))]
}

/** To whom nothing is open, an answer about somebody is word for word the answer about nobody; and no answer names them. */
function leaks(door: Door, line: Line, answers: readonly [Case, Answer][]): string[] {
  const wrong: string[] = []
  const gone = new Map<string, Set<string>>()
  for (const [one, answer] of answers) {
    const { asker, target } = one
    if (classOf(answer, line) === 'gone')
      gone.set(asker.name, (gone.get(asker.name) ?? new Set()).add(JSON.stringify(answer.body)))
    if (target === 'unknown') continue
    const said = JSON.stringify(answer.body)
    const mayKnow = asker.agency === CUSTODIAN || (asker.agency === PARTNER && one.purpose === 'service-delivery')
    const isFound =
      asker.agency === CUSTODIAN ? purposesOf(asker).includes(one.purpose) : mayKnow && target === 'opened'
    if (line.finds && answer.status === 200 && isFound && !said.includes(whose[target].name))
      wrong.push(`${door.name}: ${asker.name} for ${one.purpose} does not find ${target}`)
    const told = (mayKnow ? [] : secretsFrom(asker)).find((secret) => said.includes(secret))
    if (told) wrong.push(`${door.name}: ${asker.name} for ${one.purpose} is told ${told}: ${said.slice(0, 300)}`)
  }
  for (const [name, bodies] of gone)
    if (bodies.size > 1)
      wrong.push(`${door.name}: ${name} is told different things of nobody: ${[...bodies].join(' ')}`)
  return wrong
}

describe('the table of doors', () => {
  it('has a line for every door, and none for a door that is gone', () => {
    const named = (kind: 'deed' | 'look') =>
      house.house.doors.filter((door) => door.kind === kind).map(({ name }) => name)
    expect(Object.keys(LOOKS).sort()).toEqual(named('look').sort())
    expect(Object.keys(DEEDS).sort()).toEqual(named('deed').sort())
  })
})

describe('every asker at every door', () => {
  const lines = [
    ...Object.entries(LOOKS).map((one) => ['look', ...one] as const),
    ...Object.entries(DEEDS).map((one) => ['deed', ...one] as const),
  ]
  it.each(lines.map(([kind, name, line], nth) => ({ kind, name, line, nth })))(
    '$kind $name',
    async ({ kind, name, line, nth }) => {
      const door = house.house.doors.find((one) => one.kind === kind && one.name === name)!
      expect(await tryDoor(door, line, nth)).toEqual([])
    },
  )
  it('was asked', () => {
    expect(asked).toBeGreaterThan(20_000)
  })
})
