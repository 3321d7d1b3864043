import type { PersonId } from '../../../ground/ids.ts'
import { findLinks, inOrder, type OpenRecord, openRecords } from '../../people/index.ts'
import { compare, type Worn, wear } from '../compare-records.ts'
import { findModel } from '../models/store.ts'
import { factsOf } from '../rules.ts'
import type { Pair } from '../store.ts'
import { scriptsOf } from './scripts-of.ts'
import { findReviewed, type NewReview } from './store/reviews.ts'

type Reader = Parameters<typeof openRecords>[0]

/** Of these pairs, those that may be one human being and were neither laid before anybody nor joined already. */
export async function findNewReviews(reader: Reader, records: OpenRecord[], pairs: Pair[]): Promise<NewReview[]> {
  const ordered = [
    ...new Map(
      pairs
        .map(({ asker, person }) => inOrder(asker, person))
        .map(([one, other]) => [`${one} ${other}`, { one, other }]),
    ).values(),
  ]
  if (ordered.length === 0) return []
  const known = new Map(records.map((record) => [record.person, record]))
  const strangers = [...new Set(ordered.flatMap(({ one, other }) => [one, other]))].filter(
    (person) => !known.has(person),
  )
  const [reviewed, links, others, model] = await Promise.all([
    findReviewed(reader.find, reader.node, ordered),
    findLinks(reader.find, reader.node, [...new Set(ordered.map(({ one }) => one))]),
    openRecords(reader, strangers),
    findModel(reader.find, reader.node),
  ])
  const settled = new Set([...reviewed, ...links.map(({ one, other }) => `${one} ${other}`)])
  for (const record of others) known.set(record.person, record)
  const worn = new Map<PersonId, Worn>()
  const wearOnce = (record: OpenRecord) =>
    worn.get(record.person) ?? worn.set(record.person, wear(factsOf(record))).get(record.person)!
  return ordered.flatMap(({ one, other }): NewReview[] => {
    const [a, b] = [known.get(one), known.get(other)]
    if (!a || !b || a.registration === b.registration || settled.has(`${one} ${other}`)) return []
    const { band, probability, bits, fields } = compare(wearOnce(a), wearOnce(b), 'shared-key', model)
    if (band === 'other') return []
    return [
      {
        id: reader.keys.idFrom(`review ${one} ${other}`),
        one,
        other,
        oneAgency: a.agency,
        otherAgency: b.agency,
        oneSite: a.site,
        otherSite: b.site,
        scripts: scriptsOf(a.identity.names, b.identity.names),
        band,
        probability,
        bits,
        reasons: fields,
      },
    ]
  })
}
