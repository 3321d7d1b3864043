import { expect } from 'vitest'
import type { Purpose } from '../../ground/categories.ts'
import { newId } from './families.ts'
import type { AtWork, TestHouse } from './house.ts'

/** Something to ask of a house, by the name of its door. */
export type Step = { kind: 'deeds' | 'looks'; name: string; input: object; purpose: Purpose }
export const look = (name: string, purpose: Purpose, input: object = {}): Step => ({
  ...{ kind: 'looks', name, input, purpose },
})
export const deed = (name: string, purpose: Purpose, input: object): Step => ({ kind: 'deeds', name, input, purpose })

export type Said = { step: string; status: number; headers: unknown; body: string }
export type Answered = { statusCode: number; headers: Record<string, unknown>; body: string }

/** Does what is asked, one after another; what was said to it. */
export async function doAll(
  { house, clock }: { house: TestHouse; clock?: { now: number } },
  who: AtWork,
  { steps, given }: { steps: readonly Step[]; given: ReadonlySet<string> },
): Promise<Said[]> {
  const said: Said[] = []
  for (const [nth, { kind, name, input, purpose }] of steps.entries()) {
    if (clock) clock.now += 1000
    const payload = { id: newId(), purpose, input }
    const request = { method: 'POST', url: `/api/${kind}/${name}`, headers: { cookie: who.cookie }, payload } as const
    said.push(tell(`${nth} ${name}`, await house.house.app.inject(request), given))
    if (kind === 'deeds') await house.settle()
  }
  return said
}

/** All that came over the wire, but for the moment and for ids that the house made. */
function tell(step: string, { statusCode: status, headers, body }: Answered, given: ReadonlySet<string>): Said {
  const { date: _, 'content-length': length, ...rest } = headers
  expect(Number(length)).toBe(Buffer.byteLength(body)) // so it tells nothing that the body does not
  return { step, status, headers: rest, body: withoutIds(body, given) }
}

const OF_LEDGER = /"(position|size|root|lagMs)":("[^"]*"|-?[\d.]+|null)|"(next)":("?-?[\d.]+"?|null)/g
/** Put aside is only what differs in any two houses: ids that the house made, by their order, moments, and where the ledger stands. */
export function withoutIds(body: string, given: ReadonlySet<string>): string {
  const ids = new Map<string, string>()
  return body
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      if (given.has(id)) return id
      if (!ids.has(id)) ids.set(id, `id ${ids.size}`)
      return ids.get(id)!
    })
    .replace(/"checkpoint":\{[^}]*\}/g, '"checkpoint":{}')
    .replace(OF_LEDGER, '"$1$3":"of the ledger"')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'then')
}
