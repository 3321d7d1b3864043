import type { PersonId } from '../../ground/ids.ts'
import { ALWAYS, NEVER, type PersonFacts } from './rules/facts.ts'

/** A person’s own line, as the database gives it. */
export type SubjectRow = {
  person: PersonId
  /** Who wrote the person down. */
  agency: string
  origins: string[] | null
  protectionIn: string | null
  adultFrom: Date | number | null
  restricted: boolean
  cleared: string[]
  notToBeFound: boolean
  stewardApproval: boolean
  contactSafety: PersonFacts['contactSafety']
  gbvInPortal: boolean
  riskReviewed: boolean
  erasedAt: Date | number
}
type FactRow = { person: PersonId; relation: string; fact: object }

/** Instants in a fact come as text, or as `infinity`. */
const TIMES = [
  'from',
  'until',
  'agreementFrom',
  'agreementUntil',
  'assessmentDue',
  'stewardFrom',
  'stewardUntil',
] as const

export function instantOf(said: string | number | Date): number {
  if (typeof said === 'number') return said
  if (said instanceof Date) return said.getTime()
  if (said === 'infinity') return NEVER
  return said === '-infinity' ? ALWAYS : Date.parse(said)
}

/** A fact as the views of the database give it: they name their columns as the rules do. */
type Read = Record<string, unknown>
const asFacts = <T>(rows: readonly Read[] | undefined): T => (rows ?? []) as unknown as T
function readFact(fact: object): Read {
  const read: Read = { ...fact }
  for (const time of TIMES)
    if (read[time] !== undefined && read[time] !== null) read[time] = instantOf(read[time] as string)
  return read
}

/** Brings together what the rules may ask about each of these people. */
export function factsFrom(subjects: readonly SubjectRow[], rows: readonly FactRow[]): Map<PersonId, PersonFacts> {
  const of = new Map<PersonId, Record<string, Read[]>>(subjects.map(({ person }) => [person, {}]))
  for (const { person, relation, fact } of rows) {
    const facts = of.get(person)
    if (facts) facts[relation] = [...(facts[relation] ?? []), readFact(fact)]
  }
  return new Map(subjects.map((subject) => [subject.person, personOf(subject, of.get(subject.person)!)]))
}

function personOf(
  { person, agency, adultFrom, erasedAt, ...subject }: SubjectRow,
  facts: Record<string, Read[]>,
): PersonFacts {
  const { standing = [], request = [], signature = [], approval = [] } = facts
  return {
    ...subject,
    id: person,
    adultFrom: adultFrom === null ? null : instantOf(adultFrom),
    erasedAt: instantOf(erasedAt),
    standings: asFacts(standing.map(withAgreement)),
    requests: asFacts(
      request.map((one) => ({ ...one, signatures: signature.filter((by) => by['request'] === one['id']) })),
    ),
    approvals: asFacts(
      approval.map((one) => ({ ...one, steward: { from: one['stewardFrom'], until: one['stewardUntil'] } })),
    ),
    consents: asFacts(facts['consent']),
    bases: asFacts(facts['basis']),
    orders: asFacts(facts['order']),
    holds: asFacts(facts['hold']),
    guardianships: asFacts(facts['guardianship']),
    records: asFacts(standing.flatMap((one) => (one['reason'] === 'custody' ? [recordOf(one, agency)] : []))),
  }
}

function withAgreement({ agreement, ...standing }: Read): Read {
  if (agreement === null) return { ...standing, agreement: null }
  return {
    ...standing,
    agreement: {
      id: agreement,
      status: standing['agreementStatus'],
      from: standing['agreementFrom'],
      until: standing['agreementUntil'],
      parties: standing['agreementParties'],
      purposes: standing['agreementPurposes'],
      categories: standing['agreementCategories'],
      jurisdictions: standing['agreementJurisdictions'],
      assessmentDue: standing['assessmentDue'],
      onward: false,
    },
  }
}

/** Who has custody of a person holds what is written about them; the agency that wrote them down wrote it. */
const recordOf = ({ categories, agency: custodian, from, until }: Read, writtenBy: string): Read => ({
  categories,
  custodian,
  writtenBy,
  from,
  until,
})
