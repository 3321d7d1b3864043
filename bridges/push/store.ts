import type { Sql } from '../../ground/database.ts'

type KeyRow = { public: string; sealed: Buffer; at: Date }
export async function findKey({ find, node }: { find: Sql; node: number }): Promise<KeyRow | undefined> {
  const [found] = await find<KeyRow>`select public, sealed, at from push.house_key where node = ${node}`
  return found
}

export const addKey = (effect: Sql, node: number, { public: said, sealed, at }: KeyRow): Promise<unknown> => effect`
    insert into push.house_key (node, public, sealed, at) values (${node}, ${said}, ${sealed}, ${at}) on conflict do nothing`
