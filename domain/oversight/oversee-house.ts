import type { AgencyId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { findPlaced } from '../../ground/read-ledger.ts'
import { mayWork, nameAgencies } from '../agencies/index.ts'
import { countEmergencies, findNearEnd } from '../sharing/index.ts'
import { findOpenPartings, type OpenParting } from '../unity/index.ts'
import { overseen } from './show-access.ts'
import { countByAgency } from './store.ts'
import type { HouseOverseen } from './words.ts'

const DAY = 86_400_000
const BACK_DAYS = 30
const AHEAD_DAYS = 60

/** Shows how the house was used in the last thirty days, agency by agency, and what will need somebody soon. */
export async function overseeHouse(look: Look): Promise<HouseOverseen> {
  const { role } = look.allow(mayWork(look.asking.actor, 'oversee', look.purpose))
  const whose = overseen(look)
  const since = new Date(look.at.getTime() - BACK_DAYS * DAY)
  const [counts, emergencies, ending, parted, placed] = await Promise.all([
    countByAgency(look, whose, since),
    countEmergencies(look, whose, since),
    findNearEnd(look, whose, new Date(look.at.getTime() + AHEAD_DAYS * DAY)),
    findOpenPartings(look, whose),
    findPlaced(look.find, 'explain-accesses'),
  ])
  const names = await nameAgencies(look.find, look.node, [
    ...new Set([
      ...counts.map(({ agency }) => agency),
      ...ending.flatMap(({ parties }) => parties),
      ...parted.map(({ agency }) => agency),
    ]),
  ])
  const named = (id: AgencyId) => ({ id, name: names.get(id) ?? id })
  look.note({ ground: `role ${role}`, persons: [], more: { agencies: counts.length } })
  return {
    since: since.toISOString(),
    agencies: counts.map(({ agency, ...rest }) => ({ agency: named(agency), ...rest })),
    emergencies,
    agreements: ending.map(({ number, parties, until, assessmentDue, status }) => ({
      number,
      parties: parties.map(named),
      until: until?.toISOString() ?? null,
      assessmentDue: assessmentDue?.toISOString() ?? null,
      status,
    })),
    parted: parted.map(({ agency, ...rest }) => ({ agency: named(agency), ...howLong(rest, look.at) })),
    read: { heard: placed.heard, lines: placed.entries },
  }
}

function howLong({ since, due, ...rest }: Omit<OpenParting, 'agency'>, now: Date) {
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / DAY))
  return { ...rest, days, due, late: due !== null && due < now.toISOString().slice(0, 10) }
}
