import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, CaseId, FactId, PersonId } from '../../ground/ids.ts'
import type { Feature } from './words.ts'

type Reader = { find: Sql; node: number }
export type UnitRow = {
  id: FactId
  edition: number
  agency: AgencyId
  site: string | null
  name: string
  places: number
  features: Feature[]
  ended: boolean
}
export function addUnit(act: Act, one: Omit<UnitRow, 'agency'>): void {
  void act.write`
    insert into shelter.unit (node, id, nth, agency, site, name, places, features, ended, worker, at, deed)
    values (${act.node}, ${one.id}, ${one.edition}, ${act.agency}, ${one.site}, ${one.name}, ${one.places}, ${one.features}, ${one.ended},
            ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

/** Units of an agency by their last edition, or these, whosever they are. */
export function findUnits(
  { find, node }: Reader,
  by: { agency?: AgencyId; ids?: readonly FactId[] },
): Promise<UnitRow[]> {
  return find<UnitRow>`
    select id, nth as edition, agency, site, name, places, features, ended
      from (select distinct on (id) * from shelter.unit
             where node = ${node} and (${by.agency ?? null}::text is null or agency = ${by.agency ?? null}) and (${by.ids ?? null}::uuid[] is null or id = any(${by.ids ?? null}))
             order by id, nth desc) as last
     where ${by.ids !== undefined} or not ended order by name, id`
}

/** Whoever places people in these units waits for each other, so that no place is given twice. */
export async function lockUnits({ find }: Pick<Reader, 'find'>, units: readonly FactId[]): Promise<void> {
  await find`
    select pg_advisory_xact_lock(hashtextextended(unit, 7)) from (select distinct unit from unnest(${units}::text[]) as u (unit) order by unit) as u`
}

export type StayRow = {
  id: FactId
  case: CaseId
  person: PersonId
  unit: FactId
  name: string
  agency: AgencyId
  from: string
  /** The first day on which they do not stay any more, as planned or as it ended. */
  until: string | null
  because: string | null
  ended: { on: string; because: string; words: string | null } | null
  absences: { from: string; until: string | null; known: boolean; words: string | null }[]
}
type By = { units?: readonly FactId[]; persons?: readonly PersonId[]; file?: CaseId; id?: FactId }
export async function findStays({ find, node }: Reader, by: By): Promise<StayRow[]> {
  const rows = await find<StayRow & { absences: StayRow['absences'] | null }>`
    select s.id, s.file as case, s.person, s.unit, s.agency, s.from_day::text as "from",
           least(s.until_day, e.on_day)::text as until, encode(s.because, 'hex') as because,
           (select u.name from shelter.unit u where u.id = s.unit and u.node = s.node order by u.nth desc limit 1) as name,
           case when e.stay is not null then json_build_object('on', e.on_day, 'because', e.because, 'words', encode(e.words, 'hex')) end as ended,
           (select json_agg(json_build_object('from', a.from_day, 'until', a.until_day, 'known', a.known, 'words', encode(a.words, 'hex')) order by a.from_day)
              from shelter.absence a where a.stay = s.id and a.node = s.node) as absences
      from shelter.stay s left join shelter.stay_end e on e.stay = s.id and e.node = s.node
     where s.node = ${node}
       and (${by.units ?? null}::uuid[] is null or s.unit = any(${by.units ?? null}))
       and (${by.persons ?? null}::uuid[] is null or s.person = any(${by.persons ?? null}))
       and (${by.file ?? null}::uuid is null or s.file = ${by.file ?? null})
       and (${by.id ?? null}::uuid is null or s.id = ${by.id ?? null})
     order by s.from_day, s.id`
  return rows.map((row) => ({ ...row, absences: row.absences ?? [] }))
}

type NewStay = { id: FactId; person: PersonId; unit: FactId; because: Buffer | null }
export function addStays(
  act: Act,
  stays: readonly NewStay[],
  { case: file, request, from, until }: { case: CaseId; request: FactId | null; from: string; until: string | null },
): void {
  for (const { id, person, unit, because } of stays)
    void act.write`
      insert into shelter.stay (node, id, request, file, person, unit, agency, from_day, until_day, because, worker, at, deed)
      values (${act.node}, ${id}, ${request}, ${file}, ${person}, ${unit}, ${act.agency}, ${from}, ${until}, ${because},
              ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export function addStayEnd(
  act: Act,
  { stay, on, because, words }: { stay: FactId; on: string; because: string; words: Buffer | null },
): void {
  void act.write`
    insert into shelter.stay_end (node, stay, on_day, because, words, worker, at, deed)
    values (${act.node}, ${stay}, ${on}, ${because}, ${words}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

type NewAbsence = { id: FactId; stay: FactId; from: string; until: string | null; known: boolean; words: Buffer | null }
export function addAbsence(act: Act, { id, stay, from, until, known, words }: NewAbsence): void {
  void act.write`
    insert into shelter.absence (node, id, stay, from_day, until_day, known, words, worker, at, deed)
    values (${act.node}, ${id}, ${stay}, ${from}, ${until}, ${known}, ${words}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}

export type RequestRow = {
  id: FactId
  case: CaseId
  about: PersonId
  from: string
  needs: Feature[]
  words: Buffer | null
  at: Date
  people: PersonId[]
  ended: boolean
}
export async function findRequests(
  { find, node }: Reader,
  by: { agency?: AgencyId; file?: CaseId; id?: FactId },
): Promise<RequestRow[]> {
  return find<RequestRow>`
    select r.id, r.file as case, r.about, r.from_day::text as "from", r.needs, r.words, r.at,
           array(select p.person from shelter.request_person p where p.request = r.id and p.node = r.node) as people,
           exists (select from shelter.request_end e where e.request = r.id and e.node = r.node) as ended
      from shelter.request r
     where r.node = ${node}
       and (${by.agency ?? null}::text is null or (r.agency = ${by.agency ?? null} and not exists (select from shelter.request_end e where e.request = r.id and e.node = r.node)))
       and (${by.file ?? null}::uuid is null or r.file = ${by.file ?? null})
       and (${by.id ?? null}::uuid is null or r.id = ${by.id ?? null})
     order by r.from_day, r.id limit 200`
}

type NewRequest = {
  id: FactId
  case: CaseId
  about: PersonId
  from: string
  needs: readonly Feature[]
  words: Buffer | null
  people: readonly PersonId[]
}
export function addRequest(act: Act, { id, case: file, about, from, needs, words, people }: NewRequest): void {
  void act.write`
    insert into shelter.request (node, id, file, about, agency, from_day, needs, words, worker, at, deed)
    values (${act.node}, ${id}, ${file}, ${about}, ${act.agency}, ${from}, ${needs}, ${words}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
  void act.write`
    insert into shelter.request_person (node, request, person) select ${act.node}, ${id}, person from unnest(${people}::uuid[]) as new (person)`
}

export function addRequestEnd(act: Act, request: FactId, because: string): void {
  void act.write`
    insert into shelter.request_end (node, request, because, worker, at, deed)
    values (${act.node}, ${request}, ${because}, ${act.asking.actor.id}, ${act.at}, ${act.asking.id})`
}
