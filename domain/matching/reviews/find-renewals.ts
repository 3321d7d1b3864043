import type { PersonId } from '../../../ground/ids.ts'
import type { Heard } from '../../../ground/listener.ts'
import { openRecords } from '../../people/index.ts'
import { compare, type Score, wear } from '../compare-records.ts'
import { findModel } from '../models/store.ts'
import { readJudging } from '../profile.ts'
import { factsOf } from '../rules.ts'
import { newEvidence } from './rules.ts'
import { findJudged, type JudgedRow, type NewRenewal } from './store/reviews.ts'

type Reader = Parameters<typeof openRecords>[0] & { profile: string }

/** Judged pairs that are asked about again: a record was corrected and that is new evidence, or their joining was taken back. */
export async function findRenewals(
  reader: Reader,
  corrected: readonly PersonId[],
  apart: readonly Heard[],
): Promise<NewRenewal[]> {
  const persons = [...new Set([...corrected, ...apart.flatMap(({ about }) => about.persons)])]
  const judged = persons.length > 0 ? await findJudged(reader.find, reader.node, persons) : []
  if (judged.length === 0) return []
  const [records, model] = await Promise.all([
    openRecords(reader, [...new Set(judged.flatMap(({ one, other }) => [one, other]))]),
    findModel(reader.find, reader.node),
  ])
  const worn = new Map(records.map((record) => [record.person, wear(factsOf(record))]))
  const touched = new Set(corrected)
  return judged.flatMap((row): NewRenewal[] => {
    const [a, b] = [worn.get(row.one), worn.get(row.other)]
    if (!a || !b) return []
    const now = compare(a, b, 'shared-key', model)
    if (wasTakenApart(row, apart)) return [renewalOf(row, now, 'taken-apart')]
    if (row.verdict === 'same' || !(touched.has(row.one) || touched.has(row.other))) return []
    const news = newEvidence(row, { bits: now.bits, reasons: now.fields }, readJudging(reader.profile).newBits)
    return news.length > 0 ? [{ ...renewalOf(row, now, 'new-evidence'), news }] : []
  })
}

/** Whether the joining that followed from this judgement, or came before it, was taken back after it. */
const wasTakenApart = ({ one, other, verdict, at }: JudgedRow, apart: readonly Heard[]): boolean =>
  verdict === 'same' &&
  apart.some(
    ({ line, about: { persons } }) => persons.includes(one) && persons.includes(other) && at <= new Date(line.at),
  )

/** What a person thought worth a judgement is worth it again, however little speaks for it. */
const renewalOf = (
  { id, one, other, nth }: JudgedRow,
  { band, probability, bits, fields }: Score,
  because: NewRenewal['because'],
): NewRenewal => ({
  review: id,
  one,
  other,
  after: nth,
  because,
  band: band === 'other' ? 'maybe' : band,
  probability,
  bits,
  reasons: fields,
  news: [],
})
