import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RegisterHousehold } from '../domain/cases/words.ts'
import type { DeedId } from '../ground/ids.ts'
import type { KeptNote } from '../ground/ledger-source.ts'
import { Client, type Heard, signIn } from './client.ts'
import { freePort, type OpenedHouse, openHouse } from './house.ts'
import { inventFamily, newId } from './invent.ts'
import { type Reckoning, reckon } from './reckon.ts'

/** Somebody's registration, as they remember it: under which deed, and of whom it was the second registration. */
export type Told = { deed: DeedId; family: RegisterHousehold; twinOf?: RegisterHousehold }
/** What everybody outside the house remembers: workers what they were told, a witness the checkpoints it saw. */
export type Memory = { acknowledged: Told[]; looks: DeedId[]; refused: string[]; witnessed: KeptNote[] }
export type Drill = Reckoning & { kills: Record<Victim, number>; slowestReopeningMs: number; perSecond: number }

const VICTIMS = ['keeper', 'door', 'database', 'backend'] as const
type Victim = (typeof VICTIMS)[number]

const WORKERS = 16
/** One registration in so many is of a family that somebody registered before. */
const TWINS = 12
const PATIENCE_MS = 20_000

/**
 * Kills the house under load, again and again, at moments of chance: its keeper, its door, its database with everything
 * in it, a single backend. Sixteen workers register and read meanwhile and send again what got no answer. Then counts.
 */
export async function drillCrashes({ kills }: { kills: number }): Promise<Drill> {
  const port = await freePort()
  let house = await openHouse({ port })
  const memory: Memory = { acknowledged: [], looks: [], refused: [], witnessed: [] }
  const done: Record<Victim, number> = { keeper: 0, door: 0, database: 0, backend: 0 }
  const cookie = await signIn(port, 'Amina Keller')
  const load = { stopping: false }
  const began = performance.now()
  let slowest = 0
  try {
    const workers = Array.from({ length: WORKERS }, () => work({ port, cookie, memory, load }))
    for (let nth = 0; nth < kills; nth++) {
      await sleep(150 + Math.random() * 900)
      await witness(port, memory)
      const victim = VICTIMS[nth % VICTIMS.length]!
      await kill(house, victim)
      done[victim]++
      const at = performance.now()
      house = await reopen(house)
      slowest = Math.max(slowest, performance.now() - at)
    }
    await sleep(500)
    load.stopping = true
    await Promise.all(workers)
    const seconds = (performance.now() - began) / 1000
    const reckoning = await reckon(house, memory)
    const perSecond = Math.round(memory.acknowledged.length / seconds)
    return { ...reckoning, kills: done, slowestReopeningMs: Math.round(slowest), perSecond }
  } finally {
    load.stopping = true
    await house.close()
    rmSync(house.home, { recursive: true, force: true })
  }
}

type Desk = { port: number; cookie: string; memory: Memory; load: { stopping: boolean } }

/** Registers families and reads what was registered. What got no answer is sent again as it was, until it gets one. */
async function work({ port, cookie, memory, load }: Desk): Promise<void> {
  let client = new Client(port, cookie)
  const insist = async (ask: () => Promise<Heard>): Promise<boolean> => {
    for (;;) {
      const heard = await Promise.race([ask(), tooLate()]).catch(() => undefined)
      if (heard?.status === 200) return true
      if (heard && heard.status < 500) {
        memory.refused.push(heard.body)
        return false
      }
      client.close()
      await sleep(60)
      client = new Client(port, cookie)
    }
  }
  while (!load.stopping) {
    const told = tell(memory)
    if (!(await insist(() => client.ask('deeds', 'register-household', told.family, { id: told.deed })))) continue
    memory.acknowledged.push(told)
    const look = newId<DeedId>()
    if (await insist(() => client.ask('looks', 'read-case', { case: told.family.case.id }, { id: look })))
      memory.looks.push(look)
  }
  client.close()
}

async function tooLate(): Promise<never> {
  await sleep(PATIENCE_MS, undefined, { ref: false })
  throw new Error('no answer')
}

/** A new family; now and then one that is known already, as happens at two borders. */
function tell({ acknowledged }: Memory): Told {
  const deed = newId<DeedId>()
  const family = inventFamily()
  const known = acknowledged[Math.floor(Math.random() * acknowledged.length)]
  if (!known || known.twinOf || Math.random() * TWINS > 1) return { deed, family }
  const people = family.people.map((person, nth) => ({ ...known.family.people[nth]!, id: person.id }))
  return { deed, family: { ...family, people }, twinOf: known.family }
}

/** Somebody outside keeps what the house signed. */
async function witness(port: number, { witnessed }: Memory): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/ledger/checkpoint`, {
    signal: AbortSignal.timeout(5000),
  }).catch(() => undefined)
  if (answer?.ok)
    witnessed.push({ note: await answer.text(), where: `checkpoint ${witnessed.length + 1} of the witness` })
}

async function kill({ home, process: keeper }: OpenedHouse, victim: Victim): Promise<void> {
  const gone = new Promise<void>((resolve) => keeper.once('exit', () => resolve()))
  if (keeper.exitCode !== null || keeper.signalCode !== null) throw new Error('the house fell before it was killed')
  const { databasePid } = JSON.parse(readFileSync(join(home, 'open.json'), 'utf8')) as { databasePid: number }
  // What PostgreSQL starts for a moment may be gone before it is hit.
  const backends = childrenOf(databasePid).filter((pid) => !/autovacuum worker/.test(nameOf(pid)))
  const doors = childrenOf(keeper.pid!).filter((pid) => pid !== databasePid)
  const victims = {
    keeper: [keeper.pid!],
    door: [doors[Math.floor(Math.random() * doors.length)]!],
    database: [databasePid, ...backends],
    backend: [backends[Math.floor(Math.random() * backends.length)]!],
  }[victim]
  for (const pid of victims) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {} // it went by itself
  }
  await Promise.race([gone, sleep(PATIENCE_MS, undefined, { ref: false })])
  if (keeper.exitCode === null && keeper.signalCode === null) throw new Error(`the house outlived its ${victim}`)
}

const nameOf = (pid: number): string => readFileSync(`/proc/${pid}/cmdline`, 'utf8')
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

/** Opens the house again on what it left. A database that is still closing makes it wait. */
async function reopen({ home, port }: OpenedHouse): Promise<OpenedHouse> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await openHouse({ home, port })
    } catch (error) {
      if (attempt === 40) throw error
      await sleep(250)
    }
  }
}
