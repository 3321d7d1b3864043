import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { AgencyId, FactId, PersonId, WorkerId } from '../../../ground/ids.ts'
import { Unknown } from '../../../ground/refusals.ts'
import type { AgreementFacts } from '../rules/facts.ts'
import { instantOf } from '../subject-facts.ts'
import type { Standing, TurnTaken } from './rules.ts'
import type { Answers, Part, ProposeAgreement, Risk, Turn, WriteAssessment } from './words.ts'

type Asker = { find: Sql; node: number; agency: AgencyId }
export type AssessmentRow = {
  id: FactId
  answers: Answers
  risks: Risk[]
  reviewDue: Date
  worker: WorkerId
  agency: AgencyId
  at: Date
  signed: { worker: WorkerId; agency: AgencyId; at: Date } | null
}
export type AgreementRow = Standing & {
  id: FactId
  number: string
  title: string
  parties: AgencyId[]
  purposes: ProposeAgreement['purposes']
  categories: Part[]
  jurisdictions: string[]
  onward: boolean
  steward: WorkerId
  agency: AgencyId
  worker: WorkerId
  at: Date
  turns: TurnTaken[]
  assessments: AssessmentRow[]
}

/** Agreements to which the asking agency is a party, the newest first; or one of them. To others they do not exist. */
export async function findAgreements({ find, node, agency }: Asker, id: FactId | null = null): Promise<AgreementRow[]> {
  const rows = await find<AgreementRow>`
    select a.id, a.number, a.title, a.parties, a.purposes, a.categories, a.jurisdictions, a.onward, a.since as "from", a.until,
           a.steward, a.agency, a.worker, a.at, f.status, f."assessmentDue",
           (select coalesce(json_agg(json_build_object('nth', nth, 'turn', turn, 'agency', agency, 'worker', worker, 'at', at, 'reason', reason) order by nth), '[]')
              from sharing.agreement_turn t where t.agreement = a.id and t.node = a.node) as turns,
           (select coalesce(json_agg(json_build_object('id', s.id, 'answers', s.answers, 'risks', s.risks, 'reviewDue', s.review_due,
                     'worker', s.worker, 'agency', s.agency, 'at', s.at, 'signed',
                     (select json_build_object('worker', g.worker, 'agency', g.agency, 'at', g.at)
                        from sharing.assessment_signature g where g.assessment = s.id and g.node = s.node)) order by s.at desc), '[]')
              from sharing.assessment s where s.agreement = a.id and s.node = a.node) as assessments
      from sharing.agreement a join sharing.agreement_fact f on f.id = a.id and f.node = a.node
     where a.parties @> array[${agency}]::text[] and a.node = ${node} and (${id}::uuid is null or a.id = ${id}) order by a.at desc, a.id desc`
  return rows.map((row) => ({
    ...row,
    turns: row.turns.map((turn) => ({ ...turn, at: new Date(turn.at) })),
    assessments: row.assessments.map((one) => ({
      ...one,
      reviewDue: new Date(one.reviewDue),
      at: new Date(one.at),
      signed: one.signed && { ...one.signed, at: new Date(one.signed.at) },
    })),
  }))
}

export async function getAgreement(asker: Asker, id: FactId): Promise<AgreementRow> {
  const [agreement] = await findAgreements(asker, id)
  if (!agreement) throw new Unknown('no-such-agreement')
  return agreement
}

/** The agreement of an assessment, if the asking agency is a party to it. */
export async function getAssessed(asker: Asker, assessment: FactId): Promise<[AgreementRow, AssessmentRow]> {
  const [found] = await asker.find<{ agreement: FactId }>`
    select agreement from sharing.assessment where id = ${assessment} and node = ${asker.node}`
  const [agreement] = found ? await findAgreements(asker, found.agreement) : []
  if (!agreement) throw new Unknown('no-such-assessment')
  return [agreement, agreement.assessments.find(({ id }) => id === assessment)!]
}

/** An agreement as the rules of access read it. */
export async function findAgreementFacts(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  ids: readonly FactId[],
): Promise<AgreementFacts[]> {
  const rows = await find<
    Omit<AgreementFacts, 'from' | 'until' | 'assessmentDue'> & {
      from: Date
      until: Date | number
      assessmentDue: Date | null
    }
  >`
    select id, parties, purposes, categories, jurisdictions, onward, status, "from", until, "assessmentDue"
      from sharing.agreement_fact where id = any(${ids}::uuid[]) and node = ${node}`
  return rows.map(({ from, until, assessmentDue, ...row }) => ({
    ...row,
    from: from.getTime(),
    until: instantOf(until),
    assessmentDue: assessmentDue?.getTime() ?? null,
  }))
}

export function addAgreement(act: Act, number: string, said: ProposeAgreement): void {
  void act.write`
    insert into sharing.agreement (node, id, number, title, parties, purposes, categories, jurisdictions, onward, since, until, steward, agency, worker, deed, at)
    values (${act.node}, ${said.id}, ${number}, ${said.title}, ${said.parties}, ${said.purposes}, ${said.categories}, ${said.jurisdictions}, ${said.onward},
            ${said.from}, ${said.until}, ${said.steward}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

/** The next turn of an agreement. Of two that were taken at the same moment, one is told to look again. */
export function addTurn(
  act: Act,
  { id, turns }: AgreementRow,
  { turn, reason, party }: { turn: Turn; reason: string | null; party: AgencyId },
): void {
  void act.write`
    insert into sharing.agreement_turn (node, agreement, nth, turn, reason, agency, worker, deed, at)
    values (${act.node}, ${id}, ${(turns.at(-1)?.nth ?? 0) + 1}, ${turn}, ${reason}, ${party}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addAssessment(act: Act, { id, agreement, answers, risks, reviewDue }: WriteAssessment): void {
  void act.write`
    insert into sharing.assessment (node, id, agreement, answers, risks, review_due, agency, worker, deed, at)
    values (${act.node}, ${id}, ${agreement}, ${JSON.stringify(answers)}, ${JSON.stringify(risks)}, ${`${reviewDue}T00:00:00Z`},
            ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addAssessmentSignature(act: Act, assessment: FactId): void {
  void act.write`
    insert into sharing.assessment_signature (node, assessment, agency, worker, deed, at)
    values (${act.node}, ${assessment}, ${act.agency}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

/** The people in the asking agency's custody: how many there are, and the newest of them. */
export async function findCustody(
  { find, node, agency, at }: Asker & { at: Date },
  most: number,
): Promise<{ count: number; persons: PersonId[] }> {
  const rows = await find<{ person: PersonId; count: number }>`
    select person, count(*) over () as count from sharing.standing_fact
     where agency = ${agency} and reason = 'custody' and node = ${node} and "from" <= ${at} and until > ${at}
     order by person desc limit ${most}`
  return { count: rows[0]?.count ?? 0, persons: rows.map(({ person }) => person) }
}

export type NearEnd = {
  id: FactId
  number: string
  parties: AgencyId[]
  until: Date | null
  assessmentDue: Date | null
  status: string
}
/** Agreements of whomever, of this agency alone where one is named, whose term or assessment is over before an instant, and that are not ended. */
export function findNearEnd(
  { find, node }: Pick<Asker, 'find' | 'node'>,
  agency: AgencyId | null,
  before: Date,
): Promise<NearEnd[]> {
  return find<NearEnd>`
    select a.id, a.number, a.parties, a.until, f."assessmentDue", f.status
      from sharing.agreement a join sharing.agreement_fact f on f.id = a.id and f.node = a.node
     where a.node = ${node} and f.status in ('active', 'suspended') and (${agency}::text is null or ${agency} = any(a.parties))
       and least(coalesce(a.until, 'infinity'), coalesce(f."assessmentDue", 'infinity')) < ${before}
     order by least(coalesce(a.until, 'infinity'), coalesce(f."assessmentDue", 'infinity')) limit 100`
}
