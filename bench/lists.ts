import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, signIn } from './client.ts'
import { fillCases } from './fill-cases.ts'
import { openHouse } from './house.ts'
import { type Row, round } from './row.ts'

const CASES = { usual: 50_000, full: 500_000 }
const PAGES = 150
const WARM = 5
const LONGEST_MS = 4000
const GOAL_P95 = 50

/** Lists, queues and counts in a house of many cases, by HTTP, one after another, with the rules of access on and each look recorded. */
export async function measureLists(full: boolean): Promise<Row[]> {
  const home = mkdtempSync(join(tmpdir(), 'kindred-lists-'))
  const seconds = await fillCases(home, full ? CASES.full : CASES.usual)
  const house = await openHouse({ home })
  try {
    const rows: Row[] = []
    for (const [who, purpose] of [
      ['Miriam Sola', 'protection'],
      ['Petra Novak', 'service-delivery'],
    ] as const) {
      const client = new Client(house.port, await signIn(house.port, who))
      for (const [name, look, input] of LISTS) {
        const took = await ask(client, { look, input, purpose })
        console.error(`lists: ${who}, ${name} …`)
        rows.push(listRow(`${who}: ${name}`, took, `${full ? CASES.full : CASES.usual} cases, laid in ${seconds} s`))
      }
      client.close()
    }
    return rows
  } finally {
    await house.close()
  }
}

type Input = (last: string | undefined) => object
/** What is asked, each page behind the one before where a list has pages. */
const LISTS: [string, string, Input][] = [
  ['newest cases', 'list-cases', () => ({})],
  ['page behind page', 'list-cases', (before) => (before ? { before } : {})],
  ['cases of mine', 'list-cases', () => ({ mine: true })],
  ['at a common stage', 'list-cases', () => ({ stage: 'assessment' })],
  ['at a rare stage', 'list-cases', () => ({ stage: 'follow-up' })],
  ['of a rare kind', 'list-cases', () => ({ kind: 'tracing' })],
  ['closed ones', 'list-cases', () => ({ closed: true })],
  ['my work', 'my-work', () => ({})],
  ['triage', 'list-triage', () => ({})],
  ['how triage is spread', 'spread-triage', () => ({})],
  ['planned', 'list-planned', () => ({ days: 7 })],
  ['referrals', 'list-referrals', () => ({})],
  ['reviews', 'list-reviews', () => ({})],
  ['care watched over', 'list-watched', () => ({})],
  ['partings', 'list-partings', () => ({})],
  ['decisions', 'list-decisions', () => ({ waiting: true })],
]

type Took = { ms: number[]; refused: string | undefined }
async function ask(
  client: Client,
  { look, input, purpose }: { look: string; input: Input; purpose: string },
): Promise<Took> {
  const ms: number[] = []
  let last: string | undefined
  for (let nth = 0; nth < PAGES + WARM; nth++) {
    const began = performance.now()
    const heard = await client.ask('looks', look, input(last), { purpose })
    if (nth >= WARM) ms.push(performance.now() - began)
    const answer = JSON.parse(heard.body)
    if (heard.status !== 200) return { ms, refused: answer.code }
    last = answer.next ?? undefined
    if (ms.reduce((sum, one) => sum + one, 0) > LONGEST_MS) break
  }
  return { ms: ms.sort((a, b) => a - b), refused: undefined }
}

function listRow(name: string, { ms, refused }: Took, among: string): Row {
  const at = (share: number) => round(ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0, 1)
  return {
    ...{ name, ours: at(0.95), peer: null, ratio: null, goal: GOAL_P95, unit: 'ms at p95' },
    met: refused !== undefined || at(0.95) <= GOAL_P95,
    more: refused ? `refused: ${refused}` : `p50 ${at(0.5)}, ${ms.length} times; ${among}`,
  }
}
