import type { Category, Purpose } from '../../ground/categories.ts'
import type { AgencyId, FactId } from '../../ground/ids.ts'
import { type Decision, Forbidden } from '../../ground/refusals.ts'
import type { AgencyType, Role } from './words.ts'

/** What each role works with: the second lock beside the agency's standing. */
export const CATEGORIES_OF_ROLE: Readonly<Record<Role, readonly Category[]>> = {
  'registration-clerk': ['identity', 'biometric', 'contact', 'family', 'asylum', 'documents', 'consent'],
  caseworker: [
    'identity',
    'contact',
    'family',
    'asylum',
    'legal',
    'health',
    'protection',
    'education',
    'shelter',
    'movement',
    'assistance',
    'documents',
    'consent',
  ],
  'gbv-specialist': [
    'identity',
    'contact',
    'family',
    'legal',
    'health',
    'protection',
    'gbv',
    'shelter',
    'assistance',
    'consent',
  ],
  'asylum-officer': [
    'identity',
    'biometric',
    'contact',
    'family',
    'asylum',
    'legal',
    'health',
    'protection',
    'education',
    'shelter',
    'movement',
    'assistance',
    'documents',
    'consent',
  ],
  clinician: [
    'identity',
    'contact',
    'family',
    'health',
    'protection',
    'gbv',
    'education',
    'shelter',
    'documents',
    'consent',
  ],
  'movement-officer': [
    'identity',
    'biometric',
    'contact',
    'family',
    'asylum',
    'legal',
    'health',
    'protection',
    'education',
    'shelter',
    'movement',
    'assistance',
    'documents',
    'consent',
  ],
  'shelter-worker': [
    'identity',
    'contact',
    'family',
    'health',
    'protection',
    'education',
    'shelter',
    'movement',
    'assistance',
    'documents',
    'consent',
  ],
  'legal-adviser': [
    'identity',
    'biometric',
    'contact',
    'family',
    'asylum',
    'legal',
    'health',
    'protection',
    'gbv',
    'education',
    'shelter',
    'movement',
    'assistance',
    'documents',
    'consent',
  ],
  'police-liaison': [
    'identity',
    'contact',
    'family',
    'asylum',
    'legal',
    'health',
    'protection',
    'gbv',
    'education',
    'shelter',
    'movement',
    'assistance',
    'documents',
    'consent',
  ],
  'data-steward': ['identity', 'contact', 'family', 'documents', 'consent'],
  'oversight-officer': [
    'identity',
    'biometric',
    'contact',
    'family',
    'asylum',
    'legal',
    'health',
    'protection',
    'gbv',
    'education',
    'shelter',
    'movement',
    'assistance',
    'documents',
    'consent',
  ],
  researcher: [
    'identity',
    'biometric',
    'contact',
    'family',
    'asylum',
    'legal',
    'health',
    'protection',
    'gbv',
    'education',
    'shelter',
    'movement',
    'assistance',
    'documents',
    'consent',
  ],
  administrator: [],
}

export const PURPOSES_OF_TYPE: Readonly<Record<AgencyType, readonly Purpose[]>> = {
  AA: ['registration', 'asylum-procedure', 'family-tracing', 'statistics', 'rights'],
  CP: ['registration', 'protection', 'gbv-service', 'family-tracing', 'service-delivery', 'statistics', 'rights'],
  HE: ['registration', 'health-care', 'gbv-service', 'statistics', 'rights'],
  SH: ['registration', 'accommodation', 'service-delivery', 'gbv-service', 'statistics', 'rights'],
  LA: ['legal-representation', 'statistics', 'rights'],
  LE: ['public-security'],
  MO: ['registration', 'movement', 'family-tracing', 'statistics', 'rights'],
  RA: ['registration', 'reintegration', 'protection', 'service-delivery', 'family-tracing', 'statistics', 'rights'],
  OV: ['oversight', 'statistics'],
  RS: ['research', 'statistics'],
}

/** The deeds and looks of daily work, and which roles do them. What is not listed for a role, it does not do. */
const FIELD: readonly Role[] = [
  'registration-clerk',
  'caseworker',
  'gbv-specialist',
  'asylum-officer',
  'clinician',
  'movement-officer',
  'shelter-worker',
  'legal-adviser',
]
const KEEPERS: readonly Role[] = [...FIELD, 'data-steward']
const CASEWORK: readonly Role[] = FIELD.filter((role) => role !== 'registration-clerk')
const WORK: Readonly<Record<string, readonly Role[]>> = {
  search: KEEPERS,
  read: [...KEEPERS, 'police-liaison'], // whom the rules let them see: one person, after a signed request
  register: FIELD,
  correct: KEEPERS,
  'judge-records': KEEPERS,
  'tell-of-families': FIELD,
  casework: CASEWORK,
  note: FIELD,
  refer: CASEWORK,
  'fill-form': FIELD,
  import: ['registration-clerk', 'data-steward', 'caseworker', 'asylum-officer'],
  administer: ['administrator'],
  'write-down-partner': [...CASEWORK, 'administrator'],
  witness: ['administrator', 'oversight-officer'],
  'cut-off': ['oversight-officer'],
  'lift-cut-off': ['administrator', 'oversight-officer'],
  agree: ['data-steward'],
  'read-agreements': [...KEEPERS, 'administrator'],
  'open-to-partner': [...CASEWORK, 'data-steward'],
  'ask-consent': KEEPERS,
  'state-basis': [...CASEWORK, 'data-steward'],
  'open-emergency': FIELD,
  safeguard: [...CASEWORK, 'data-steward'],
  approve: ['data-steward'],
  hold: ['data-steward'],
  mandate: [...CASEWORK, 'data-steward'],
  'legal-request': ['data-steward', 'legal-adviser'],
  retain: ['data-steward'],
  'hear-erasure': ['data-steward'],
  'review-emergency': ['data-steward', 'oversight-officer'],
  'list-emergencies': [...KEEPERS, 'oversight-officer'],
  oversee: ['oversight-officer', 'data-steward'],
  'read-doings': [...CASEWORK, 'data-steward'],
  'tune-matching': ['data-steward'],
}
export type Work =
  | 'search'
  | 'read'
  | 'register'
  | 'correct'
  | 'judge-records'
  | 'tell-of-families'
  | 'casework'
  | 'note'
  | 'refer'
  | 'fill-form'
  | 'import'
  | 'administer'
  | 'write-down-partner'
  | 'witness'
  | 'cut-off'
  | 'lift-cut-off'
  | 'agree'
  | 'read-agreements'
  | 'open-to-partner'
  | 'ask-consent'
  | 'state-basis'
  | 'open-emergency'
  | 'safeguard'
  | 'approve'
  | 'hold'
  | 'mandate'
  | 'legal-request'
  | 'retain'
  | 'hear-erasure'
  | 'review-emergency'
  | 'list-emergencies'
  | 'oversee'
  | 'read-doings'
  | 'tune-matching'

/** In which roles a kind of work is done. */
export const rolesFor = (work: Work): readonly Role[] => WORK[work]!

/** What decides whether somebody does a kind of work: their roles and the kind of their agency. */
export type Post = { roles: readonly string[]; type: string }

/** May this worker do this kind of work for this purpose? The ground of a yes is the role. */
export function mayWork(worker: Post, work: Work, purpose: Purpose): Decision<{ role: Role; categories: Category[] }> {
  const role = WORK[work]!.find((one) => worker.roles.includes(one))
  if (!role) return { allow: false, refusal: new Forbidden('role-may-not', { deed: work }) }
  if (!purposesOf(worker).includes(purpose))
    return { allow: false, refusal: new Forbidden('purpose-not-yours', { purpose }) }
  return { allow: true, grounds: { role, categories: categoriesOf(worker) } }
}

/**
 * Purposes for which this worker may ask about people: those of the agency's kind, and the running of the house for its
 * administrators. Statistics and research are not among them: they count, and open nobody's file.
 */
export function purposesOf({ type, roles }: Post): Purpose[] {
  const own = (PURPOSES_OF_TYPE[type as AgencyType] ?? []).filter((purpose) => !COUNTING.has(purpose))
  return [...own, ...(roles.includes('administrator') ? (['administration'] as const) : [])]
}
const COUNTING: ReadonlySet<Purpose> = new Set(['statistics', 'research'])

/** What somebody in these roles works with. Law enforcement never works with health, violence or child protection, whatever the role. */
export function categoriesOf({ roles, type }: Post): Category[] {
  const own = [...new Set(roles.flatMap((role) => CATEGORIES_OF_ROLE[role as Role] ?? []))]
  return type === 'LE' ? own.filter((category) => !NEVER_FOR_POLICE.has(category)) : own
}
const NEVER_FOR_POLICE: ReadonlySet<Category> = new Set(['health', 'protection', 'gbv', 'asylum'])

/** Under which name a partner without an account stands among the agencies: it follows from the deed’s own id, and never from its name. */
export const partnerId = (id: FactId): AgencyId => `outside-${id.slice(-12)}` as AgencyId
