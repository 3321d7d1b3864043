import type * as z from 'zod/mini'
import type { Look } from '../../../ground/look.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { findAgencies, nameWorkers } from '../../agencies/index.ts'
import { readDataSet } from '../data-set.ts'
import { maySafeguard } from '../safeguards/may-safeguard.ts'
import { sayGround } from '../see-person.ts'
import { POLICE } from './record-legal-request.ts'
import { findRequests, WORDS } from './store.ts'
import type { LegalRequestsShown, ReadLegalRequests } from './words.ts'

const NEEDED = 2

/** Shows what law enforcement asked about somebody, who signed it, whether it opens anything now, and what could be asked. */
export async function readLegalRequests(
  look: Look,
  { person }: z.infer<typeof ReadLegalRequests>,
): Promise<LegalRequestsShown> {
  const { grounds } = await maySafeguard(look, person, 'legal-request')
  const rows = await findRequests(look, person)
  const signers = rows.flatMap(({ signatures }) => (signatures ?? []).map(({ worker }) => worker))
  const [agencies, workers, rings] = await Promise.all([
    findAgencies(look.find, look.node),
    nameWorkers(look.find, look.node, [...new Set(signers)]),
    look.keys.fetch(look.find, [person]),
  ])
  const ring = rings.get(person)!
  const names = new Map(agencies.map(({ id, name }) => [id, name]))
  const place = { person, category: 'consent', column: WORDS } as const
  look.note({ ...sayGround(grounds), persons: [person], more: { categories: ['consent'] } })
  return {
    requests: rows.map(({ id, agency, fields, told, words, from, until, signatures }) => ({
      id,
      agency: { id: agency, name: names.get(agency) ?? agency },
      fields,
      told,
      ...(!isErased(ring, 'consent') && { words: unseal<string>(ring, place, words) }),
      from: from.toISOString(),
      until: until.toISOString(),
      signatures: (signatures ?? []).map(({ worker, at }) => ({
        by: workers.get(worker) ?? '',
        at: new Date(at).toISOString(),
      })),
      mine: (signatures ?? []).some(({ worker }) => worker === look.asking.actor.id),
      open: (signatures ?? []).length >= NEEDED && from <= look.at && look.at < until,
    })),
    agencies: agencies.filter(({ type }) => type === POLICE).map(({ id, name }) => ({ id, name })),
    fields: readDataSet(look.profile).fields.flatMap(({ field, marks }) => (marks[POLICE] === 'L' ? [field] : [])),
  }
}
