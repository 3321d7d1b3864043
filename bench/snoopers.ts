import { type Chance, seedChance } from '../db/seeds/chance.ts'
import {
  alertsOf,
  budgetOf,
  explain,
  isQuestion,
  type Known,
  type Look,
  signsOf,
  type Week,
  weekOf,
} from '../domain/oversight/rules.ts'
import type { Sign } from '../domain/oversight/words.ts'
import type { AgencyId, SiteId, WorkerId } from '../ground/ids.ts'

const STYLES = ['relative', 'well-known', 'browser'] as const
type Style = (typeof STYLES)[number]
type Worker = { id: WorkerId; agency: AgencyId; site: SiteId; style: Style | null }
export type Caught = {
  looks: number
  explained: number
  weeks: number
  workers: number
  /** Workers about whom somebody is asked to ask. */
  alerts: number
  /** Of those who snooped in each style, how many were ever among the alerts. */
  caught: Record<Style, { of: number; found: number }>
  /** Of these, those who only worked. */
  false: number
}

const WORKERS = 424
const PER_STYLE = 8
const DAYS = 60
const HOUR = 3_600_000
const BEGINS = Date.UTC(2026, 8, 7)
const NOTHING: Known = {
  openers: [],
  ownDeed: null,
  tasks: [],
  sites: [],
  underReview: false,
  openedSince: null,
  sameFamilyName: false,
  guarded: false,
}

/**
 * Sixty days of an invented house with 424 workers, of whom some look where they have no work: at relatives, at people who
 * are spoken of, or at whomever in the evening. It tries the rules on what they should find, and says nothing of the field.
 */
export function simulateSnoopers(seed: number): Caught {
  const chance = seedChance(seed)
  const workers = Array.from({ length: WORKERS }, (_, nth) => inventWorker(chance, nth))
  const weeks = new Map<string, Week & { looks: { signs: Sign[] }[] }>()
  const snooped = new Set<WorkerId>()
  let [looks, explained] = [0, 0]
  for (let day = 0; day < DAYS; day++)
    for (const worker of workers)
      for (const { look, known, night, snoops } of dayOf(chance, worker, day)) {
        looks++
        if (snoops) snooped.add(worker.id)
        const because = explain(look, known)
        const signs = signsOf(look, known, night)
        if (because) explained++
        if (!isQuestion(because, signs)) continue
        const week = weekOf(look.at)
        const key = `${worker.id} ${week}`
        const noted = weeks.get(key) ?? { worker: worker.id, agency: worker.agency, week, looks: [] }
        noted.looks.push({ signs })
        weeks.set(key, noted)
      }
  const workersOf = new Map<AgencyId, number>()
  for (const { agency } of workers) workersOf.set(agency, (workersOf.get(agency) ?? 0) + 1)
  const alerts = alertsOf([...weeks.values()], workersOf, budgetOf(WORKERS))
  const alerted = new Set(alerts.map(({ worker }) => worker))
  const styleOf = new Map(workers.map(({ id, style }) => [id, style]))
  const caught = Object.fromEntries(
    STYLES.map((style) => {
      const all = workers.filter((one) => one.style === style && snooped.has(one.id))
      return [style, { of: all.length, found: all.filter(({ id }) => alerted.has(id)).length }]
    }),
  ) as Caught['caught']
  return {
    looks,
    explained,
    weeks: Math.ceil(DAYS / 7),
    workers: WORKERS,
    alerts: alerted.size,
    caught,
    false: [...alerted].filter((worker) => styleOf.get(worker) === null).length,
  }
}

function inventWorker(chance: Chance, nth: number): Worker {
  const agency = `agency-${nth % 12}` as AgencyId
  const style = nth < PER_STYLE * STYLES.length ? STYLES[nth % STYLES.length]! : null
  return { id: chance.id<WorkerId>(new Date(BEGINS)), agency, site: `${agency}-site-${nth % 5}` as SiteId, style }
}

type Seen = { look: Look; known: Known; night: boolean; snoops?: true }

function dayOf(chance: Chance, worker: Worker, day: number): Seen[] {
  const works = day % 7 < 5
  const usual = works ? Array.from({ length: chance.whole(8, 13) }, () => atWork(chance, worker, day)) : []
  return [...usual, ...snooping(chance, worker, day).map((one): Seen => ({ ...one, snoops: true }))]
}

const lookAt = (worker: Worker, day: number, hour: number): Look => ({
  at: new Date(BEGINS + (day * 24 + hour) * HOUR),
  name: 'read-case',
  actor: worker.id,
  agency: worker.agency,
  site: worker.site,
  ground: 'custody',
  people: 4,
  ofOne: true,
})

/** What a look at work rests on, as often as field studies and the reference say: nearly all of it is explained. */
function atWork(chance: Chance, worker: Worker, day: number): Seen {
  const night = chance.next() < 0.03
  const look = lookAt(worker, day, night ? 23 : chance.whole(8, 17))
  const at = look.at
  const kind = chance.next()
  const known: Known =
    kind < 0.6
      ? { ...NOTHING, openers: [worker.id] }
      : kind < 0.78
        ? {
            ...NOTHING,
            tasks: [{ owner: worker.id, agency: worker.agency, from: at, due: new Date(at.getTime() + 5 * 24 * HOUR) }],
          }
        : kind < 0.88
          ? { ...NOTHING, ownDeed: new Date(at.getTime() - chance.whole(0, 10) * 24 * HOUR) }
          : kind < 0.985
            ? { ...NOTHING, sites: [worker.site] }
            : NOTHING
  return { look, night, known: { ...known, sameFamilyName: chance.next() < 0.003, guarded: chance.next() < 0.006 } }
}

function snooping(chance: Chance, worker: Worker, day: number): Seen[] {
  if (worker.style === 'relative' && chance.next() < 0.12)
    return [
      { look: lookAt(worker, day, chance.whole(9, 17)), night: false, known: { ...NOTHING, sameFamilyName: true } },
    ]
  if (worker.style === 'well-known' && chance.next() < 0.12)
    return [
      {
        look: lookAt(worker, day, chance.whole(9, 17)),
        night: false,
        known: { ...NOTHING, guarded: chance.next() < 0.8, sites: chance.next() < 0.3 ? [worker.site] : [] },
      },
    ]
  if (worker.style === 'browser' && chance.next() < 0.05)
    return Array.from({ length: chance.whole(6, 14) }, () => ({
      look: lookAt(worker, day, 23),
      night: true,
      known: NOTHING,
    }))
  return []
}
