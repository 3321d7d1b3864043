import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Unreachable } from '../../ground/ledger-source.ts'
import { type QuorumVerdict, sayQuorum } from '../../ground/quorum.ts'
import { decideConfig } from '../config.ts'
import { findOpenHouse } from '../find-open-house.ts'
import type { Command, Outcome } from './command.ts'

const HELP = `kindred health [--data DIR|--url URL] [--json]

Says whether a house answers, places its lines in the ledger, signs them, and lets its listeners hear them.
Where something waits it looks again a little later: waiting is well, standing still is not.

  --data DIR  the data folder of a house on this machine (default ./data, or KINDRED_DATA)
  --url URL   the address of a house
  --json      one object for a machine
`

export const command: Command = { help: HELP, run }

type Health = {
  entries: number
  placed: number
  signed: number | null
  lagMs: number | null
  listeners: { name: string; behind: number }[]
  witnesses: QuorumVerdict
}
const PATIENCE_MS = 3000

async function run(args: string[]): Promise<Outcome> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' }, url: { type: 'string' } } })
  const address = values.url ?? addressOf(values.data)
  const first = await ask(address)
  const calm = standing(first, first).length === 0
  if (!calm) await sleep(PATIENCE_MS)
  const last = calm ? first : await ask(address)
  const wrong = standing(first, last)
  const { entries, placed, signed, lagMs, listeners, witnesses } = last
  const says = [
    `${address} answers.`,
    `Ledger: ${entries} lines, ${placed} placed, ${signed ?? 0} signed; the longest that one waited lately: ${lagMs ?? 0} ms`,
    ...listeners.map(({ name, behind }) => `Listener ${name}: ${behind} lines behind`),
    ...sayQuorum(revive(witnesses), placed),
    '',
    ...(wrong.length > 0 ? ['WRONG', ...wrong.map((one) => `  ${one}`)] : ['The house is well.']),
  ]
  return { code: wrong.length > 0 ? 1 : 0, says, facts: { address, ...last, wrong } }
}

/** Times travel as text. */
const revive = ({ witnessed, ...rest }: QuorumVerdict): QuorumVerdict => ({
  ...rest,
  witnessed: witnessed && { ...witnessed, at: new Date(witnessed.at) },
})

function addressOf(data: string | undefined): string {
  const { home } = decideConfig({ ...(data && { data }) })
  const open = findOpenHouse(home)
  if (!open) throw new Unreachable(`no house is open on ${home}`)
  return `http://127.0.0.1:${open.port}`
}

async function ask(address: string): Promise<Health> {
  const answer = await fetch(new URL('/api/ledger/health', address), { signal: AbortSignal.timeout(20_000) }).catch(
    (error: Error) => {
      throw new Unreachable(`${address} does not answer: ${(error.cause as Error)?.message ?? error.message}`)
    },
  )
  if (!answer.ok) throw new Unreachable(`${address} answers, but not as a house: ${answer.status}`)
  return (await answer.json()) as Health
}

/** What waited at the first look and had not moved by the second. */
function standing(first: Health, last: Health): string[] {
  const wrong = []
  if (last.entries > last.placed && last.placed === first.placed)
    wrong.push(`${last.entries - last.placed} lines wait and none is given its place: the sequencer stands still`)
  if (last.placed > (last.signed ?? 0) && last.signed === first.signed)
    wrong.push(`${last.placed - (last.signed ?? 0)} lines are placed and not signed: no checkpoint is made`)
  for (const { name, behind } of last.listeners) {
    const before = first.listeners.find((one) => one.name === name)
    if (behind > 0 && before && last.placed - behind === first.placed - before.behind)
      wrong.push(`the listener ${name} stands still, ${behind} lines behind`)
  }
  return wrong
}
