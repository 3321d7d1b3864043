import type { RegisterHousehold } from '../domain/cases/words.ts'
import { fullName } from '../ground/person-name.ts'
import { Client, signIn } from './client.ts'
import { type OpenedHouse, openHouse } from './house.ts'
import { inventFamily } from './invent.ts'
import { type Measured, measure } from './measure.ts'
import { untilHeard } from './until-heard.ts'

const CLIENTS = 32
type Door = { house: OpenedHouse; clients: Client[]; known: RegisterHousehold[] }

/** The three things a clerk's day is made of, measured at the front door of one house, everything on. */
export async function measureDoor(
  names: Set<string>,
  { full }: { full: boolean },
): Promise<Record<string, Measured & { drainedMs?: number }>> {
  const house = await openHouse()
  const cookie = await signIn(house.port, 'Amina Keller')
  const clients = Array.from({ length: CLIENTS }, () => new Client(house.port, cookie))
  const door: Door = { house, clients, known: [] }
  const seconds = full ? 30 : 6
  const results: Record<string, Measured & { drainedMs?: number }> = {}
  try {
    await measure(clients, full ? 60 : 8, (client) => register(door, client)) // a house that already knows people
    if (names.has('register'))
      results['register'] = {
        ...(await measure(clients, seconds, (client) => register(door, client))),
        drainedMs: await untilHeard(house.port),
      }
    await untilHeard(house.port)
    if (names.has('read'))
      results['read'] = await measure(clients, seconds, (client) =>
        client.ask('looks', 'read-case', { case: anyone(door).case.id }),
      )
    if (names.has('search')) results['search'] = await measure(clients, seconds, (client) => search(door, client))
  } finally {
    for (const client of clients) client.close()
    await house.close()
  }
  return results
}

function register({ known }: Door, client: Client) {
  const arrival = inventFamily()
  if (known.length < 60_000) known.push(arrival)
  return client.ask('deeds', 'register-household', arrival)
}

const anyone = ({ known }: Door) => known[Math.floor(Math.random() * known.length * 0.98)]!

function search(door: Door, client: Client) {
  const { people } = anyone(door)
  const { names, born } = people[Math.floor(Math.random() * people.length)]!
  return client.ask('looks', 'search-people', { text: fullName(names[0]!), born })
}
