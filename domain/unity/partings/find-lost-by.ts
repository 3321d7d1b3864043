import type { FactId, PersonId } from '../../../ground/ids.ts'
import { asHouse } from '../../../ground/told.ts'
import { dayOf } from '../find-picture.ts'
import { findNear, standingFor } from '../find-records.ts'
import type { Looking } from './guarded.ts'

/** How well something is known, the least first. */
const KNOWN = ['ended', 'contested', 'claimed', 'verified']

/**
 * Ties and care that are known of one of two records only over the other, or better over it: what is lost of each when their
 * link is taken back.
 */
export async function findLostBy(
  asker: Looking,
  link: FactId,
  sides: readonly [PersonId, PersonId],
): Promise<string[]> {
  const reader = { find: asHouse(asker.find), node: asker.node }
  const near = await findNear(reader, sides, dayOf(asker.at))
  const links = new Map([...near.links].filter(([id]) => id !== link))
  const personOf = standingFor({ records: near.records, links }, sides)
  const [one, other] = sides.map(personOf) as [PersonId, PersonId]
  if (one === other) return [] // another link still holds them together
  const bonds = [
    ...[...near.ties.values()].map(({ id, from, to, status }) => ({
      id,
      status,
      ends: [personOf(from), personOf(to)],
    })),
    ...[...near.care.values()].map(({ id, carer, over, status }) => ({
      id,
      status,
      ends: [personOf(carer), personOf(over)],
    })),
  ]
  const withSide = (side: PersonId) =>
    bonds.flatMap(({ id, ends, status }) =>
      ends.includes(side) ? [{ id, kin: ends.find((end) => end !== side), known: KNOWN.indexOf(status) }] : [],
    )
  const [of, on] = [withSide(one), withSide(other)]
  const onlyIn = (some: typeof of, others: typeof of) =>
    some
      .filter(({ kin, known }) => known > 0 && !others.some((each) => each.kin === kin && each.known >= known))
      .map(({ id }) => id)
  return [...onlyIn(of, on), ...onlyIn(on, of)]
}
