import type { AgencyId, WorkerId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { nameAgencies, nameWorkers } from '../agencies/index.ts'
import type { AccessRow } from './store.ts'
import type { Access } from './words.ts'

/** Lines as the asker may see them: whom they were about stands under a name that only lines of the same have, and no other asker's. */
export async function showAccesses(look: Look, rows: readonly AccessRow[]): Promise<Access[]> {
  const [workers, agencies] = await Promise.all([
    nameWorkers(look.find, look.node, [...new Set(rows.map(({ actor }) => actor))] as WorkerId[]),
    nameAgencies(look.find, look.node, [...new Set(rows.map(({ agency }) => agency))] as AgencyId[]),
  ])
  return rows.map(
    ({ position, at, outcome, name, actor, agency, site, purpose, ground, subject, people, explained, signs }) => ({
      position,
      at: at.toISOString(),
      outcome,
      name,
      by: { id: actor, name: workers.get(actor) ?? '' },
      agency: { id: agency, name: agencies.get(agency) ?? agency },
      site,
      purpose,
      ground,
      about: subject && aliasOf(look, subject),
      people,
      explained,
      signs,
    }),
  )
}

const SIGNS = 8
function aliasOf({ keys, agency }: Look, subject: string): string {
  const hash = keys.blind(`overseen ${agency} ${subject}`)
  return BigInt.asUintN(64, hash).toString(36).padStart(SIGNS, '0').slice(-SIGNS)
}

/** Whose lines somebody oversees: the oversight body everybody's, a data steward those of their own agency. */
export const overseen = ({ asking: { actor } }: Look): AgencyId | null => (actor.type === 'OV' ? null : actor.agency)
