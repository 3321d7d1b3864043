import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { nameAgencies } from '../agencies/index.ts'
import { showPeople, withOnly } from '../people/index.ts'
import { type Grounds, seePeople } from '../sharing/index.ts'
import type { Trace } from './see-trace.ts'
import { knowsTracing, traces as mayTrace, TRACING } from './see-tracing.ts'
import type { RequestRow } from './store/requests.ts'
import { openTold, type Told } from './told.ts'
import type { RequestShown } from './words.ts'

const DAY = 86_400_000

/** Searches as the asker may see them: to who traces with what was told, to the others that they go on. */
export async function showRequests(
  look: Look,
  rows: readonly RequestRow[],
  traces: readonly Trace[],
): Promise<RequestShown[]> {
  const persons = [...new Set(rows.flatMap(({ seeker, sought }) => [seeker, ...sought]))]
  const seen = await seePeople(look, persons, 'read')
  const mine = rows.filter(({ seeker }) => seen.has(seeker) && knowsTracing(seen.get(seeker)!))
  const [named, agencies, rings] = await Promise.all([
    showBriefly(look, seen, persons),
    nameAgencies(look.find, look.node, [...new Set(mine.map(({ agency }) => agency))]),
    look.keys.fetch(
      look.find,
      mine.map(({ seeker }) => seeker),
    ),
  ])
  const nameOf = (id: PersonId) => ({ id, names: named.get(id)?.names ?? [] })
  return mine.map((row): RequestShown => {
    const { id, seeker, askedBy, action, status, turns, at, agency, sought } = row
    const grounds = seen.get(seeker)!
    const opened = grounds.opens(TRACING) ? openTold<Told>(rings.get(seeker), seeker, row.told) : null
    const possible = traces.find((trace) => trace.mine === seeker && (!trace.tracing || trace.open))
    return {
      ...{ id, askedBy, action, status, turns, since: at.toISOString() },
      seeker: { ...nameOf(seeker), sex: named.get(seeker)?.sex ?? 'unknown' },
      sought: sought.filter((one) => seen.has(one)).map(nameOf),
      days: Math.max(0, Math.floor((look.at.getTime() - at.getTime()) / DAY)),
      agency: agencies.get(agency) ?? agency,
      statement: opened?.statement ?? null,
      place: opened?.place ?? null,
      never: opened?.never ?? null,
      possible: possible ? { agency: possible.agency } : null,
      may: mayTrace(grounds),
    }
  })
}

/** Names are enough in a list: the rest of them stays closed. */
export async function nameThem(look: Look, seen: ReadonlyMap<PersonId, Grounds>, persons: readonly PersonId[]) {
  return new Map([...(await showBriefly(look, seen, persons))].map(([id, { names }]) => [id, names]))
}

async function showBriefly(look: Look, seen: ReadonlyMap<PersonId, Grounds>, persons: readonly PersonId[]) {
  const people = await showPeople(look, withOnly(seen, persons, ['identity.names', 'identity.sex']))
  return new Map(people.map((person) => [person.id, person]))
}
