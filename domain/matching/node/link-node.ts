import { type Act, carryOut, type Ground } from '../../../ground/act.ts'
import { houseAsks } from '../../../ground/house.ts'
import { makeId } from '../../../ground/ids.ts'
import { Conflict } from '../../../ground/refusals.ts'
import { AS_HOUSE } from '../../../ground/told.ts'
import { type Helpers, type Linked, link, type Table } from '../linking/index.ts'
import { chunksOf, openReviews, REVIEWS_MOST, renewReviews } from '../reviews/open-reviews.ts'
import { alikePairs } from './alike-pairs.ts'
import { type Found, findUnseen } from './find-unseen.ts'
import { readEverybody } from './read-everybody.ts'
import { takeTurn } from './store.ts'

export type How = {
  threshold: number
  dryRun: boolean
  now: () => Date
  tell: (says: string) => void
  /** Lets several threads help, where there are many records. */
  helpers?: (table: Table) => Helpers | undefined
}
/** What came of it. `pairs` are those at or above the threshold: opened, asked about again, and the others, which were left alone. */
export type NodeLinked = {
  records: number
  compared: number
  pairs: number
  likely: number
  maybe: number
  renewed: number
  reviewed: number
  joined: number
}

/**
 * Compares all records of a node with each other, with what relatives and other records of the same people say, and lays
 * before people every pair that is likely enough and never was. Nobody is joined. What was opened stays opened: broken off
 * and run again, it opens no pair twice. One process does this at a time.
 */
export async function linkNode(ground: Ground, node: number, how: How): Promise<NodeLinked> {
  const turn = await takeTurn(ground.database, node)
  if (!turn) throw new Conflict('linking-already')
  try {
    const table = await readEverybody(ground, node, how)
    const linked = await link(table, { say: how.tell, ...(how.helpers && { helpers: how.helpers }) })
    return await openAlike(ground, node, { table, linked }, how)
  } finally {
    await turn.end()
  }
}

async function openAlike(
  ground: Ground,
  node: number,
  { table, linked }: { table: Table; linked: Linked },
  { threshold, dryRun, now, tell }: How,
): Promise<NodeLinked> {
  const pairs = alikePairs(table, linked, threshold)
  const account = { records: table.rows, compared: linked.candidates, pairs: pairs.length }
  const sums = { likely: 0, maybe: 0, renewed: 0, reviewed: 0, joined: 0 }
  for (const some of chunksOf(pairs, REVIEWS_MOST)) {
    const { database, keys, profile } = ground
    const found = await database.readAs(AS_HOUSE, (find) => findUnseen({ find, node, keys, profile }, some))
    if (!dryRun) await layBefore(ground, node, found, now())
    for (const { band } of found.reviews) sums[band === 'likely' ? 'likely' : 'maybe']++
    sums.renewed += found.renewals.length
    sums.reviewed += found.reviewed
    sums.joined += found.joined
    tell(`${sums.likely + sums.maybe} of ${pairs.length} pairs laid before people`)
  }
  return { ...account, ...sums }
}

async function layBefore(ground: Ground, node: number, { reviews, renewals }: Found, at: Date): Promise<void> {
  const asHouse = (name: string, work: (act: Act) => void) =>
    carryOut(ground, houseAsks(ground.keys, { name, words: makeId(at), at, node }), async (act) => work(act))
  if (reviews.length > 0) await asHouse('open-reviews', (act) => openReviews(act, reviews))
  if (renewals.length > 0) await asHouse('renew-reviews', (act) => renewReviews(act, renewals))
}
