import type * as z from 'zod/mini'
import type { Look } from '../../../ground/look.ts'
import { isErased, unseal } from '../../../ground/seal.ts'
import { nameAgencies, nameWorkers } from '../../agencies/index.ts'
import { maySafeguard } from '../safeguards/may-safeguard.ts'
import { sayGround } from '../see-person.ts'
import { findRequests, WORDS } from './store.ts'
import type { LegalRequestsShown, ReadLegalRequests } from './words.ts'

const NEEDED = 2

/** Shows what law enforcement asked about somebody, who signed it, and whether it opens anything now. */
export async function readLegalRequests(
  look: Look,
  { person }: z.infer<typeof ReadLegalRequests>,
): Promise<LegalRequestsShown> {
  const { grounds } = await maySafeguard(look, person, 'legal-request')
  const rows = await findRequests(look, person)
  const signers = rows.flatMap(({ signatures }) => (signatures ?? []).map(({ worker }) => worker))
  const [agencies, workers, rings] = await Promise.all([
    nameAgencies(look.find, look.node, [...new Set(rows.map(({ agency }) => agency))]),
    nameWorkers(look.find, look.node, [...new Set(signers)]),
    look.keys.fetch(look.find, [person]),
  ])
  const ring = rings.get(person)!
  const place = { person, category: 'consent', column: WORDS } as const
  look.note({ ...sayGround(grounds), persons: [person], more: { categories: ['consent'] } })
  return {
    requests: rows.map(({ id, agency, fields, told, words, from, until, signatures }) => ({
      id,
      agency: { id: agency, name: agencies.get(agency) ?? agency },
      fields,
      told,
      ...(!isErased(ring, 'consent') && { words: unseal<string>(ring, place, words) }),
      from: from.toISOString(),
      until: until.toISOString(),
      signatures: (signatures ?? []).map(({ worker, at }) => ({
        by: workers.get(worker) ?? '',
        at: new Date(at).toISOString(),
      })),
      open: (signatures ?? []).length >= NEEDED && from <= look.at && look.at < until,
    })),
  }
}
