import type * as z from 'zod/mini'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { nameAgencies, nameWorkers } from '../../agencies/index.ts'
import { findLinkReasons, findLinks, type LinkRow, openRecords, showPeople } from '../../people/index.ts'
import { type Grounds, sayGround, seePeople, seePerson } from '../../sharing/index.ts'
import { compare, wear } from '../compare-records.ts'
import { findModel } from '../models/store.ts'
import { factsOf } from '../rules.ts'
import { isBridge } from './rules.ts'
import { REASON } from './settle-review.ts'
import { findBecauses } from './store/judgements.ts'
import type { ClusterShown, ReadCluster } from './words.ts'

/** So many records of one human being are shown; more are a mistake that is seen without them. */
const RECORDS_MOST = 60

/** Shows all records that somebody said are one human being, what joins them and how well. A record that the asker may not see joins nothing. */
export async function readCluster(look: Look, { person }: z.infer<typeof ReadCluster>): Promise<ClusterShown> {
  const { grounds } = await seePerson(look, person, 'judge-records')
  const { seen, links } = await findCluster(look, person, grounds)
  const records = await showRecords(look, seen)
  const shown = await showLinks(look, seen, links)
  look.note({ ...sayGround(grounds), persons: [...seen.keys()], more: { categories: ['identity'] } })
  return { records, links: shown }
}

/** Goes from record to record along the links, through those that the asker may see. */
async function findCluster(look: Look, person: PersonId, grounds: Grounds) {
  const seen = new Map([[person, grounds]])
  const links = new Map<FactId, LinkRow>()
  for (let edge = [person]; edge.length > 0 && seen.size < RECORDS_MOST; ) {
    const found = await findLinks(look.find, look.node, edge)
    const beyond = [...new Set(found.flatMap(({ one, other }) => [one, other]))].filter((next) => !seen.has(next))
    const visible = await seePeople(look, beyond, 'judge-records')
    for (const [next, theirs] of visible) seen.set(next, theirs)
    for (const link of found) if (seen.has(link.one) && seen.has(link.other)) links.set(link.id, link)
    edge = [...visible.keys()]
  }
  return { seen, links: [...links.values()] }
}

async function showRecords(look: Look, seen: ReadonlyMap<PersonId, Grounds>): Promise<ClusterShown['records']> {
  const [people, records] = await Promise.all([showPeople(look, seen), openRecords(look, [...seen.keys()])])
  const agencies = await nameAgencies(look.find, look.node, [...new Set(records.map(({ agency }) => agency))])
  const written = new Map(records.map((record) => [record.person, record]))
  return people.map(({ id, names, sex, born }) => {
    const record = written.get(id)
    return {
      person: id,
      names,
      sex,
      ...(born && { born }),
      agency: record ? (agencies.get(record.agency) ?? record.agency) : '',
      ...(record && { recordedAt: record.recordedAt.toISOString() }),
    }
  })
}

async function showLinks(
  look: Look,
  seen: ReadonlyMap<PersonId, Grounds>,
  links: readonly LinkRow[],
): Promise<ClusterShown['links']> {
  if (links.length === 0) return []
  const persons = [...seen.keys()]
  const ids = links.map(({ id }) => id)
  const [records, model, reasons, becauses, rings] = await Promise.all([
    openRecords(look, persons),
    findModel(look.find, look.node),
    findLinkReasons(look, ids),
    findBecauses(look.find, look.node, ids),
    look.keys.fetch(look.find, persons),
  ])
  const names = await nameWorkers(look.find, look.node, [...new Set([...reasons.values()].map(({ by }) => by))])
  const worn = new Map(records.map((record) => [record.person, wear(factsOf(record))]))
  const judged = new Map(becauses.map((row) => [row.link, row]))
  return links.map((link) => {
    const [a, b] = [worn.get(link.one), worn.get(link.other)]
    const { band, bits } = a && b ? compare(a, b, 'shared-key', model) : { band: 'other' as const, bits: 0 }
    const made = reasons.get(link.id)!
    const judgement = judged.get(link.id)
    const ring = judgement && rings.get(judgement.one)
    const words =
      judgement && ring && !isErased(ring, 'identity')
        ? unseal<string>(ring, { person: judgement.one, category: 'identity', column: REASON }, judgement.reason)
        : made.reason
    const bridge = isBridge(link, links)
    return {
      link: link.id,
      between: [link.one, link.other] as [PersonId, PersonId],
      by: names.get(made.by) ?? '',
      at: made.at.toISOString(),
      because: judgement?.because ?? [],
      ...(words && { reason: words }),
      band,
      bits,
      bridge,
      weak: bridge && band !== 'likely',
    }
  })
}
