import type pg from 'pg'
import type { AgreementFacts, PersonFacts } from '../../../domain/sharing/rules/facts.ts'
import { NOW } from './invent.ts'

const instant = (at: number | null): string | null => {
  if (at === null) return null
  if (Number.isFinite(at)) return new Date(at).toISOString()
  return at > 0 ? 'infinity' : '-infinity'
}
const open = (at: number): string | null => (Number.isFinite(at) ? instant(at) : null)
const NOBODY = '00000000-0000-7000-8000-000000000000'
const by = { node: 1, worker: NOBODY, deed: NOBODY, at: instant(NOW), agency: 'cp' }

/** Writes invented facts where the house keeps them, as the owner of the database would. */
export async function keepWorld(
  owner: pg.Client,
  people: readonly PersonFacts[],
  agreements: readonly AgreementFacts[],
): Promise<void> {
  await insert(
    owner,
    'agreement',
    agreements.map((one) => ({
      ...by,
      ...one,
      number: one.id,
      title: one.id,
      since: instant(one.from),
      until: open(one.until),
      steward: NOBODY,
    })),
  )
  await insert(owner, 'agreement_turn', agreements.flatMap(turnsOf))
  await insert(
    owner,
    'assessment',
    agreements
      .filter(({ assessmentDue }) => assessmentDue !== null)
      .map((one) => ({
        ...by,
        id: one.id,
        agreement: one.id,
        answers: {},
        risks: [],
        review_due: instant(one.assessmentDue),
      })),
  )
  await insert(
    owner,
    'assessment_signature',
    agreements.filter(({ assessmentDue }) => assessmentDue !== null).map((one) => ({ ...by, assessment: one.id })),
  )
  const of = <T extends object>(list: (person: PersonFacts) => readonly T[]) =>
    people.flatMap((person) => list(person).map((fact) => ({ person: person.id, ...by, ...fact })))
  const since = <T extends { from: number; until: number }>({ from, until, ...fact }: T) => ({
    ...fact,
    since: instant(from),
    until: open(until),
  })
  await insert(
    owner,
    'subject_version',
    people.map((one) => ({
      ...by,
      person: one.id,
      version: 1,
      agency: one.records[0]?.writtenBy ?? 'nobody',
      origins: one.origins,
      protection_in: one.protectionIn,
      adult_from: instant(one.adultFrom),
      restricted: one.restricted,
      cleared: one.cleared,
      not_to_be_found: one.notToBeFound,
      steward_approval: one.stewardApproval,
      contact_safety: one.contactSafety,
      gbv_in_portal: one.gbvInPortal,
      risk_reviewed: one.riskReviewed,
      erased_at: instant(one.erasedAt),
    })),
  )
  const standings = of((one) => one.standings)
  await insert(
    owner,
    'standing',
    standings.map(({ reason, agreement, status: _, ...one }) => ({
      ...since(one),
      because: reason,
      agreement: agreement?.id ?? null,
    })),
  )
  await insert(
    owner,
    'standing_turn',
    standings
      .filter(({ status }) => status === 'accepted' || status === 'declined')
      .map(({ id, status }) => ({ ...by, standing: id, status })),
  )
  await insert(
    owner,
    'consent',
    of((one) => one.consents).map(({ by: giver_kind, ...one }) => ({ ...since(one), giver_kind, notice: {} })),
  )
  await insert(
    owner,
    'basis',
    of((one) => one.bases).map((one) => ({ ...since(one), why: '\\x00' })),
  )
  await insert(
    owner,
    'approval',
    of((one) => one.approvals).map(({ by: worker, byAgency, steward: _, ...one }) => ({
      ...since(one),
      worker,
      agency: byAgency,
      why: '\\x00',
    })),
  )
  await insert(
    owner,
    'no_contact',
    people.flatMap(({ id, orders }) => orders.map((one) => ({ ...by, ...since(one), protects: id, source: '\\x00' }))),
  )
  const requests = of((one) => one.requests)
  await insert(
    owner,
    'legal_request',
    requests.map(({ caseSpecific, signatures: _, ...one }) => ({
      ...since(one),
      case_specific: caseSpecific,
      words: '\\x00',
      by_agency: 'cp',
    })),
  )
  await insert(
    owner,
    'legal_signature',
    requests.flatMap(({ id, signatures }) => signatures.map((one) => ({ ...by, ...one, request: id }))),
  )
  await insert(
    owner,
    'hold',
    of((one) => one.holds).map((one) => ({ ...since(one), authority: '\\x00', review_due: '2027-01-01' })),
  )
  await insert(
    owner,
    'guardianship',
    people.flatMap(({ id, guardianships }) => guardianships.map((one) => ({ ...by, ...since(one), child: id }))),
  )
}

function turnsOf({ id, parties, status }: AgreementFacts): object[] {
  const signed = status === 'proposed' ? parties.slice(1) : parties
  const turns = signed.map((agency) => ({ turn: 'sign', agency }))
  const last =
    status === 'suspended'
      ? [{ turn: 'suspend', agency: 'cp' }]
      : status === 'ended'
        ? [{ turn: 'end', agency: 'cp' }]
        : []
  return [...turns, ...last].map((one, nth) => ({ ...by, agreement: id, nth: nth + 1, ...one }))
}

const AT_ONCE = 4000
async function insert(owner: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE)
    const { rows: columns } = await owner.query(
      `select column_name as name from information_schema.columns where table_schema = 'sharing' and table_name = $1`,
      [table],
    )
    const known = columns.map(({ name }) => name).filter((name) => name in some[0]!)
    const list = known.map((name) => `"${name}"`).join(', ')
    await owner.query(
      `insert into sharing.${table} (${list}) select ${list} from jsonb_populate_recordset(null::sharing.${table}, $1)`,
      [JSON.stringify(some)],
    )
  }
}
