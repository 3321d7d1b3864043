import { carryOut, type Ground } from '../../../ground/act.ts'
import { houseAsks } from '../../../ground/house.ts'
import { makeId, type PersonId } from '../../../ground/ids.ts'
import { findEverybody, openRecords } from '../../people/index.ts'
import { type Table, tableOf } from '../linking/index.ts'
import { COLUMNS, rowOf } from './node-table.ts'

/** So many records are open at a time. */
const PORTION = 1000
const NOBODY = '00000000-0000-0000-0000-000000000000' as PersonId

/** All records of a node as one table, without whoever was erased. Each portion is a reading of the house, with its line. */
export async function readEverybody(
  ground: Ground,
  node: number,
  { now, tell }: { now: () => Date; tell: (says: string) => void },
): Promise<Table> {
  const reading = tableOf(COLUMNS)
  let rows = 0
  for (let after: PersonId | undefined = NOBODY; after !== undefined; ) {
    const at = now()
    const asking = houseAsks(ground.keys, { name: 'read-everybody', words: makeId(at), at, node })
    await carryOut(ground, asking, async (act) => {
      const grounds = act.allow({ allow: true, grounds: 'the house' })
      const persons: PersonId[] = await findEverybody(act.find, node, after!, PORTION)
      const records = await openRecords(act, persons)
      for (const record of records) reading.add(record.person, rowOf(record))
      after = persons.length === PORTION ? persons.at(-1) : undefined
      rows += records.length
      act.record({ ground: grounds, persons: [], more: { records: records.length } })
    })
    tell(`${rows} records read`)
  }
  return reading.end()
}
