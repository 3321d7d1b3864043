import { openAgencies, showWorkers } from '../../domain/agencies/index.ts'
import { carryOut } from '../../ground/act.ts'
import { houseAsks } from '../../ground/house.ts'
import type { AgencyId, FactId, SiteId, WorkerId } from '../../ground/ids.ts'
import { newId } from './families.ts'
import { type AtWork, signIn, type TestHouse } from './house.ts'

export const POLICE = 'harbour-police' as AgencyId
const DESK = 'harbour-police-desk' as SiteId
const DAY = 86_400_000

/** The police of the harbour, who come with nothing but their office. */
export async function callThePolice(house: TestHouse, at: Date): Promise<AtWork> {
  const fact = () => newId<FactId>()
  const opening = {
    agencies: [{ id: POLICE, name: 'Harbour Police', type: 'LE' as const, country: 'QMA' }],
    sites: [{ id: DESK, agency: POLICE, name: 'Desk', country: 'QMA' }],
    workers: [
      {
        id: newId<WorkerId>(),
        agency: POLICE,
        site: DESK,
        name: 'Karl Brenner',
        roles: [{ id: fact(), role: 'police-liaison' as const, from: '2026-01-01T00:00:00Z', until: null }],
        trainings: [
          { id: fact(), code: 'code-of-conduct' as const, until: new Date(at.getTime() + 300 * DAY).toISOString() },
        ],
        nationalityConflict: { id: fact(), countries: [] },
      },
    ],
  }
  const asking = houseAsks(house.ground.keys, { name: 'open-agencies', words: 'police', at, node: 1 })
  await carryOut(house.ground, asking, (act) => openAgencies(act, opening))
  const workers = await showWorkers(house.ground.database.sql, 1, at)
  return signIn(house.house, workers.find(({ name }) => name === 'Karl Brenner')!)
}
