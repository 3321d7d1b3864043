import type { Act } from '../../../ground/act.ts'
import type { Purpose } from '../../../ground/categories.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId, PersonId } from '../../../ground/ids.ts'
import type { Part } from '../agreements/words.ts'
import { instantOf } from '../subject-facts.ts'

type Asker = { find: Sql; node: number; agency: AgencyId; at: Date }
export type NewOpening = {
  standing: FactId
  person: PersonId
  answers: Record<string, 'open' | 'masked'>
  rests: string[]
  notice: 'notify-person' | 'hold-notice'
}

/** Under which agreement, for what and to whom; the standing itself is given beside it. */
export function addOpenings(
  act: Act,
  openings: readonly NewOpening[],
  { agreement, to }: { agreement: FactId; to: AgencyId },
): void {
  void act.write`
    insert into sharing.opening (node, standing, person, agreement, purpose, receiver, answers, rests, notice, agency, worker, deed, at)
    select ${act.node}, standing, person, ${agreement}, ${act.asking.purpose}, ${to}, answers, array(select json_array_elements_text(rests)::uuid), notice,
           ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at}
      from json_to_recordset(${JSON.stringify(openings)}) as new (standing uuid, person uuid, answers jsonb, rests json, notice text)`
}

export type SeenBy = {
  id: FactId
  person: PersonId
  agency: AgencyId
  because: string
  purposes: string[]
  categories: Part[]
  since: Date
  until: Date | null
  agreement: FactId | null
  number: string | null
  title: string | null
  purpose: Purpose | null
  /** Who opened it; null where it was not opened under an agreement. */
  opener: AgencyId | null
}

/** Every standing towards these people whose dates are now, whosever it is. */
export async function findStandings({ find, node, at }: Asker, persons: readonly PersonId[]): Promise<SeenBy[]> {
  const rows = await find<SeenBy & { until: Date | number }>`
    select s.id, s.person, s.agency, s.reason as because, s.purposes, s.categories, s."from" as since, s.until, s.agreement,
           a.number, a.title, o.purpose, o.agency as opener
      from sharing.standing_fact s
      left join sharing.agreement a on a.id = s.agreement and a.node = s.node
      left join sharing.opening o on o.standing = s.id and o.node = s.node
     where s.person = any(${persons}::uuid[]) and s.node = ${node} and s."from" <= ${at} and s.until > ${at}
     order by s."from", s.id`
  return rows.map((row) => {
    const until = instantOf(row.until)
    return { ...row, until: Number.isFinite(until) ? new Date(until) : null }
  })
}

export type OpeningRow = { standing: FactId; person: PersonId; agency: AgencyId; receiver: AgencyId; ended: boolean }

/** These openings, whoever gave or got them. */
export function findOpenings(
  { find, node, at }: Pick<Asker, 'find' | 'node' | 'at'>,
  standings: readonly FactId[],
): Promise<OpeningRow[]> {
  return find<OpeningRow>`
    select o.standing, o.person, o.agency, o.receiver, s.until <= ${at} as ended
      from sharing.opening o join sharing.standing_fact s on s.id = o.standing and s.node = o.node
     where o.standing = any(${standings}::uuid[]) and o.node = ${node}`
}

/** What the rules answered when these were opened, field by field. */
export async function findAnswers({ find, node }: Pick<Asker, 'find' | 'node'>, standings: readonly FactId[]) {
  const rows = await find<{ person: PersonId; answers: Record<string, 'open' | 'masked'> }>`
    select person, answers from sharing.opening where standing = any(${standings}::uuid[]) and node = ${node}`
  return rows.map(({ person, answers }) => {
    const only = (answer: string) => Object.keys(answers).filter((field) => answers[field] === answer)
    return { person, open: only('open'), masked: only('masked') }
  })
}

export function endStandings(act: Act, standings: readonly FactId[]): void {
  void act.write`
    insert into sharing.standing_end (node, standing, at, deed)
    select ${act.node}, standing, ${act.at}, ${act.asking.id} from unnest(${standings}::uuid[]) as ended (standing)`
}
