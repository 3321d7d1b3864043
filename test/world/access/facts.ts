import type {
  AgencyFacts,
  AgreementFacts,
  Ask,
  PersonFacts,
  PortalFacts,
  WorkerFacts,
} from '../../../domain/sharing/rules/facts.ts'
import { ALWAYS, NEVER } from '../../../domain/sharing/rules/facts.ts'
import { NOW } from './invent.ts'

/** One question in a world of its own, as plain facts that can be changed. */
export type Scene = {
  asker: WorkerFacts | PortalFacts
  ask: Ask
  person: PersonFacts | undefined
  agreements: AgreementFacts[]
}

export const DAY = 86_400_000
export const lasts = { from: NOW - DAY, until: NEVER }
export const agency = (id: string, type: string, country = 'QMA'): AgencyFacts => ({
  id,
  type,
  country,
  suspendedAt: NEVER,
  nodeCutOffAt: NEVER,
})

export const worker = (of: AgencyFacts, ...roles: string[]): WorkerFacts => ({
  kind: 'worker',
  id: 'w1',
  agency: of,
  siteCountry: 'QMA',
  roles: roles.map((role) => ({ role, ...lasts, lent: null })),
  trainings: ['code-of-conduct', 'child-safeguarding', 'gbv-confidentiality'].map((code) => ({
    code,
    until: NOW + DAY,
  })),
  nationalityConflict: [],
  suspendedAt: NEVER,
  signIn: { strength: 'passkey', minutes: 60, confirmedMinutes: 2 },
  emergencies: [],
})

export const ask = (purpose: string, field: string, more: Partial<Ask> = {}): Ask => ({
  action: 'read',
  purpose,
  category: field.slice(0, field.indexOf('.')),
  field,
  at: NOW,
  ...more,
})

export const standing = (
  id: string,
  of: string,
  reason: string,
  more: object = {},
): PersonFacts['standings'][number] => ({
  id,
  agency: of,
  reason,
  purposes: ['*'],
  categories: ['*'],
  ...lasts,
  status: null,
  agreement: null,
  ...more,
})

export const person = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  id: 'p1',
  erasedAt: NEVER,
  origins: ['QRA'],
  protectionIn: 'QMA',
  adultFrom: ALWAYS,
  restricted: false,
  notToBeFound: false,
  cleared: [],
  stewardApproval: false,
  contactSafety: 'private',
  gbvInPortal: false,
  riskReviewed: true,
  standings: [standing('s1', 'cp', 'custody')],
  consents: [],
  bases: [],
  approvals: [],
  orders: [],
  requests: [],
  holds: [],
  guardianships: [],
  records: [{ categories: ['*'], custodian: 'cp', writtenBy: 'cp', from: ALWAYS, until: NEVER }],
  ...more,
})

export const consent = (recipient: string, purpose: string, more: object = {}): PersonFacts['consents'][number] => ({
  id: 'c1',
  by: 'person',
  giver: 'p1',
  recipient,
  purpose,
  categories: ['*'],
  status: 'given',
  ...lasts,
  ...more,
})
export const agreement = (more: Partial<AgreementFacts> = {}): AgreementFacts => ({
  id: 'a1',
  parties: ['cp', 'sh'],
  purposes: ['*'],
  categories: ['*'],
  jurisdictions: ['QMA'],
  ...lasts,
  status: 'active',
  assessmentDue: NOW + DAY,
  onward: false,
  ...more,
})
export const approval = (recipient: string, category: string, purpose: string): PersonFacts['approvals'][number] => ({
  id: 'v1',
  category,
  recipient,
  purpose,
  by: 'w2',
  byAgency: 'cp',
  steward: lasts,
  ...lasts,
})
export const opening = (more: object = {}): WorkerFacts['emergencies'][number] => ({
  id: 'e1',
  person: 'p1',
  purpose: 'health-care',
  categories: ['identity', 'health', 'legal'],
  reason: 'unconscious at the gate',
  fresh: true,
  openedAt: NOW - 3_600_000,
  until: NOW + 3_600_000,
  reviewedAt: null,
  ...more,
})
export const request = (fields: string[]): PersonFacts['requests'][number] => ({
  id: 'l1',
  agency: 'le',
  fields,
  told: 'told',
  caseSpecific: true,
  ...lasts,
  signatures: [
    { worker: 'w2', agency: 'cp' },
    { worker: 'w3', agency: 'cp' },
  ],
})

export const child = NOW + 1
export const cp = agency('cp', 'CP')
export const sh = agency('sh', 'SH')
export const he = agency('he', 'HE')
export const le = agency('le', 'LE')
export const scene = (
  asker: Scene['asker'],
  asked: Ask,
  of: PersonFacts | undefined,
  agreements: AgreementFacts[] = [],
): Scene => ({ asker, ask: asked, person: of, agreements })
export const beside = (of: string, reason: string, more: object = {}) => [
  standing('s1', 'cp', 'custody'),
  standing('s2', of, reason, more),
]

/** Somebody about whom there is a fact of every kind. */
export const full = (more: Partial<PersonFacts> = {}): PersonFacts =>
  person({
    restricted: true,
    notToBeFound: true,
    stewardApproval: true,
    adultFrom: child,
    standings: [
      standing('s1', 'cp', 'custody'),
      standing('s2', 'sh', 'tracing'),
      standing('s3', 'sh', 'agreement', { agreement: agreement({ assessmentDue: NOW }) }),
      standing('s4', 'he', 'referral', { status: 'offered' }),
    ],
    consents: [
      consent('sh', 'rights', { by: 'guardian', giver: 'g1' }),
      consent('he', 'rights', { id: 'c2', status: 'refused' }),
    ],
    approvals: [approval('cp', 'contact', 'rights')],
    requests: [request(['identity.names'])],
    holds: [{ id: 'h1', categories: ['*'], ...lasts }],
    ...more,
  })
