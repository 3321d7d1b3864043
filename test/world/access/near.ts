import type { Chance } from '../../../db/seeds/chance.ts'
import { ALWAYS, NEVER } from '../../../domain/sharing/rules/facts.ts'
import { AT_WORK } from './bases/at-work.ts'
import { COUNTED_AND_ERASED } from './bases/counted-and-erased.ts'
import { GUARDED } from './bases/guarded.ts'
import { HANDED_ON } from './bases/handed-on.ts'
import { OWN } from './bases/own.ts'
import { POLICE } from './bases/police.ts'
import { DAY, type Scene, sh } from './facts.ts'
import { NOW } from './invent.ts'

/** Worlds in which something is decided, one for each way in which it can be. Their neighbours are the near misses. */
export const BASES: Readonly<Record<string, () => Scene>> = {
  ...AT_WORK,
  ...GUARDED,
  ...HANDED_ON,
  ...POLICE,
  ...COUNTED_AND_ERASED,
  ...OWN,
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
