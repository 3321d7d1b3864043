import { type Act, carryOut, type Ground } from '../../../ground/act.ts'
import { houseAsks } from '../../../ground/house.ts'
import { makeId, type PersonId } from '../../../ground/ids.ts'
import { findEverybody, holdRecords, openRecords } from '../../people/index.ts'
import { keysOf } from '../key-record.ts'
import { NORMALISER } from '../normalise-name.ts'
import { factsOf } from '../rules.ts'
import { layKeys, liftKeys } from '../store.ts'
import { othersOf } from './rules.ts'
import { beginEditions, type EditionsRow, findEditions, keepEditions } from './store.ts'

/** So many people are found by new keys from one moment to the next; their records wait so long to be corrected. */
const PORTION = 500
const NOBODY = '00000000-0000-0000-0000-000000000000' as PersonId
type How = { now: () => Date; isOver: () => boolean; portion?: number }

/**
 * Where the keys of a node are of another edition of the normaliser, they are made anew from the records, some people at a
 * time, while the house goes on. Each portion is a deed of the house. Broken off, it goes on where it was.
 */
export async function makeKeysAnew(
  ground: Ground,
  node: number,
  { now, isOver, portion = PORTION }: How,
): Promise<void> {
  const { database, keys } = ground
  await beginEditions(database.sql, node, NORMALISER)
  for (;;) {
    const found = (await findEditions(database.sql, node))!
    if (isOver() || othersOf(found, NORMALISER).length === 0) return
    const asking = houseAsks(keys, { name: 'make-keys-anew', words: makeId(now()), at: now(), node })
    await carryOut(ground, asking, (act) => makeSomeAnew(act, found, portion))
  }
}

/** Whoever has no record that can be opened any more is left without keys. */
async function makeSomeAnew(act: Act, found: EditionsRow, portion: number): Promise<void> {
  const ground = act.allow({ allow: true, grounds: 'the house' })
  const begun = found.edition === NORMALISER && found.through !== null
  const persons = await findEverybody(act.find, act.node, begun ? found.through! : NOBODY, portion)
  await holdRecords(act, persons)
  const records = await openRecords(act, persons)
  const keys = records.flatMap((record) =>
    keysOf(factsOf(record)).map((word) => ({ person: record.person, hash: act.keys.blind(word) })),
  )
  void liftKeys(act.write, persons)
  void layKeys(act.write, act.node, keys)
  const goesOn = persons.length === portion
  keepEditions(act, {
    edition: NORMALISER,
    others: goesOn ? othersOf(found, NORMALISER) : [],
    through: goesOn ? persons.at(-1)! : null,
  })
  act.record({ ground, persons: [], more: { edition: NORMALISER, people: records.length } })
}
