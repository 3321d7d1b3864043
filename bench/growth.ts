import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type Heard, signIn } from './client.ts'
import { fillCases } from './fill-cases.ts'
import { openHouse } from './house.ts'
import { type Row, round } from './row.ts'
import { untilHeard } from './until-heard.ts'
import { serve, type Timed } from './year.ts'

const SIZES = { usual: [10_000, 100_000], full: [10_000, 100_000, 1_000_000] }
const FAMILIES = 80
const WARM = 20
/** A house that holds ten or a hundred times as much may be so many times as slow. */
const GOAL = 1.5
/** Of the agency whose cases they all are. */
const WORKER = 'Miriam Sola'

/**
 * What each deed and look of the year costs as a house grows: by one worker, one at a time, through the front door, in one
 * house that is filled further and further.
 */
export async function measureGrowth(full: boolean): Promise<Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'kindred-growth-'))
  try {
    const sizes = full ? SIZES.full : SIZES.usual
    const all: Map<string, number[]>[] = []
    for (const [nth, size] of sizes.entries()) {
      const seconds = await fillCases(home, size, sizes[nth - 1] ?? 0)
      console.error(`growth: ${size} cases, laid in ${seconds} s …`)
      all.push(await work(home))
    }
    return [...all[0]!.keys()].map((name) =>
      growthRow(
        name,
        all.map((took) => took.get(name) ?? []),
        sizes,
      ),
    )
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function work(home: string): Promise<Map<string, number[]>> {
  const house = await openHouse({ home })
  try {
    await untilHeard(house.port)
    const worker = new Client(house.port, await signIn(house.port, WORKER))
    const took = new Map<string, number[]>()
    for (let nth = 0; nth < WARM + FAMILIES; nth++)
      await serve(worker, nth < WARM ? unheeded : timedInto(took), { nth, services: 1 })
    worker.close()
    return took
  } finally {
    await house.stop()
  }
}

const insist = ({ status, body }: Heard, name: string) => {
  if (status !== 200) throw new Error(`${name} was not done: ${body}`)
}
const unheeded: Timed = async (name, asked) => insist(await asked, name)
const timedInto =
  (took: Map<string, number[]>): Timed =>
  async (name, asked) => {
    const began = performance.now()
    insist(await asked, name)
    took.set(name, [...(took.get(name) ?? []), performance.now() - began])
  }

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** How many times as long it takes in the largest house as in the smallest. */
function growthRow(name: string, times: readonly (readonly number[])[], sizes: readonly number[]): Row {
  const p50 = times.map((some) => middle(some))
  const ours = round(p50.at(-1)! / p50[0]!)
  const among = sizes.map((size, nth) => `${round(p50[nth]!, 1)} ms among ${size}`).join(', ')
  return {
    ...{ name, ours, peer: null, ratio: null, goal: GOAL, met: ours <= GOAL, unit: 'times as long' },
    more: `${among}, at p50 of ${times[0]!.length}`,
  }
}
