import type { Act } from '../../../../ground/act.ts'
import type { Sql } from '../../../../ground/database.ts'
import type { AgencyId, FactId, PersonId } from '../../../../ground/ids.ts'
import { ask, question } from '../../../../ground/question.ts'

export type PresenceKind = 'told' | 'transfer' | 'shelter' | 'detention' | 'left'
export type NewPresence = {
  id: FactId
  person: PersonId
  /** `site:…`, `agency:…`, or the key of a place that only one fact knows. */
  place: string
  country: string
  kind: PresenceKind
  from: string
  until: string | null
  journey: string | null
  /** The instant at which they set out, where one was told. */
  hour: Date | null
}
export function addPresences(act: Act, presences: readonly NewPresence[]): void {
  const column = <K extends keyof NewPresence>(name: K) => presences.map((one) => one[name])
  void act.write`
    insert into unity.presence (node, id, person, place, country, kind, from_day, until_day, journey, hour, agency, worker, at, deed)
    select ${act.node}, id, person, place, country, kind, from_day, until_day, journey, hour, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id}
      from unnest(${column('id')}::uuid[], ${column('person')}::uuid[], ${column('place')}::text[], ${column('country')}::text[], ${column('kind')}::text[],
                  ${column('from')}::date[], ${column('until')}::date[], ${column('journey')}::text[], ${column('hour')}::timestamptz[])
           as new (id, person, place, country, kind, from_day, until_day, journey, hour)`
}

export function addPresenceEnds(act: Act, presences: readonly FactId[], on: string): void {
  void act.write`
    insert into unity.presence_end (node, presence, on_day, agency, worker, at, deed)
    select ${act.node}, presence, ${on}, ${act.agency}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id} from unnest(${presences}::uuid[]) as new (presence)`
}

export type PresenceRow = Omit<NewPresence, 'hour'> & { agency: AgencyId; at: Date; ended: string | null }
type Reader = { find: Sql; node: number }
/** All that was said of where these people are and will be, in the order of its days. */
export const PRESENCES = question<PresenceRow>({ instants: ['at'] })`
  select p.id, p.person, p.place, p.country, p.kind, p.from_day::text as "from", p.until_day::text as until, p.journey, p.agency, p.at, e.on_day::text as ended
    from unity.presence p left join unity.presence_end e on e.presence = p.id and e.node = p.node
   where p.person = any(${'persons'}::uuid[]) and p.node = ${'node'} order by p.from_day, p.at, p.id`
export const findPresences = ({ find, node }: Reader, persons: readonly PersonId[]): Promise<PresenceRow[]> =>
  ask(find, PRESENCES, { persons, node })

export async function findPresence({ find, node }: Reader, id: FactId): Promise<PresenceRow | undefined> {
  const [row] = await find<PresenceRow>`
    select p.id, p.person, p.place, p.country, p.kind, p.from_day::text as "from", p.until_day::text as until, p.journey, p.agency, p.at, e.on_day::text as ended
      from unity.presence p left join unity.presence_end e on e.presence = p.id and e.node = p.node
     where p.id = ${id} and p.node = ${node}`
  return row
}
