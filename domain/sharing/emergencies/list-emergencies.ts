import type { PersonId } from '../../../ground/ids.ts'
import type { Keyring } from '../../../ground/keys.ts'
import type { Look } from '../../../ground/look.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { mayWork, nameAgencies, nameWorkers } from '../../agencies/index.ts'
import { findOpeningsBy, findUnreviewed, type OpeningRow, REASON } from './store.ts'
import type { EmergenciesListed } from './words.ts'

/** My own openings in emergencies, and those that wait for my review: who opened whom, for what, until when, and why. */
export async function listEmergencies(look: Look): Promise<EmergenciesListed> {
  const { actor } = look.asking
  const { role } = look.allow(mayWork(actor, 'list-emergencies', look.purpose))
  const reviews = mayWork(actor, 'review-emergency', look.purpose).allow
  const [mine, waiting] = await Promise.all([
    findOpeningsBy(look, actor.id),
    reviews ? findUnreviewed(look, actor.type === 'OV' ? null : look.agency, look.at) : [],
  ])
  const toReview = waiting.filter(({ worker }) => worker !== actor.id)
  const all = [...mine, ...toReview]
  const persons = [...new Set(all.map(({ person }) => person))]
  const [workers, agencies, rings] = await Promise.all([
    nameWorkers(look.find, look.node, [
      ...new Set(all.flatMap(({ worker, reviewedBy }) => (reviewedBy ? [worker, reviewedBy] : [worker]))),
    ]),
    nameAgencies(look.find, look.node, [...new Set(all.map(({ agency }) => agency))]),
    look.keys.fetch(look.find, persons),
  ])
  look.note({ ground: `role ${role}`, persons, more: { categories: ['consent'], openings: all.length } })
  const show = (row: OpeningRow): EmergenciesListed['mine'][number] => {
    const { id, person, purpose, categories, worker, agency, verdict, reviewedBy, reviewedAt } = row
    const reason = openReason(row, rings)
    return {
      id,
      person,
      worker: { id: worker, name: workers.get(worker) ?? '' },
      agency: { id: agency, name: agencies.get(agency) ?? agency },
      purpose,
      categories,
      from: row.from.toISOString(),
      until: row.until.toISOString(),
      ...(reason !== undefined && { reason }),
      review:
        verdict && reviewedAt
          ? { verdict, by: (reviewedBy && workers.get(reviewedBy)) || '', at: reviewedAt.toISOString() }
          : null,
    }
  }
  return { mine: mine.map(show), toReview: toReview.map(show) }
}

function openReason({ person, reason }: OpeningRow, rings: Map<PersonId, Keyring>): string | undefined {
  const ring = rings.get(person)!
  return isErased(ring, 'consent')
    ? undefined
    : unseal<string>(ring, { person, category: 'consent', column: REASON }, reason)
}
