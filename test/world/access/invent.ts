import { type Chance, seedChance } from '../../../db/seeds/chance.ts'
import type {
  AgencyFacts,
  AgreementFacts,
  Ask,
  PersonFacts,
  RoleFacts,
  Span,
  WorkerFacts,
} from '../../../domain/sharing/rules/facts.ts'
import { ALWAYS, NEVER } from '../../../domain/sharing/rules/facts.ts'
import type { DataSet } from '../../../domain/sharing/words.ts'

/**
 * Small worlds for the rules: few agencies, few categories, instants just before, at and just after now, and gaps. Most of
 * what is invented fits, so that a world is one or two facts away from another answer.
 */
export const NOW = Date.parse('2026-06-15T10:00:00Z')
const PURPOSES = ['protection', 'health-care', 'family-tracing', 'registration', 'gbv-service'] as const
const AGENCIES: readonly (readonly [id: string, type: string, country: string])[] = [
  ['cp', 'CP', 'QMA'],
  ['he', 'HE', 'QMA'],
  ['ra', 'RA', 'INT'],
  ['aa', 'AA', 'QRA'],
  ['le', 'LE', 'QMA'],
  ['la', 'LA', 'QMA'],
  ['ov', 'OV', 'QMA'],
  ['rs', 'RS', 'QMA'],
]
const ROLE_OF: Readonly<Record<string, readonly string[]>> = {
  CP: ['caseworker', 'gbv-specialist', 'data-steward', 'registration-clerk'],
  HE: ['clinician', 'data-steward'],
  RA: ['caseworker', 'data-steward'],
  AA: ['asylum-officer', 'data-steward'],
  LE: ['police-liaison'],
  LA: ['legal-adviser', 'data-steward'],
  OV: ['oversight-officer'],
  RS: ['researcher'],
}
const REASONS = ['custody', 'custody', 'co-management', 'referral', 'agreement', 'tracing', 'oversight'] as const
const COUNTRIES = [['QRA'], ['QSA'], ['QSA'], ['QSA', 'QNA'], ['QSA', 'XXX'], null] as const

/** How often a fact fits: so many are asked of a yes that less would leave hardly any. */
const FITS = 0.95
export type Invented = { set: DataSet; chance: Chance; mostly: <T>(fitting: T, ...others: readonly T[]) => T }
export const inventor = (set: DataSet, seed: number): Invented => {
  const chance = seedChance(seed)
  return { set, chance, mostly: (fitting, ...others) => (chance.next() < FITS ? fitting : chance.pick(others)) }
}

const id = ({ chance }: Invented): string => chance.id(new Date(NOW))
const some = <T>({ chance }: Invented, most: number, make: () => T): T[] =>
  Array.from({ length: chance.next() < 0.55 ? chance.whole(1, most) : 0 }, make)

function span({ mostly }: Invented): Span {
  const from = mostly(NOW - 86_400_000, NOW - 1, NOW, NOW + 1)
  return { from, until: Math.max(from + 1, mostly(NEVER, NOW + 3_600_000, NOW, NOW + 1, NOW - 1)) }
}

export function inventAgency({ chance, mostly }: Invented): AgencyFacts {
  const [name, type, country] = chance.next() < 0.4 ? AGENCIES[0]! : chance.pick(AGENCIES)
  const never = () => mostly(NEVER, NOW - 1, NOW, NOW + 1)
  return { id: name, type, country, suspendedAt: mostly(NEVER, never()), nodeCutOffAt: mostly(NEVER, never()) }
}

export function inventWorker(made: Invented, people: readonly string[]): WorkerFacts {
  const { chance, mostly } = made
  const agency = inventAgency(made)
  const role = (): RoleFacts => ({
    role: chance.pick(ROLE_OF[agency.type]!),
    ...span(made),
    lent: mostly(null, {
      id: id(made),
      lenderFrom: mostly(ALWAYS, NOW + 1),
      lenderUntil: mostly(NEVER, NOW),
      lenderSuspendedAt: mostly(NEVER, NOW),
    }),
  })
  const until = () => mostly(NOW + 86_400_000, NOW, NOW + 1, NOW - 1)
  const codes = ['code-of-conduct', 'child-safeguarding', 'gbv-confidentiality']
  return {
    kind: 'worker',
    id: id(made),
    agency,
    siteCountry: agency.country === 'INT' ? mostly('QMA', 'QRA') : mostly(agency.country, 'QRA', 'QNA'),
    roles: [role(), ...some(made, 1, role)],
    trainings: codes
      .filter((code) => chance.next() < (code === 'code-of-conduct' ? 0.97 : 0.8))
      .map((code) => ({ code, until: until() })),
    nationalityConflict: mostly<string[] | null>([], ['QRA'], ['QSA'], null),
    suspendedAt: mostly(NEVER, mostly(NEVER, NOW)),
    signIn: {
      strength: mostly('passkey', mostly('passkey', 'totp')),
      minutes: mostly(60, 599, 600),
      confirmedMinutes: mostly(2, 4, 5),
    },
    emergencies: some(made, 2, () => ({
      id: id(made),
      person: chance.pick(people),
      purpose: chance.pick(PURPOSES),
      categories: [chance.pick(['identity', 'health', 'contact', '*', 'gbv'])],
      reason: mostly('unconscious at the gate', ' '),
      fresh: mostly(true, false),
      openedAt: mostly(NOW - 3_600_000, NOW, NOW + 1, NOW - 8 * 3_600_000),
      until: mostly(NOW + 3_600_000, NOW, NOW + 1),
      reviewedAt: mostly<number | null>(null, NOW - 3_600_000, NOW - 7_200_000),
    })),
  }
}

const CATEGORY = ['identity', 'family', 'health', 'gbv', 'protection', 'contact', 'legal'] as const
/** A question, mostly for a purpose that the kind of agency works for. */
export function inventAsk(made: Invented, type: string): Ask {
  const { chance, mostly, set } = made
  const category = chance.pick(CATEGORY)
  const action = mostly('read', 'search', 'count', 'write', 'export', 'share', 'erase', 'correct')
  return {
    action,
    purpose: action === 'count' ? 'statistics' : action === 'erase' ? 'rights' : purposeFor(made, type),
    category,
    field: mostly(
      set.leadField[category],
      chance.pick(set.fields.filter(({ field }) => field.startsWith(`${category}.`))).field,
    ),
    at: NOW,
    cell: mostly(40, 4, 5, 9, 10),
    inFileOf: undefined,
    reason: mostly('', 'complaint 17'),
    receiver: action === 'share' ? inventAgency(made) : undefined,
  }
}

function purposeFor({ chance, mostly, set }: Invented, type: string): string {
  const own = set.purposesOfType[type] ?? []
  const shared = own.filter((purpose) => PURPOSES.some((one) => one === purpose))
  return mostly(chance.pick(shared.length > 0 ? shared : own), chance.pick(PURPOSES), 'research', 'marketing')
}

export function inventAgreement(made: Invented): AgreementFacts {
  const { chance, mostly } = made
  return {
    id: id(made),
    parties: [...new Set(['cp', chance.pick(AGENCIES)[0], chance.pick(AGENCIES)[0]])],
    purposes: chance.next() < 0.5 ? ['*'] : [chance.pick(PURPOSES)],
    categories: chance.next() < 0.4 ? ['*'] : [chance.pick([...CATEGORY, 'identity-lite', 'family-unity'])],
    jurisdictions: mostly(['QMA'], ['QNA']),
    ...span(made),
    status: mostly('active', 'suspended', 'ended', 'proposed'),
    assessmentDue: mostly<number | null>(NOW + 86_400_000, NOW, NOW + 1, null),
    onward: chance.next() < 0.5,
  }
}

/** How often a standing of this reason rests on an agreement. */
const restsOnOne = (reason: string) =>
  reason === 'agreement' ? 1 : ['referral', 'co-management'].includes(reason) ? 0.4 : 0

export function inventPerson(made: Invented, person: string, agreements: readonly AgreementFacts[]): PersonFacts {
  const { chance, mostly } = made
  const agency = () => chance.pick(AGENCIES)[0]
  const category = () => (chance.next() < 0.4 ? '*' : chance.pick([...CATEGORY, 'identity-lite', 'family-unity']))
  const purpose = () => chance.pick(PURPOSES)
  const purposes = () => (chance.next() < 0.5 ? ['*'] : [purpose()])
  const writer = agency()
  const standings = [
    ...(chance.next() < 0.9
      ? [{ agency: mostly('cp', agency()), reason: 'custody', purposes: ['*'], categories: ['*'] }]
      : []),
    ...Array.from({ length: chance.whole(1, 3) }, () => ({
      agency: agency(),
      reason: chance.pick(REASONS),
      purposes: purposes(),
      categories: [category()],
    })),
  ].map((standing) => ({
    ...standing,
    id: id(made),
    ...span(made),
    status: standing.reason === 'referral' ? mostly('accepted', 'offered', 'declined') : null,
    agreement: agreements.length > 0 && chance.next() < restsOnOne(standing.reason) ? chance.pick(agreements) : null,
  }))
  return {
    id: person,
    erasedAt: mostly(NEVER, mostly(NEVER, NOW, NOW + 1)),
    origins: chance.pick(COUNTRIES),
    protectionIn: mostly<string | null>('QMA', 'QNA', null),
    adultFrom: mostly<number | null>(ALWAYS, NOW - 1, NOW, NOW + 1, null),
    restricted: mostly(false, true),
    notToBeFound: mostly(false, true),
    cleared: [],
    stewardApproval: mostly(false, true),
    contactSafety: chance.pick(['private', 'shared', 'none']),
    gbvInPortal: false,
    riskReviewed: true,
    standings,
    consents: some(made, 3, () => ({
      id: id(made),
      by: chance.pick(['person', 'person', 'guardian', 'best-interests']),
      giver: mostly(person, id(made)),
      recipient: agency(),
      purpose: purpose(),
      categories: [category()],
      status: mostly('given', 'refused', 'withdrawn'),
      ...span(made),
    })),
    bases: some(made, 2, () => ({
      id: id(made),
      kind: chance.pick(['LegalObligation', 'VitalInterest', 'PublicInterest', 'LegitimateInterest']),
      recipient: agency(),
      purpose: purpose(),
      categories: [category()],
      ...span(made),
    })),
    approvals: some(made, 2, () => {
      const when = span(made)
      return {
        id: id(made),
        category: chance.pick(CATEGORY),
        recipient: agency(),
        purpose: mostly(purpose(), 'rights'),
        by: id(made),
        byAgency: mostly('cp', agency()),
        steward: { from: when.from, until: NEVER },
        ...when,
      }
    }),
    orders: some(made, 1, () => ({ id: id(made), against: mostly<string | null>(id(made), null), ...span(made) })),
    requests: some(made, 2, () => ({
      id: id(made),
      agency: 'le',
      fields: [chance.pick(['identity.names', 'contact.address', 'family.relation'])],
      told: mostly<string | null>('told', 'forbidden-by-law', null),
      caseSpecific: mostly(true, false),
      ...span(made),
      signatures: Array.from({ length: chance.whole(1, 3) }, () => ({
        worker: id(made),
        agency: mostly('cp', agency()),
      })),
    })),
    holds: some(made, 1, () => ({ id: id(made), categories: [category()], ...span(made) })),
    guardianships: some(made, 1, () => ({ id: id(made), guardian: id(made), ...span(made) })),
    // As the house derives them: who has custody holds what is written, and who wrote the person down wrote it.
    records: standings
      .filter(({ reason }) => reason === 'custody')
      .map(({ categories, agency: custodian, from, until }) => ({
        categories,
        custodian,
        writtenBy: writer,
        from,
        until,
      })),
  }
}
