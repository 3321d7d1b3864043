import type { Act } from '../../ground/act.ts'
import type { FactId } from '../../ground/ids.ts'
import { Conflict, Forbidden, Invalid, Unknown } from '../../ground/refusals.ts'
import { findSites, mayWork } from '../agencies/index.ts'
import { addUnit, findStays, findUnits, lockUnits, type UnitRow } from './store.ts'
import type { AmendUnit, CloseUnit, OpenUnit } from './words.ts'

/** Places to live are kept by agencies that house people. */
function mayKeep(act: Act): string {
  const { role } = act.allow(mayWork(act.asking.actor, 'casework', act.asking.purpose))
  if (act.asking.actor.type !== 'SH') throw new Forbidden('not-a-shelter')
  return role
}

export async function openUnit(act: Act, { site, ...unit }: OpenUnit): Promise<void> {
  const role = mayKeep(act)
  const at = await getSite(act, site ?? act.asking.actor.site)
  addUnit(act, { ...unit, site: at, edition: 1, ended: false })
  act.record({ ground: `role ${role}`, persons: [], more: { unit: unit.id, places: unit.places } })
}

export async function amendUnit(act: Act, { unit: id, seen, site, ...unit }: AmendUnit): Promise<void> {
  const role = mayKeep(act)
  const last = await getOwn(act, id, seen)
  const at = await getSite(act, site ?? last.site)
  addUnit(act, { ...unit, id, site: at, edition: seen + 1, ended: false })
  act.record({ ground: `role ${role}`, persons: [], more: { unit: id, places: unit.places } })
}

/** A unit in which somebody still stays is not closed. */
export async function closeUnit(act: Act, { unit: id, seen }: CloseUnit): Promise<void> {
  const role = mayKeep(act)
  await lockUnits(act, [id])
  const { agency: _, ...last } = await getOwn(act, id, seen)
  const today = act.at.toISOString().slice(0, 10)
  if ((await findStays(act, { units: [id] })).some(({ until }) => until === null || until > today))
    throw new Conflict('unit-in-use')
  addUnit(act, { ...last, edition: seen + 1, ended: true })
  act.record({ ground: `role ${role}`, persons: [], more: { unit: id } })
}

/** A unit lies at a site of the own agency; where nobody says at which, at that of whoever opens it. */
async function getSite(act: Act, site: string | null): Promise<string | null> {
  if (site === null) return null
  const [known] = await findSites(act.find, act.node, [site])
  if (known?.agency !== act.agency) throw new Invalid('not-there', { field: 'site' })
  return site
}

async function getOwn(act: Act, id: FactId, seen: number): Promise<UnitRow> {
  const [last] = await findUnits(act, { ids: [id] })
  if (last?.agency !== act.agency || last.ended) throw new Unknown('no-such-unit')
  if (last.edition !== seen) throw new Conflict('seen-older')
  return last
}
