import type { PersonId } from '../../../ground/ids.ts'
import type { Keyring } from '../../../ground/keys.ts'
import type { Look } from '../../../ground/look.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { mayWork, nameAgencies, nameWorkers } from '../../agencies/index.ts'
import { readDataSet } from '../data-set.ts'
import { findEmergencies } from '../store.ts'
import { findToReview } from './find-to-review.ts'
import { couldOpen, unreviewed } from './rules.ts'
import { findOpeningsBy, type OpeningRow, REASON, REVIEW } from './store.ts'
import type { EmergenciesListed } from './words.ts'

/** My own openings in emergencies, those that wait for my review, and what I could open now: who opened whom, for what, until when, and why. */
export async function listEmergencies(look: Look): Promise<EmergenciesListed> {
  const { actor } = look.asking
  const { role } = look.allow(mayWork(actor, 'list-emergencies', look.purpose))
  const [mine, toReview, may] = await Promise.all([findOpeningsBy(look, actor.id), findToReview(look), whatIMay(look)])
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
    const reason = openWords(row, rings, REASON)
    const said = openWords(row, rings, REVIEW)
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
          ? {
              verdict,
              by: (reviewedBy && workers.get(reviewedBy)) || '',
              at: reviewedAt.toISOString(),
              ...(said !== undefined && { words: said }),
            }
          : null,
    }
  }
  return { mine: mine.map(show), toReview: toReview.map(show), may }
}

async function whatIMay(look: Look): Promise<EmergenciesListed['may']> {
  const { actor } = look.asking
  const set = readDataSet(look.profile)
  const work = mayWork(actor, 'open-emergency', look.purpose)
  if (!work.allow) return { categories: [], hours: set.limits.emergencyHours, waitsFor: null }
  const before = unreviewed(await findEmergencies(look.find, actor.id), look.at.getTime())
  return {
    categories: couldOpen(set, work.grounds.categories),
    hours: set.limits.emergencyHours,
    waitsFor: (before?.id as OpeningRow['id'] | undefined) ?? null,
  }
}

function openWords(
  { person, reason, words }: OpeningRow,
  rings: Map<PersonId, Keyring>,
  column: typeof REASON | typeof REVIEW,
): string | undefined {
  const ring = rings.get(person)!
  const sealed = column === REASON ? reason : words
  return sealed === null || isErased(ring, 'consent')
    ? undefined
    : unseal<string>(ring, { person, category: 'consent', column }, sealed)
}
