import type { Chance } from '../../../db/seeds/chance.ts'
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

const DAY = 86_400_000
const lasts = { from: NOW - DAY, until: NEVER }
const agency = (id: string, type: string, country = 'QMA'): AgencyFacts => ({
  id,
  type,
  country,
  suspendedAt: NEVER,
  nodeCutOffAt: NEVER,
})

const worker = (of: AgencyFacts, ...roles: string[]): WorkerFacts => ({
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

const ask = (purpose: string, field: string, more: Partial<Ask> = {}): Ask => ({
  action: 'read',
  purpose,
  category: field.slice(0, field.indexOf('.')),
  field,
  at: NOW,
  ...more,
})

const standing = (id: string, of: string, reason: string, more: object = {}): PersonFacts['standings'][number] => ({
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

const person = (more: Partial<PersonFacts> = {}): PersonFacts => ({
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

const consent = (recipient: string, purpose: string, more: object = {}): PersonFacts['consents'][number] => ({
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
const agreement = (more: Partial<AgreementFacts> = {}): AgreementFacts => ({
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
const approval = (recipient: string, category: string, purpose: string): PersonFacts['approvals'][number] => ({
  id: 'v1',
  category,
  recipient,
  purpose,
  by: 'w2',
  byAgency: 'cp',
  steward: lasts,
  ...lasts,
})
const opening = (more: object = {}): WorkerFacts['emergencies'][number] => ({
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
const request = (fields: string[]): PersonFacts['requests'][number] => ({
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

const child = NOW + 1
const cp = agency('cp', 'CP')
const sh = agency('sh', 'SH')
const he = agency('he', 'HE')
const le = agency('le', 'LE')
const scene = (
  asker: Scene['asker'],
  asked: Ask,
  of: PersonFacts | undefined,
  agreements: AgreementFacts[] = [],
): Scene => ({ asker, ask: asked, person: of, agreements })
const beside = (of: string, reason: string, more: object = {}) => [
  standing('s1', 'cp', 'custody'),
  standing('s2', of, reason, more),
]

/** Somebody about whom there is a fact of every kind. */
const full = (more: Partial<PersonFacts> = {}): PersonFacts =>
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

/** Worlds in which something is decided, one for each way in which it can be. Their neighbours are the near misses. */
export const BASES: Readonly<Record<string, () => Scene>> = {
  custody: () => scene(worker(cp, 'caseworker', 'gbv-specialist'), ask('protection', 'protection.needs'), person()),
  'custody of a child': () =>
    scene(worker(cp, 'caseworker'), ask('protection', 'family.whereabouts'), person({ adultFrom: child })),
  'own violence data': () => scene(worker(cp, 'gbv-specialist'), ask('gbv-service', 'gbv.incidentType'), person()),
  'an optional field': () =>
    scene(
      worker(he, 'clinician'),
      ask('health-care', 'health.sensitive'),
      person({ standings: [standing('s1', 'he', 'custody')], consents: [consent('he', 'health-care')] }),
    ),
  'writing as custodian': () =>
    scene(worker(cp, 'caseworker'), ask('protection', 'protection.needs', { action: 'write' }), person()),
  correcting: () =>
    scene(worker(cp, 'caseworker'), ask('protection', 'identity.names', { action: 'correct' }), person()),
  'co-management by consent': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'shelter.place'),
      person({ standings: beside('sh', 'co-management'), consents: [consent('sh', 'accommodation')] }),
    ),
  'a consent by a guardian': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'shelter.place'),
      person({
        adultFrom: child,
        standings: beside('sh', 'co-management'),
        consents: [consent('sh', 'accommodation', { by: 'guardian', giver: 'g1' })],
        guardianships: [{ id: 'u1', guardian: 'g1', ...lasts }],
      }),
    ),
  'a no beside public interest': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'shelter.place'),
      person({
        standings: beside('sh', 'co-management'),
        consents: [consent('sh', 'accommodation', { status: 'refused' })],
        bases: [
          { id: 'b1', kind: 'PublicInterest', recipient: 'sh', purpose: 'accommodation', categories: ['*'], ...lasts },
        ],
      }),
    ),
  'a legal obligation': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'shelter.place'),
      person({
        standings: beside('sh', 'co-management'),
        consents: [consent('sh', 'accommodation', { status: 'withdrawn', from: NOW - DAY })],
        bases: [
          { id: 'b1', kind: 'LegalObligation', recipient: 'sh', purpose: 'accommodation', categories: ['*'], ...lasts },
        ],
      }),
    ),
  'a word withdrawn and given again': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'shelter.place'),
      person({
        standings: beside('sh', 'co-management'),
        consents: [
          consent('sh', 'accommodation', { id: 'c0', status: 'withdrawn', from: NOW - 2 }),
          consent('sh', 'accommodation', { from: NOW - 1 }),
        ],
      }),
    ),
  'a referral': () =>
    scene(
      worker(he, 'clinician'),
      ask('health-care', 'contact.safeContact'),
      person({
        standings: beside('he', 'referral', { status: 'accepted' }),
        bases: [
          { id: 'b1', kind: 'VitalInterest', recipient: 'he', purpose: 'health-care', categories: ['*'], ...lasts },
        ],
      }),
    ),
  'a referral that was offered': () =>
    scene(
      worker(he, 'clinician'),
      ask('health-care', 'identity.names'),
      person({ standings: beside('he', 'referral', { status: 'offered' }) }),
    ),
  'an agreement': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'identity.names'),
      person({
        standings: beside('sh', 'agreement', { agreement: agreement({ categories: ['identity-lite'] }) }),
        consents: [consent('sh', 'accommodation')],
      }),
    ),
  tracing: () =>
    scene(
      worker(agency('mo', 'MO', 'INT'), 'movement-officer'),
      ask('family-tracing', 'family.relation'),
      person({
        standings: beside('mo', 'tracing', { purposes: ['family-tracing'] }),
        consents: [consent('mo', 'family-tracing')],
      }),
    ),
  'one who will not be found': () =>
    scene(
      worker(agency('mo', 'MO', 'INT'), 'movement-officer'),
      ask('family-tracing', 'family.relation'),
      person({
        notToBeFound: true,
        standings: beside('mo', 'co-management'),
        consents: [consent('mo', 'family-tracing')],
      }),
    ),
  'one traced who will not be found': () =>
    scene(
      worker(agency('mo', 'MO', 'INT'), 'movement-officer'),
      ask('family-tracing', 'family.relation'),
      person({
        notToBeFound: true,
        standings: beside('mo', 'tracing', { purposes: ['family-tracing'] }),
        consents: [consent('mo', 'family-tracing')],
      }),
    ),
  oversight: () =>
    scene(
      worker(agency('ov', 'OV'), 'oversight-officer'),
      ask('oversight', 'identity.names', { reason: 'complaint 17' }),
      person({ standings: beside('ov', 'oversight', { purposes: ['oversight'] }) }),
    ),
  'an emergency': () =>
    scene({ ...worker(he, 'clinician'), emergencies: [opening()] }, ask('health-care', 'health.problems'), person()),
  'an emergency after one unreviewed': () =>
    scene(
      {
        ...worker(he, 'clinician'),
        emergencies: [
          opening(),
          opening({ id: 'e0', person: 'p2', openedAt: NOW - 9 * 3_600_000, until: NOW - 8 * 3_600_000 }),
        ],
      },
      ask('health-care', 'health.problems'),
      person({ standings: beside('he', 'referral', { status: 'accepted', categories: ['family'] }) }),
    ),
  'an emergency beyond its limits': () =>
    scene({ ...worker(he, 'clinician'), emergencies: [opening()] }, ask('health-care', 'protection.risk'), person()),
  'an emergency in the country of origin': () =>
    scene(
      {
        ...worker(agency('ro', 'RA', 'QRA'), 'caseworker'),
        siteCountry: 'QRA',
        emergencies: [opening({ purpose: 'reintegration' })],
      },
      ask('reintegration', 'identity.names'),
      person({
        standings: beside('ro', 'custody', { categories: ['assistance'] }),
        records: [{ categories: ['*'], custodian: 'ro', writtenBy: 'ro', from: ALWAYS, until: NEVER }],
      }),
    ),
  'what the agency of origin wrote': () =>
    scene(
      { ...worker(agency('ro', 'RA', 'QRA'), 'caseworker'), siteCountry: 'QRA' },
      ask('reintegration', 'assistance.service'),
      person({
        standings: [standing('s1', 'ro', 'custody')],
        records: [{ categories: ['*'], custodian: 'ro', writtenBy: 'ro', from: ALWAYS, until: NEVER }],
      }),
    ),
  'an international worker and an unknown origin': () =>
    scene(
      worker(agency('mo', 'MO', 'INT'), 'movement-officer'),
      ask('movement', 'movement.legs'),
      person({ origins: ['QSA', 'XXX'], standings: [standing('s1', 'mo', 'custody')] }),
    ),
  'a neighbour and an unknown origin': () =>
    scene(
      { ...worker(agency('cn', 'CP', 'QNA'), 'caseworker'), siteCountry: 'QMA' },
      ask('protection', 'identity.names'),
      person({ origins: null, standings: [standing('s1', 'cn', 'custody')] }),
    ),
  'a conflict and an unknown origin': () =>
    scene(
      { ...worker(cp, 'caseworker'), nationalityConflict: ['QNA'] },
      ask('protection', 'identity.names'),
      person({ origins: ['QSA', 'XXX'] }),
    ),
  restricted: () => scene(worker(cp, 'caseworker'), ask('protection', 'identity.names'), person({ restricted: true })),
  'restricted, cleared, in a search': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'identity.names', { action: 'search' }),
      person({ restricted: true, cleared: ['w1'] }),
    ),
  'restricted, written': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'identity.names', { action: 'write' }),
      person({ restricted: true }),
    ),
  'restricted in an emergency': () =>
    scene(
      { ...worker(cp, 'caseworker'), emergencies: [opening({ purpose: 'protection' })] },
      ask('protection', 'identity.names'),
      person({ restricted: true }),
    ),
  'a secret field of one restricted': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'identity.sogi'),
      person({ restricted: true, consents: [consent('cp', 'protection')] }),
    ),
  'a search': () =>
    scene(worker(cp, 'caseworker'), ask('protection', 'identity.names', { action: 'search' }), person()),
  'a search for violence': () =>
    scene(worker(cp, 'gbv-specialist'), ask('gbv-service', 'gbv.incidentType', { action: 'search' }), person()),
  'guarded by a steward': () =>
    scene(
      worker(sh, 'shelter-worker'),
      ask('accommodation', 'shelter.place'),
      person({
        stewardApproval: true,
        standings: beside('sh', 'co-management'),
        consents: [consent('sh', 'accommodation')],
        approvals: [approval('sh', 'shelter', 'accommodation')],
      }),
    ),
  'an export': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'protection.narrative', { action: 'export' }),
      person({ approvals: [approval('cp', 'protection', 'protection')] }),
    ),
  'a sharing': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'shelter.place', { action: 'share', receiver: sh }),
      person({ consents: [consent('sh', 'protection')] }),
      [agreement()],
    ),
  'a sharing masked': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'identity.birthDate', { action: 'share', receiver: sh }),
      person({ consents: [consent('sh', 'protection')] }),
      [agreement()],
    ),
  'a sharing of the optional': () =>
    scene(
      worker(cp, 'gbv-specialist'),
      ask('gbv-service', 'gbv.incidentType', { action: 'share', receiver: he }),
      person({
        standings: beside('he', 'referral', { status: 'accepted' }),
        bases: [
          { id: 'b1', kind: 'VitalInterest', recipient: 'he', purpose: 'gbv-service', categories: ['*'], ...lasts },
        ],
        approvals: [approval('he', 'gbv', 'gbv-service')],
      }),
      [agreement({ parties: ['cp', 'he'] })],
    ),
  'a sharing refused': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'shelter.place', { action: 'share', receiver: sh }),
      person({
        consents: [consent('sh', 'protection', { status: 'refused' })],
        bases: [
          { id: 'b1', kind: 'LegalObligation', recipient: 'sh', purpose: 'protection', categories: ['*'], ...lasts },
        ],
      }),
      [agreement()],
    ),
  'a sharing by consent of a guardian': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'shelter.place', { action: 'share', receiver: sh }),
      person({ consents: [consent('sh', 'protection', { by: 'guardian', giver: 'g1' })] }),
      [agreement()],
    ),
  onward: () =>
    scene(
      worker(he, 'clinician'),
      ask('health-care', 'health.disability', { action: 'share', receiver: sh }),
      person({
        standings: beside('he', 'referral', { status: 'accepted' }),
        consents: [consent('he', 'health-care'), consent('sh', 'health-care', { id: 'c2' })],
      }),
      [agreement({ parties: ['cp', 'he', 'sh'], onward: true })],
    ),
  'a sharing where origin is unknown': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'identity.names', { action: 'share', receiver: agency('cn', 'CP', 'QNA') }),
      person({ origins: ['QSA', 'XXX'], consents: [consent('cn', 'protection')] }),
      [agreement({ parties: ['cp', 'cn'] })],
    ),
  'a sharing with the police': () =>
    scene(
      worker(agency('cp', 'AA'), 'asylum-officer'),
      ask('asylum-procedure', 'identity.names', { action: 'share', receiver: le }),
      person({ requests: [request(['identity.names'])] }),
    ),
  'a sharing of care with the police': () =>
    scene(
      worker(agency('cp', 'AA'), 'asylum-officer'),
      ask('asylum-procedure', 'family.care', { action: 'share', receiver: le }),
      person({ adultFrom: child, requests: [request(['family.care'])] }),
    ),
  'health for the police': () =>
    scene(
      worker(agency('cp', 'AA'), 'asylum-officer'),
      ask('asylum-procedure', 'health.disability', { action: 'share', receiver: le }),
      person({ requests: [request(['health.disability'])] }),
    ),
  'a sharing with the police by another': () =>
    scene(
      worker(agency('aa', 'AA'), 'asylum-officer'),
      ask('asylum-procedure', 'identity.names', { action: 'share', receiver: le }),
      person({
        standings: beside('aa', 'co-management'),
        consents: [consent('aa', 'asylum-procedure'), consent('le', 'asylum-procedure', { id: 'c2' })],
        requests: [request(['identity.names'])],
      }),
      [agreement({ parties: ['aa', 'le', 'cp'], onward: true })],
    ),
  'the police on a request': () =>
    scene(
      worker(le, 'police-liaison'),
      ask('public-security', 'identity.names'),
      person({ requests: [request(['identity.names'])] }),
    ),
  'the police, a child': () =>
    scene(
      worker(le, 'police-liaison'),
      ask('public-security', 'family.guardian'),
      person({ standings: beside('le', 'co-management'), consents: [consent('le', 'public-security')] }),
    ),
  'the police and a narrative': () =>
    scene(
      worker(le, 'police-liaison'),
      ask('public-security', 'asylum.narrative'),
      person({ requests: [request(['identity.names'])] }),
    ),
  'the police and a site': () =>
    scene(
      worker(le, 'police-liaison'),
      ask('public-security', 'shelter.incidents'),
      person({ requests: [request(['identity.names'])] }),
    ),
  'the police searching': () =>
    scene(
      worker(le, 'police-liaison'),
      ask('public-security', 'family.guardian', { action: 'search' }),
      person({ standings: beside('le', 'co-management'), consents: [consent('le', 'public-security')] }),
    ),
  'what the police wrote': () =>
    scene(
      worker(le, 'police-liaison'),
      ask('public-security', 'legal.detention'),
      person({
        standings: beside('le', 'co-management'),
        consents: [consent('le', 'public-security')],
        records: [{ categories: ['legal'], custodian: 'le', writtenBy: 'le', from: ALWAYS, until: NEVER }],
      }),
    ),
  counting: () =>
    scene(worker(cp, 'caseworker'), ask('statistics', 'education.school', { action: 'count', cell: 5 }), person()),
  'counting for research': () =>
    scene(
      worker(agency('rs', 'RS'), 'researcher'),
      ask('research', 'shelter.place', { action: 'count', cell: 5 }),
      person({ standings: beside('rs', 'agreement', { agreement: agreement({ parties: ['cp', 'rs'] }) }) }),
    ),
  erasing: () =>
    scene(
      worker(cp, 'data-steward'),
      ask('rights', 'contact.address', { action: 'erase' }),
      person({ approvals: [approval('cp', 'contact', 'rights')] }),
    ),
  'erasing what is held': () =>
    scene(
      worker(cp, 'data-steward'),
      ask('rights', 'contact.address', { action: 'erase' }),
      person({
        approvals: [approval('cp', 'contact', 'rights')],
        holds: [{ id: 'h1', categories: ['contact'], ...lasts }],
      }),
    ),
  'erasing a tie': () =>
    scene(
      worker(cp, 'data-steward'),
      ask('rights', 'family.relation', { action: 'erase' }),
      person({ approvals: [approval('cp', 'family', 'rights')] }),
    ),
  'a no-contact order': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'contact.address', { inFileOf: 'p2' }),
      person({ orders: [{ id: 'n1', against: 'p2', ...lasts }] }),
    ),
  'a lent role': () =>
    scene(
      {
        ...worker(cp),
        roles: [
          {
            role: 'caseworker',
            ...lasts,
            lent: { id: 'd1', lenderFrom: ALWAYS, lenderUntil: NEVER, lenderSuspendedAt: NEVER },
          },
        ],
      },
      ask('protection', 'protection.needs'),
      person(),
    ),
  nobody: () => scene(worker(cp, 'caseworker'), ask('protection', 'identity.names'), undefined),
  'a sharing by duty beside the consent of another': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('protection', 'shelter.place', { action: 'share', receiver: sh }),
      person({
        consents: [consent('sh', 'protection', { by: 'guardian', giver: 'g1' })],
        bases: [
          { id: 'b1', kind: 'LegalObligation', recipient: 'sh', purpose: 'protection', categories: ['*'], ...lasts },
        ],
      }),
      [agreement()],
    ),
  'traced, and worked with': () =>
    scene(
      worker(agency('mo', 'MO', 'INT'), 'movement-officer'),
      ask('movement', 'movement.legs'),
      person({
        notToBeFound: true,
        standings: [...beside('mo', 'co-management', { purposes: ['movement'] }), standing('s3', 'mo', 'tracing')],
        consents: [consent('mo', 'movement')],
      }),
    ),
  'the risk of a child': () =>
    scene(
      { ...worker(cp, 'caseworker'), trainings: [{ code: 'code-of-conduct', until: NOW + DAY }] },
      ask('protection', 'protection.risk'),
      person({ adultFrom: child }),
    ),
  'a blocked emergency beside a referral': () =>
    scene(
      {
        ...worker(he, 'clinician'),
        emergencies: [
          opening(),
          opening({ id: 'e0', person: 'p2', openedAt: NOW - 9 * 3_600_000, until: NOW - 8 * 3_600_000 }),
        ],
      },
      ask('health-care', 'health.problems'),
      person({ standings: beside('he', 'referral', { status: 'accepted' }), consents: [consent('he', 'health-care')] }),
    ),
  'own data': () => scene({ kind: 'portal', id: 'p1' }, ask('rights', 'identity.names'), person()),
  'own violence': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'gbv.incidentType'), person({ gbvInPortal: true })),
  'own relatives': () => scene({ kind: 'portal', id: 'p1' }, ask('rights', 'family.relation'), person()),
  'own risk': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'protection.risk'), person({ riskReviewed: false })),
  'own correction': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'family.relation', { action: 'correct' }), person()),
  'own data beside everything': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'identity.names', { action: 'export' }), full(), [agreement()]),
  'own data searched, restricted': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'identity.names', { action: 'search' }), full()),
  'own data shared': () =>
    scene(
      { kind: 'portal', id: 'p1' },
      ask('rights', 'gbv.incidentType', { action: 'share', receiver: agency('ro', 'HE', 'QRA') }),
      full({ gbvInPortal: true }),
      [agreement()],
    ),
  'own data shared with one cut off': () =>
    scene(
      { kind: 'portal', id: 'p1' },
      ask('rights', 'identity.names', { action: 'share', receiver: { ...sh, nodeCutOffAt: NOW } }),
      full(),
      [agreement()],
    ),
  'own data erased': () =>
    scene({ kind: 'portal', id: 'p1' }, ask('rights', 'contact.address', { action: 'erase' }), full()),
  'counting without training': () =>
    scene(
      { ...worker(cp, 'gbv-specialist'), trainings: [{ code: 'code-of-conduct', until: NOW + DAY }] },
      ask('statistics', 'gbv.incidentType', { action: 'count', cell: 10 }),
      person({ adultFrom: child }),
    ),
  'counting after a no': () =>
    scene(
      worker(cp, 'caseworker'),
      ask('statistics', 'education.school', { action: 'count', cell: 5 }),
      person({
        standings: [standing('s1', 'cp', 'co-management')],
        consents: [consent('cp', 'statistics', { status: 'refused' })],
      }),
    ),
  'erasing what is optional, after a no': () =>
    scene(
      { ...worker(cp, 'data-steward'), emergencies: [opening({ purpose: 'rights' })] },
      ask('rights', 'documents.copy', { action: 'erase' }),
      person({
        consents: [consent('cp', 'rights', { status: 'refused' })],
        approvals: [approval('cp', 'documents', 'rights')],
      }),
    ),
  'erasing what the data set does not give': () =>
    scene(
      worker(he, 'data-steward'),
      ask('rights', 'identity.nationality', { action: 'erase' }),
      person({
        standings: [standing('s1', 'he', 'custody')],
        approvals: [{ ...approval('he', 'identity', 'rights'), byAgency: 'he' }],
        records: [{ categories: ['*'], custodian: 'he', writtenBy: 'he', from: ALWAYS, until: NEVER }],
      }),
    ),
  'an emergency where somebody else consented': () =>
    scene(
      { ...worker(sh, 'shelter-worker'), emergencies: [opening({ purpose: 'accommodation', categories: ['*'] })] },
      ask('accommodation', 'shelter.place'),
      person({
        adultFrom: child,
        standings: beside('sh', 'co-management'),
        consents: [consent('sh', 'accommodation', { by: 'guardian', giver: 'g1' })],
      }),
    ),
  'a sharing on an emergency': () =>
    scene(
      { ...worker(sh, 'shelter-worker'), emergencies: [opening({ purpose: 'accommodation', categories: ['*'] })] },
      ask('accommodation', 'shelter.place', { action: 'share', receiver: cp }),
      person({ standings: beside('sh', 'referral', { status: 'offered' }) }),
      [agreement()],
    ),
  'the police, a request and a consent by another': () =>
    scene(
      worker(agency('cp', 'AA'), 'asylum-officer'),
      ask('asylum-procedure', 'identity.names', { action: 'share', receiver: le }),
      person({
        adultFrom: child,
        consents: [consent('le', 'asylum-procedure', { by: 'guardian', giver: 'g1' })],
        requests: [request(['identity.names'])],
      }),
    ),
  'a guardian': () =>
    scene(
      { kind: 'portal', id: 'g1' },
      ask('rights', 'identity.names'),
      person({ adultFrom: child, guardianships: [{ id: 'u1', guardian: 'g1', ...lasts }] }),
    ),
  'a guardian and a secret': () =>
    scene(
      { kind: 'portal', id: 'g1' },
      ask('rights', 'health.sensitive'),
      person({ adultFrom: child, guardianships: [{ id: 'u1', guardian: 'g1', ...lasts }] }),
    ),
  'a guardian kept away': () =>
    scene(
      { kind: 'portal', id: 'g1' },
      ask('rights', 'identity.names'),
      person({
        adultFrom: child,
        guardianships: [{ id: 'u1', guardian: 'g1', ...lasts }],
        orders: [{ id: 'n1', against: 'g1', ...lasts }],
      }),
    ),
}

const TIMES = [NOW - 1, NOW, NOW + 1, NEVER, ALWAYS, NOW - 2 * DAY] as const
const AGENCIES = ['cp', 'sh', 'he', 'le', 'aa', 'mo', 'ro', 'x'] as const
const CATEGORIES = [['*'], ['identity'], ['health'], ['contact'], ['identity-lite'], []] as const
/** Values that a fact of this name may have: few, at the edges, and gaps. */
const DOMAINS: Readonly<Record<string, readonly unknown[]>> = {
  from: TIMES,
  until: TIMES,
  suspendedAt: TIMES,
  nodeCutOffAt: TIMES,
  erasedAt: TIMES,
  openedAt: TIMES,
  reviewedAt: [...TIMES, null],
  assessmentDue: [...TIMES, null],
  adultFrom: [...TIMES, null],
  lenderFrom: TIMES,
  lenderUntil: TIMES,
  lenderSuspendedAt: TIMES,
  agency: AGENCIES,
  recipient: AGENCIES,
  custodian: AGENCIES,
  writtenBy: AGENCIES,
  byAgency: AGENCIES,
  parties: [['cp', 'sh'], ['cp', 'he'], ['sh', 'he'], ['cp', 'rs'], ['cp', 'sh', 'he'], []],
  country: ['QMA', 'QRA', 'QNA', 'INT'],
  siteCountry: ['QMA', 'QRA', 'QNA'],
  protectionIn: ['QMA', 'QNA', null],
  origins: [['QRA'], ['QSA'], ['QSA', 'XXX'], ['QMA'], ['QNA'], null, []],
  nationalityConflict: [[], ['QRA'], null],
  type: ['AA', 'CP', 'HE', 'SH', 'LA', 'LE', 'MO', 'RA', 'OV', 'RS'],
  role: [
    'caseworker',
    'gbv-specialist',
    'clinician',
    'data-steward',
    'registration-clerk',
    'police-liaison',
    'researcher',
  ],
  code: ['code-of-conduct', 'child-safeguarding', 'gbv-confidentiality'],
  strength: ['passkey', 'totp'],
  minutes: [599, 600],
  confirmedMinutes: [4, 5],
  reason: ['custody', 'co-management', 'referral', 'agreement', 'tracing', 'oversight', ' '],
  status: ['offered', 'accepted', 'declined', 'active', 'suspended', 'given', 'refused', 'withdrawn', null],
  purpose: [
    'protection',
    'health-care',
    'family-tracing',
    'rights',
    'statistics',
    'research',
    'gbv-service',
    'accommodation',
    'marketing',
    'oversight',
    'movement',
    'public-security',
    'registration',
  ],
  purposes: [['*'], ['protection'], ['health-care'], ['family-tracing'], ['statistics'], []],
  categories: CATEGORIES,
  jurisdictions: [['QMA'], ['QNA']],
  cleared: [['w1'], []],
  action: ['read', 'search', 'write', 'correct', 'export', 'share', 'erase', 'count'],
  field: [
    'identity.names',
    'identity.sogi',
    'contact.address',
    'family.relation',
    'family.whereabouts',
    'health.problems',
    'health.sensitive',
    'protection.narrative',
    'gbv.incidentType',
    'shelter.incidents',
    'asylum.stage',
    'education.school',
    'legal.representative',
    'assistance.service',
  ],
  category: ['identity', 'contact', 'family', 'health', 'gbv', 'protection', 'shelter'],
  kind: ['LegalObligation', 'VitalInterest', 'PublicInterest', 'LegitimateInterest'],
  by: ['person', 'guardian', 'best-interests', 'w1', 'w2'],
  giver: ['p1', 'g1', 'x'],
  guardian: ['g1', 'p2', 'p1'],
  against: ['p1', 'p2', 'g1', null],
  told: ['told', 'forbidden-by-law', null],
  fields: [['identity.names'], ['contact.address'], []],
  worker: ['w1', 'w2', 'w3'],
  inFileOf: ['p1', 'p2', undefined],
  cell: [4, 5, 9, 10, undefined],
  person: ['p1', 'p2'],
  id: ['p1', 'p2', 'g1', 'w1', 'cp', 'sh'],
  contactSafety: ['private', 'shared', 'none'],
}
const FIXED = new Set(['at', 'kind:portal', 'kind:worker'])

type Spot = { of: Record<string, unknown>; name: string }
function spots(value: unknown, found: Spot[] = []): Spot[] {
  if (Array.isArray(value)) for (const item of value) spots(item, found)
  else if (value && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) {
      if (!FIXED.has(name) && !FIXED.has(`${name}:${inner}`)) found.push({ of: value as Record<string, unknown>, name })
      if (!(name in DOMAINS) || typeof inner === 'object') spots(inner, found)
    }
  return found
}

/** A neighbour of a world: the same but for a fact or two. */
export function neighbour(chance: Chance, base: Scene, changes: number): Scene {
  const made = structuredClone(base)
  for (let nth = 0; nth < changes; nth++) change(chance, made)
  const { ask } = made
  if (ask.field && !ask.field.startsWith(`${ask.category}.`)) ask.category = ask.field.slice(0, ask.field.indexOf('.'))
  if (ask.action === 'share' && !ask.receiver) ask.receiver = { ...sh }
  return made
}

function change(chance: Chance, made: Scene): void {
  const { of, name } = chance.pick(spots(made))
  const now = of[name]
  if (Array.isArray(now) && now.length > 0 && typeof now[0] === 'object') now.splice(chance.whole(0, now.length - 1), 1)
  else if (typeof now === 'boolean') of[name] = !now
  else if (name in DOMAINS && mayChange(name, now)) of[name] = chance.pick(DOMAINS[name]!)
}

/** A whole person or agreement is not exchanged for a word; of what is not said only what may be said. */
function mayChange(name: string, now: unknown): boolean {
  if (now === undefined) return name === 'inFileOf' || name === 'cell'
  return typeof now !== 'object' || Array.isArray(now) || now === null
}
