import type { PersonId } from '../../ground/ids.ts'
import { seal } from '../../ground/seal.ts'
import type { TestHouse } from './house.ts'

/** Writes a birth into the record of somebody that nobody can read as a day, as no deed can. What is handed back puts the record right again. */
export async function writeUnreadable({ ground, owner }: TestHouse, person: PersonId): Promise<() => Promise<unknown>> {
  const rings = await ground.keys.fetch(ground.database.sql, [person])
  const { rows } = await owner.query('select identity from people.record where person = $1', [person])
  const write = (identity: Buffer) =>
    owner.query('update people.record set identity = $2 where person = $1', [person, identity])
  const place = { person, category: 'identity', column: 'people.record.identity' } as const
  const identity = { names: [], born: { edtf: 'soon' }, nationalities: [], languages: [], identifiers: [] }
  await write(seal(rings.get(person)!, place, identity))
  return () => write(rows[0].identity)
}
