import type { PersonId } from '../../../ground/ids.ts'
import { findLinks, type LinkRow, type OpenRecord, openRecords } from '../../people/index.ts'
import { compare, type Score, type Worn, wear } from '../compare-records.ts'
import { chanceOf } from '../linking/index.ts'
import { findModel } from '../models/store.ts'
import { findRenewals } from '../reviews/find-renewals.ts'
import { clusterOf } from '../reviews/rules.ts'
import { scriptsOf } from '../reviews/scripts-of.ts'
import { findReviewed, type NewRenewal, type NewReview } from '../reviews/store/reviews.ts'
import { factsOf } from '../rules.ts'
import type { AlikePair } from './alike-pairs.ts'
import { reasonsOf, sumOf } from './reasons-of.ts'
import { bandOf } from './rules.ts'

type Reader = Parameters<typeof findRenewals>[0]
/** What is to be laid before people, and how many pairs are not: judged or waiting already, or joined already. */
export type Found = { reviews: NewReview[]; renewals: NewRenewal[]; reviewed: number; joined: number }

/** Of these pairs, those that were never laid before anybody, and those that were judged and of which something is new since. */
export async function findUnseen(reader: Reader, pairs: readonly AlikePair[]): Promise<Found> {
  const known = await findReviewed(reader.find, reader.node, pairs)
  const [reviewed, others] = [pairs.filter(isIn(known)), pairs.filter((pair) => !isIn(known)(pair))]
  const links = await linksAround(reader, others)
  const unseen = others.filter(({ one, other }) => !clusterOf(one, links).has(other))
  const again = await findRenewals(reader, [...new Set(reviewed.flatMap(({ one, other }) => [one, other]))], [])
  const renewals = again.filter(isIn(new Set(reviewed.map(keyOf))))
  return {
    reviews: await asReviews(reader, unseen),
    renewals,
    reviewed: reviewed.length - renewals.length,
    joined: others.length - unseen.length,
  }
}

type Two = { one: PersonId; other: PersonId }
const keyOf = ({ one, other }: Two): string => `${one} ${other}`
const isIn = (keys: ReadonlySet<string>) => (pair: Two) => keys.has(keyOf(pair))

/** All links by which these records hang together with any other, however far. */
async function linksAround({ find, node }: Reader, pairs: readonly Two[]): Promise<LinkRow[]> {
  const seen = new Set(pairs.flatMap(({ one, other }) => [one, other]))
  const links: LinkRow[] = []
  for (let edge = [...seen]; edge.length > 0; ) {
    const found = await findLinks(find, node, edge)
    links.push(...found)
    edge = found.flatMap(({ one, other }) => [one, other]).filter((person) => !seen.has(person))
    for (const person of edge) seen.add(person)
  }
  return links
}

async function asReviews(reader: Reader, pairs: readonly AlikePair[]): Promise<NewReview[]> {
  const persons = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]
  const [records, model] = await Promise.all([openRecords(reader, persons), findModel(reader.find, reader.node)])
  const open = new Map(records.map((record) => [record.person, { record, worn: wear(factsOf(record)) }]))
  return pairs.flatMap((pair): NewReview[] => {
    const [a, b] = [open.get(pair.one), open.get(pair.other)]
    // Whoever was erased since everybody was read is not compared any more.
    return a && b ? [asReview(reader, pair, [a, b], (one, other) => compare(one, other, 'shared-key', model))] : []
  })
}

type Side = { record: OpenRecord; worn: Worn }

function asReview(
  { keys }: Reader,
  { one, other, parts }: AlikePair,
  [a, b]: [Side, Side],
  weigh: (one: Worn, other: Worn) => Score,
): NewReview {
  const alike = weigh(a.worn, b.worn)
  const reasons = reasonsOf(parts(), alike)
  const bits = sumOf(reasons)
  return {
    id: keys.idFrom(`review ${one} ${other}`),
    one,
    other,
    oneAgency: a.record.agency,
    otherAgency: b.record.agency,
    oneSite: a.record.site,
    otherSite: b.record.site,
    scripts: scriptsOf(a.record.identity.names, b.record.identity.names),
    band: bandOf(bits, alike),
    probability: chanceOf(bits),
    bits,
    reasons,
  }
}
