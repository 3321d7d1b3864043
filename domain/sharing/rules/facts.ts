/** Instants are milliseconds since 1970. What has no end ends here; what never happened happens here. */
export const NEVER = Number.POSITIVE_INFINITY
export const ALWAYS = Number.NEGATIVE_INFINITY
export type Span = { from: number; until: number }

export type AgencyFacts = { id: string; type: string; country: string; suspendedAt: number; nodeCutOffAt: number }
export type RoleFacts = Span & {
  role: string
  /** Cited where the role is a lent one. */
  lent: { id: string; lenderFrom: number; lenderUntil: number; lenderSuspendedAt: number } | null
}
export type WorkerFacts = {
  kind: 'worker'
  id: string
  agency: AgencyFacts
  siteCountry: string
  roles: readonly RoleFacts[]
  trainings: readonly { code: string; until: number }[]
  /** Countries whose people the worker may not work with; null: nobody has assessed it. */
  nationalityConflict: readonly string[] | null
  suspendedAt: number
  signIn: { strength: string; minutes: number; confirmedMinutes: number }
  /** Every opening in an emergency by this worker, of anybody’s file. */
  emergencies: readonly EmergencyFacts[]
}
/** Somebody who asks in the portal, about themself or a child. */
export type PortalFacts = { kind: 'portal'; id: string }

export type EmergencyFacts = {
  id: string
  person: string
  purpose: string
  categories: readonly string[]
  reason: string
  fresh: boolean
  openedAt: number
  until: number
  reviewedAt: number | null
}
export type AgreementFacts = Span & {
  id: string
  parties: readonly string[]
  purposes: readonly string[]
  categories: readonly string[]
  jurisdictions: readonly string[]
  status: string
  assessmentDue: number | null
  onward: boolean
}
export type PersonFacts = {
  id: string
  erasedAt: number
  /** Every nationality and former residence, claimed or verified; null or XXX: not known, or not all. */
  origins: readonly string[] | null
  protectionIn: string | null
  /** The first instant at which the person is certainly of age; null: unknown. */
  adultFrom: number | null
  restricted: boolean
  notToBeFound: boolean
  cleared: readonly string[]
  stewardApproval: boolean
  contactSafety: 'private' | 'shared' | 'none'
  gbvInPortal: boolean
  riskReviewed: boolean
  standings: readonly (Span & {
    id: string
    agency: string
    reason: string
    purposes: readonly string[]
    categories: readonly string[]
    /** Of a referral: offered, accepted or declined. */
    status: string | null
    agreement: AgreementFacts | null
  })[]
  consents: readonly (Span & {
    id: string
    by: string
    giver: string
    recipient: string
    purpose: string
    categories: readonly string[]
    status: string
  })[]
  bases: readonly (Span & {
    id: string
    kind: string
    recipient: string
    purpose: string
    categories: readonly string[]
  })[]
  approvals: readonly (Span & {
    id: string
    category: string
    recipient: string
    purpose: string
    by: string
    byAgency: string
    /** While the approver is a data steward. */
    steward: Span
  })[]
  orders: readonly (Span & { id: string; against: string | null })[]
  requests: readonly (Span & {
    id: string
    agency: string
    fields: readonly string[]
    told: string | null
    caseSpecific: boolean
    signatures: readonly { worker: string; agency: string }[]
  })[]
  holds: readonly (Span & { id: string; categories: readonly string[] })[]
  guardianships: readonly (Span & { id: string; guardian: string })[]
  records: readonly (Span & { categories: readonly string[]; custodian: string; writtenBy: string })[]
}

export type Ask = {
  action: string
  purpose: string
  category: string
  /** The category’s lead field where none is named. */
  field?: string | undefined
  at: number
  /** Whose file is open. */
  inFileOf?: string | undefined
  /** How many people a number stands for. */
  cell?: number | undefined
  reason?: string | undefined
  receiver?: AgencyFacts | undefined
}

/** The first instant at which somebody is certainly of age: midnight UTC of the birthday of the latest day that what is known allows. */
export function adultFrom(born: string | null, age: number): number | null {
  const [year, month, day] = (born ?? '').split('-').map(Number)
  if (!year) return null
  if (!month) return Date.UTC(year + age, 11, 31)
  return day ? Date.UTC(year + age, month - 1, day) : Date.UTC(year + age, month, 0)
}
