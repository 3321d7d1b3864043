import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewPerson } from '../../domain/people/words.ts'
import type { FactId } from '../../ground/ids.ts'
import { insist } from '../world/agreements.ts'
import { newId } from '../world/families.ts'
import type { AtWork, TestHouse } from '../world/house.ts'
import { openBareHouse } from '../world/ledger.ts'
import {
  aLoneBoy,
  aMotherWhoSeeks,
  answer,
  forTheBest,
  household,
  openRiverside,
  request,
  TRACE,
} from '../world/tracing.ts'
import { deed, doAll, look, type Said, type Step } from '../world/two-worlds.ts'

/**
 * Two worlds, alike but for what the side of whoever seeks may not know: that somebody is there who was not asked yet, that
 * they said no, that they are protected from the seeker, or that they agreed and were found by one side only. Whatever the
 * seeker's side asks or does, both worlds answer alike to the last byte. What one world has more of stays in it from run to
 * run, so that everything that came before must not tell either.
 */
type World = { house: TestHouse; has: boolean; workers: Record<'seeks' | 'keeps', AtWork> }
let worlds: World[]

async function openWorld(has: boolean): Promise<World> {
  const house = await openBareHouse()
  const keeps = await openRiverside(house)
  return { house, has, workers: { seeks: await house.signIn('Miriam Sola'), keeps } }
}
beforeAll(async () => {
  worlds = [await openWorld(true), await openWorld(false)]
}, 120_000)
afterAll(() => Promise.all(worlds.map(({ house }) => house.close())))

async function write({ house }: World, who: AtWork, [name, input]: [string, object]): Promise<void> {
  const purpose = /household|order|safeguards|correct/.test(name) ? 'protection' : TRACE.purpose
  await insist(who, name, input, { purpose })
  await house.settle()
}

/** Names of no run but one: nobody of another is taken for them. */
const NAMES = [
  ['Barkhad', 'Sagal', 'Mahad'],
  ['Dalmar', 'Ubax', 'Keynaan'],
  ['Hirsi', 'Filsan', 'Geedi'],
  ['Liibaan', 'Hodan', 'Zakariye'],
  ['Qorane', 'Idil', 'Bashiir'],
  ['Samatar', 'Warsan', 'Jibriil'],
  ['Tahliil', 'Raaqiya', 'Cumar'],
  ['Rooble', 'Nasteexo', 'Faysal'],
  ['Tesfaye', 'Mekdes', 'Girma'],
  ['Dawit', 'Selamawit', 'Bekele'],
  ['Rostam', 'Shirin', 'Farhad'],
  ['Kourosh', 'Parvaneh', 'Bijan'],
  ['Oleksiy', 'Zlata', 'Bohdan'],
  ['Emiliano', 'Ximena', 'Gonzalo'],
  ['Chukwu', 'Ngozi', 'Obinna'],
  ['Moussa', 'Kadiatou', 'Souleymane'],
  ['Thabiso', 'Lindiwe', 'Vusumuzi'],
  ['Phurba', 'Dolkar', 'Jamyang'],
] as const satisfies [string, string, string][]

type Family = { child: ReturnType<typeof aLoneBoy>; parent: ReturnType<typeof aMotherWhoSeeks>; asked: { id: string } }
function aFamilyApart(nth: number): Family {
  const [child, parent] = [aLoneBoy([...NAMES[nth]!]), aMotherWhoSeeks([...NAMES[nth]!])]
  return { child, parent, asked: request(child.boy, [child.mother, child.ali], { askedBy: 'child' }) }
}
/** The same, but that the boy names his brother only afterwards, and that his mother is a woman. */
function thinner({ child, ...family }: Family): Family {
  const [boy, mother] = [child.boy, { ...child.mother, sex: 'unknown' as const }]
  const alone = { ...child, mother, family: household([boy], [mother], [['mother', mother, boy]]) }
  return { ...family, child: alone, asked: request(boy, [mother], { askedBy: 'child' }) }
}
/** What comes to light later: much, or so little that nobody is asked about it again. */
type News = 'his brother' | 'her sex'
const tellMore = ({ child: { boy, mother, ali }, asked }: Family, news: News): Doing => {
  if (news === 'her sex') return ['correct-person', { person: mother.id, seen: 1, sex: 'female', reason: 'he said so' }]
  const ties = [{ id: newId(), kind: 'sibling', from: ali.id, to: boy.id, source: 'told-by-one' }]
  return ['add-sought', { id: newId(), request: asked.id, person: ali, ties, separation: newId(), cause: 'conflict' }]
}
/** What the seeker's side may not know; who of the other family it is about, and what the pair is called there. */
type Secret = 'is there' | 'said no' | 'is protected' | 'wishes not to be found' | 'is restricted'
type Doing = [name: string, input: object]
function secretly(secret: Secret, { child, parent }: Family, keeper: string): Doing[] {
  const { mother } = parent
  const safe = (change: object): Doing => [
    'set-safeguards',
    { person: mother.id, ...change, cleared: [keeper], reason: 'she is afraid' },
  ]
  return {
    'is there': [],
    'said no': [['decline-to-be-found', answer(mother, { said: 'no' })] satisfies Doing],
    'is protected': [
      ['agree-to-be-found', answer(mother)] satisfies Doing,
      [
        'order-no-contact',
        { id: newId(), protects: mother.id, against: child.boy.id, until: null, source: 'a court' },
      ] satisfies Doing,
    ],
    'wishes not to be found': [['agree-to-be-found', answer(mother)] satisfies Doing, safe({ notToBeFound: true })],
    'is restricted': [safe({ restricted: true })],
  }[secret]
}

const pairOf = async ({ house }: World, person: NewPerson): Promise<FactId | undefined> => {
  const { rows } = await house.owner.query('select id from tracing.candidate where one = $1 or other = $1', [person.id])
  return rows[0]?.id
}

/** Everything that the seeker's side can turn to: lists and counts, the search, people by name, and the pair by an id it should not have. */
function asks({ child, parent, asked }: Family, pair: string): Step[] {
  const by = 'family-tracing'
  const judged = { candidate: pair, side: child.boy.id, verdict: 'match', reason: 'his scar', seen: 0 }
  const channel = { candidate: pair, side: child.boy.id, way: 'letter', channel: 'by the office at the quay' }
  const turn = (status: string, seen: number) => ({ request: asked.id, status, on: '2026-11-25', seen })
  const names = parent.mother.names[0]!.parts.map(({ text }) => text)
  return [
    look('list-tracing', by),
    look('read-tracing', by, { person: child.boy.id }),
    look('read-tracing', by, { person: child.mother.id }),
    look('read-tracing', by, { person: parent.mother.id }),
    look('read-trace', by, { candidate: pair }),
    look('read-family', by, { person: child.boy.id }),
    look('read-family', by, { person: parent.mother.id }),
    look('read-case', 'protection', { case: child.family.case.id }),
    look('read-case-work', 'protection', { case: child.family.case.id }),
    look('read-case-ledger', 'protection', { case: child.family.case.id }),
    look('read-case', 'protection', { case: parent.family.case.id }),
    look('search-people', by, { text: names.join(' ') }),
    look('search-people', 'protection', { text: names[0]! }),
    ...['my-work', 'list-cases', 'list-triage', 'spread-triage', 'list-watched', 'list-reviews', 'list-notices'].map(
      (name) => look(name, 'protection'),
    ),
    deed('judge-trace', by, judged),
    deed('disclose-trace', by, channel),
    deed('agree-to-be-found', by, answer(child.boy, { by: 'authority', candidate: pair })),
    deed('agree-to-be-found', by, answer(parent.mother)),
    deed('open-tracing', by, request(parent.mother, [child.boy])),
    deed('state-tracing', by, turn('in-progress', 0)),
    deed('state-tracing', by, turn('verified', 1)),
    deed('state-tracing', by, turn('reunified', 1)),
  ]
}

/** The same steps in both worlds. Ids that somebody gave are kept as they are; those of the pair's house are not. */
async function inBoth(family: Family, steps: readonly Step[], name: string): Promise<Said[][]> {
  const { child, parent, asked } = family
  const people = [...child.family.people, ...parent.family.people].map(({ id }) => id as string)
  const given = new Set([...people, child.family.case.id, parent.family.case.id, asked.id])
  const told: Said[][] = []
  for (const world of worlds) {
    const who = name === 'Miriam Sola' ? world.workers.seeks : await world.house.signIn(name)
    told.push(await doAll(world, who, { steps, given }))
  }
  return told
}

let runs = 0
const secrets = fc.constantFrom<Secret>(
  'is there',
  'said no',
  'is protected',
  'wishes not to be found',
  'is restricted',
)
const anOrder = (steps: number) =>
  fc.shuffledSubarray(
    Array.from({ length: steps }, (_, nth) => nth),
    { minLength: steps },
  )

describe('to whoever seeks', () => {
  it('nobody tells that somebody is there, said no, or is protected: both worlds answer alike', {
    timeout: 240_000,
  }, async () => {
    const many = asks(aFamilyApart(0), newId()).length
    await fc.assert(
      fc.asyncProperty(secrets, fc.boolean(), anOrder(many), async (secret, isThereFirst, order) => {
        const family = aFamilyApart(runs++)
        const { child, parent, asked } = family
        const appear = async (world: World) => {
          if (!world.has) return
          const { keeps } = world.workers
          await write(world, keeps, ['register-household', parent.family])
          for (const one of secretly(secret, family, keeps.worker.id)) await write(world, keeps, one)
        }
        for (const world of worlds) {
          if (isThereFirst) await appear(world)
          await write(world, world.workers.seeks, ['register-household', child.family])
          await write(world, world.workers.seeks, ['open-tracing', asked])
          if (!isThereFirst) await appear(world)
        }
        const pair = await pairOf(worlds[0]!, parent.mother)
        expect(pair, 'the house itself laid them beside each other').toBeDefined()
        const all = asks(family, pair!)
        const [there, not] = await inBoth(
          family,
          order.map((nth) => all[nth]!),
          'Miriam Sola',
        )
        expect(there).toEqual(not)
        const [known, unknown] = await inBoth(family, all.slice(0, 5), 'Joseph Okello')
        expect(known).toEqual(unknown)
      }),
      { numRuns: 10, endOnFailure: true },
    )
  })

  it('nobody tells what the other side found or said since both were laid before each other', {
    timeout: 240_000,
  }, async () => {
    const doings = fc.shuffledSubarray(['match', 'unsure', 'no', 'not-now', 'withdrawn'] as const, { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(doings, fc.constantFrom<News>('his brother', 'her sex'), async (hidden, news) => {
        const family = thinner(aFamilyApart(runs++))
        const { child, parent, asked } = family
        const more = tellMore(family, news)
        const pairs: string[] = []
        for (const world of worlds) {
          const { keeps, seeks } = world.workers
          await write(world, keeps, ['register-household', parent.family])
          await write(world, seeks, ['register-household', child.family])
          await write(world, seeks, ['open-tracing', asked])
          await write(world, keeps, ['agree-to-be-found', answer(parent.mother)])
          const candidate = (await pairOf(world, parent.mother))!
          pairs.push(candidate)
          let seen = 0
          for (const one of world.has ? hidden : []) {
            const judged = { candidate, side: parent.mother.id, verdict: one, reason: 'she knows his song', seen }
            if (one === 'match' || one === 'unsure') await write(world, keeps, ['judge-trace', judged])
            else if (one === 'withdrawn') await write(world, keeps, ['withdraw-being-found', answer(parent.mother)])
            else await write(world, keeps, ['decline-to-be-found', answer(parent.mother, { said: one })])
            if (one === 'match' || one === 'unsure') seen++
          }
          await write(world, seeks, more)
        }
        const told: Said[][] = []
        for (const [nth, world] of worlds.entries()) {
          const people = [...child.family.people, ...parent.family.people].map(({ id }) => id as string)
          const given = new Set([...people, asked.id])
          const steps = asks(family, pairs[nth]!)
          told.push(await doAll(world, world.workers.seeks, { steps, given }))
        }
        expect(told[0]!.find(({ step }) => step.endsWith('read-trace'))!.status, 'the seeker sees the pair').toBe(200)
        expect(told[0]).toEqual(told[1])
      }),
      { numRuns: 6, endOnFailure: true },
    )
  })

  it('and what both sides found and agreed to is told, so that this could be seen', { timeout: 60_000 }, async () => {
    const family = aFamilyApart(runs++)
    const { child, parent, asked } = family
    const [world] = worlds as [World, World]
    const { keeps, seeks } = world.workers
    await write(world, keeps, ['register-household', parent.family])
    await write(world, seeks, ['register-household', child.family])
    await write(world, seeks, ['open-tracing', asked])
    await write(world, keeps, ['agree-to-be-found', answer(parent.mother)])
    const candidate = (await pairOf(world, parent.mother))!
    const judged = { candidate, side: parent.mother.id, verdict: 'match', reason: 'she knows his song', seen: 0 }
    await write(world, keeps, ['judge-trace', judged])
    await insist(seeks, 'record-court-order', forTheBest(child.boy, child.mother), { purpose: 'protection' })
    const steps = asks(family, candidate)
    const [judge, , agree] = steps.filter(({ kind }) => kind === 'deeds')
    const tell = steps.find(({ name }) => name === 'disclose-trace')!
    const said = await doAll(world, seeks, { steps: [tell, judge!, agree!, tell], given: new Set() })
    expect(said.map(({ status }) => status)).toEqual([409, 200, 200, 200])
  })
})
