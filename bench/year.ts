import type { RegisterHousehold } from '../domain/cases/words.ts'
import { Client, type Heard, signIn } from './client.ts'
import { openHouse } from './house.ts'
import { inventFamily, newId } from './invent.ts'
import { type Row, round } from './row.ts'

/**
 * A year of casework through the front door: what one mission reported of a year, 424 workers, 123,000 people and 84,058
 * services, replayed as fast as it goes, everything on. Every family is registered, its case read, planned for, written
 * about and moved on, its services planned and their outcome written down, and lists are looked at in between.
 */
const YEAR = { workers: 424, people: 123_000, services: 84_058 }
const FAMILY = 5
const AT_ONCE = 32
const GOAL_P99 = 100
const GOAL_MINUTES = 10

type Took = Map<string, number[]>
export async function measureYear(full: boolean): Promise<Row[]> {
  const share = full ? 1 : 0.04
  const families = Math.round((YEAR.people / FAMILY) * share)
  const services = Math.round(YEAR.services * share)
  const house = await openHouse()
  try {
    const workers = await hire(house.port)
    const began = performance.now()
    const [took, bad] = await work(workers, families, services)
    const minutes = (performance.now() - began) / 60_000
    for (const worker of workers) worker.close()
    return [
      yearRow({ minutes, share, families, services, took, bad }),
      ...[...took].map(([name, times]) => actRow(name, times)),
    ]
  } finally {
    await house.close()
  }
}

/** As many caseworkers as the mission has, all of one agency, each with a sign-in of their own. */
async function hire(port: number): Promise<Client[]> {
  const office = new Client(port, await signIn(port, 'Nadia Haddad'))
  const workers = Array.from({ length: YEAR.workers }, (_, nth) => ({
    id: newId(),
    agency: 'harbour-family-service',
    site: 'harbour-reception',
    name: `Worker ${nth + 1} of the year`,
    roles: [{ id: newId(), role: 'caseworker', from: '2026-01-01T00:00:00.000Z', until: null }],
    trainings: ['code-of-conduct', 'child-safeguarding', 'gbv-confidentiality'].map((code) => ({
      id: newId(),
      code,
      until: '2029-01-01T00:00:00.000Z',
    })),
    nationalityConflict: { id: newId(), countries: [] },
  }))
  const opened = await office.ask(
    'deeds',
    'open-agencies',
    { agencies: [], sites: [], workers },
    { purpose: 'administration' },
  )
  if (opened.status !== 200) throw new Error(`nobody was hired: ${opened.body}`)
  office.close()
  const clients: Client[] = []
  for (const { name } of workers) clients.push(new Client(port, await signIn(port, name)))
  return clients
}

async function work(workers: Client[], families: number, services: number): Promise<[Took, number]> {
  const took: Took = new Map()
  let bad = 0
  const timed = async (name: string, asked: Promise<Heard>): Promise<void> => {
    const at = performance.now()
    if ((await asked).status !== 200) bad++
    const times = took.get(name) ?? []
    times.push(performance.now() - at)
    took.set(name, times)
  }
  // A worker asks one thing at a time: each seat has workers of its own.
  const seats = Array.from({ length: AT_ONCE }, (_, seat) => workers.filter((_worker, nth) => nth % AT_ONCE === seat))
  await Promise.all(seats.map((own, seat) => deskOf(own, seat)))
  return [took, bad]

  async function deskOf(own: Client[], seat: number): Promise<void> {
    for (let nth = seat, turn = 0; nth < families; nth += AT_ONCE, turn++) {
      const due = Math.floor(((nth + 1) * services) / families) - Math.floor((nth * services) / families)
      await serve(own[turn % own.length]!, timed, { nth, services: due })
    }
  }
}

export type Timed = (name: string, asked: Promise<Heard>) => Promise<void>
const FOR = { purpose: 'protection' } as const
export async function serve(
  worker: Client,
  timed: Timed,
  { nth, services }: { nth: number; services: number },
): Promise<void> {
  const invented = inventFamily()
  const family: RegisterHousehold = { ...invented, case: { ...invented.case, kind: 'protection' } }
  const file = family.case.id
  const deed = (name: string, input: object) => timed(name, worker.ask('deeds', name, input, FOR))
  const look = (name: string, input: object) => timed(name, worker.ask('looks', name, input, FOR))
  await deed('register-household', family)
  await look('read-case', { case: file })
  await look('read-case-work', { case: file })
  await deed('write-note', {
    id: newId(),
    case: file,
    category: 'family',
    text: 'They arrived together and stay together.',
  })
  await deed('move-case', { case: file, seen: 'intake', stage: 'assessment' })
  await deed('set-goal', { id: newId(), case: file, what: 'A place to live.', due: '2027-03-01' })
  for (let one = 0; one < services; one++) {
    const item = newId()
    await deed('plan-service', { id: item, case: file, service: 'shelter', what: 'A room.', due: '2027-01-15' })
    await look('read-plan', { case: file })
    await deed('end-planned', { item, seen: 0, outcome: 'delivered', on: '2026-11-01' })
  }
  if (nth % 10 === 0) await look('my-work', {})
  if (nth % 10 === 5) await look('list-cases', { mine: true })
  if (nth % 20 === 7) await look('list-planned', { days: 7 })
  if (nth % 4 === 1)
    await look('search-people', { text: family.people[0]!.names[0]!.parts.map(({ text }) => text).join(' ') })
}

const at = (times: readonly number[], share: number): number =>
  round(times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0, 1)

type Year = { minutes: number; share: number; families: number; services: number; took: Took; bad: number }
function yearRow({ minutes, share, families, services, took, bad }: Year): Row {
  const all = [...took.values()].flat()
  const p99 = at(all, 0.99)
  const goal = GOAL_MINUTES * share
  return {
    name: 'year',
    ours: round(minutes),
    peer: null,
    ratio: null,
    goal: round(goal),
    met: minutes <= goal && p99 <= GOAL_P99 && bad === 0,
    unit: 'minutes',
    more: `${families * FAMILY} people, ${services} services, ${YEAR.workers} workers, ${all.length} deeds and looks, ${AT_ONCE} at once: p50 ${at(all, 0.5)} ms, p99 ${p99} ms (goal ${GOAL_P99}), ${bad} not answered well${share < 1 ? '; a twenty-fifth of a year, the whole with --full' : ''}`,
  }
}

/** Of each deed and look, how fast; and how much slower its last tenth is than its first, as the house fills. */
function actRow(name: string, times: readonly number[]): Row {
  const tenth = Math.max(1, Math.floor(times.length / 10))
  const [first, last] = [at(times.slice(tenth, 2 * tenth), 0.5), at(times.slice(-tenth), 0.5)]
  const p99 = at(times, 0.99)
  return {
    name: `  ${name}`,
    ours: p99,
    peer: null,
    ratio: null,
    goal: GOAL_P99,
    met: p99 <= GOAL_P99,
    unit: 'ms at p99',
    more: `p50 ${at(times, 0.5)} ms, ${times.length} times; second tenth ${first} ms, last tenth ${last} ms at p50`,
  }
}
