import pg from 'pg'
import type { RegisterHousehold } from '../domain/cases/words.ts'
import { socketFolder, urlOf } from '../server/postgres.ts'
import { Client, signIn } from './client.ts'
import { type OpenedHouse, openHouse } from './house.ts'
import { processorOf } from './match/processor-time.ts'
import { untilHeard } from './until-heard.ts'

const CLIENTS = 8
const FAMILIES = 120
const ROUNDS = 5

/** Processor time of a whole house for one family of five, in milliseconds: as it is, and where PostgreSQL drops every row of a table. */
export type Beside = { with: number; without: number }

/** Registers families by turns in the one manner and in the other, so that whatever else the machine does befalls both. */
export async function measureWithout(table: string, invent: () => RegisterHousehold): Promise<Beside> {
  const house = await openHouse()
  const owner = new pg.Client({ connectionString: urlOf(socketFolder(house.home), 'postgres') })
  try {
    await owner.connect()
    await owner.query(`
      create function public.drop_row() returns trigger language plpgsql as 'begin return null; end';
      create trigger dropped before insert on ${table} for each row execute function public.drop_row();
      alter table ${table} disable trigger dropped`)
    const cookie = await signIn(house.port, 'Amina Keller')
    const clients = Array.from({ length: CLIENTS }, () => new Client(house.port, cookie))
    await register(house, clients, invent)
    const took: Record<keyof Beside, number[]> = { with: [], without: [] }
    for (let round = 0; round < ROUNDS; round++)
      for (const manner of round % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
        await owner.query(`alter table ${table} ${manner === 'with' ? 'disable' : 'enable'} trigger dropped`)
        took[manner].push(await register(house, clients, invent))
      }
    for (const client of clients) client.close()
    return { with: middle(took.with), without: middle(took.without) }
  } finally {
    await owner.end()
    await house.close()
  }
}

/** Processor time for each family until the last was compared with everybody. */
async function register(
  house: OpenedHouse,
  clients: readonly Client[],
  invent: () => RegisterHousehold,
): Promise<number> {
  const before = processorOf(house.process.pid!)
  let left = FAMILIES
  await Promise.all(
    clients.map(async (client) => {
      while (left-- > 0) {
        const { status } = await client.ask('deeds', 'register-household', invent())
        if (status !== 200) throw new Error(`a family was not registered: ${status}`)
      }
    }),
  )
  await untilHeard(house.port)
  return (1000 * (processorOf(house.process.pid!) - before)) / FAMILIES
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!
