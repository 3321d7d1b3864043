import type { Purpose } from '../../../ground/categories.ts'

/**
 * Who comes to the doors: what each is and works for, told here anew and not asked of the house. Everybody of the
 * demonstration, and those whom it lacks: another child-protection agency of the same country, police, an office of the
 * country that people fled, and a researcher.
 */
export type Asker = { name: string; agency: string; roles: readonly string[] }
/** Whose the people of the table are, and to whom some of them were opened. */
export const CUSTODIAN = 'harbour-family-service'
export const PARTNER = 'lighthouse-shelter'

const of = (agency: string, ...people: [name: string, ...roles: string[]][]): Asker[] =>
  people.map(([name, ...roles]) => ({ name, agency, roles }))

export const ASKERS: readonly Asker[] = [
  ...of(
    CUSTODIAN,
    ['Miriam Sola', 'caseworker'],
    ['Joseph Okello', 'caseworker'],
    ['Lena Fuchs', 'registration-clerk'],
    ['Nadia Haddad', 'administrator'],
    ['Owen Clarke', 'data-steward'],
    ['Elif Aydin', 'data-steward'],
  ),
  ...of(PARTNER, ['Petra Novak', 'shelter-worker'], ['Sofia Marin', 'data-steward']),
  ...of(
    'refugee-registration',
    ['Amina Keller', 'registration-clerk'],
    ['Grace Adeyemi', 'asylum-officer'],
    ['Ines Duarte', 'data-steward', 'administrator'],
    ['Viktor Hahn', 'administrator'],
  ),
  ...of('harbour-clinic', ['Dr Salim Aziz', 'clinician']),
  ...of('open-door-legal-aid', ['Hugo Lind', 'legal-adviser']),
  ...of('safe-passage', ['Fatou Sarr', 'movement-officer']),
  ...of('new-start', ['Jonas Vik', 'caseworker']),
  ...of('ombuds-office', ['Clara Weiss', 'oversight-officer']),
  ...of('riverside-family-service', ['Rosa Twin', 'caseworker'], ['Stefan Twin', 'data-steward', 'administrator']),
  ...of('city-police', ['Paul Liaison', 'police-liaison'], ['Pia Posted', 'caseworker', 'data-steward']),
  ...of('office-of-origin', ['Omar Envoy', 'caseworker', 'asylum-officer']),
  ...of('migration-institute', ['Rita Count', 'researcher']),
]

/** The agencies that the demonstration lacks: its kind of work, and under whose law. */
export const NEWCOMERS: Readonly<Record<string, [type: string, country: string]>> = {
  'riverside-family-service': ['CP', 'QMA'],
  'city-police': ['LE', 'QMA'],
  'office-of-origin': ['CP', 'SYR'],
  'migration-institute': ['RS', 'QMA'],
}

/** For what each agency may ask about people. Who counts asks about nobody. */
const FOR: Readonly<Record<string, readonly Purpose[]>> = {
  'refugee-registration': ['registration', 'asylum-procedure', 'family-tracing', 'rights'],
  [CUSTODIAN]: ['registration', 'protection', 'gbv-service', 'family-tracing', 'service-delivery', 'rights'],
  'riverside-family-service': [
    'registration',
    'protection',
    'gbv-service',
    'family-tracing',
    'service-delivery',
    'rights',
  ],
  'office-of-origin': ['registration', 'protection', 'gbv-service', 'family-tracing', 'service-delivery', 'rights'],
  'harbour-clinic': ['registration', 'health-care', 'gbv-service', 'rights'],
  [PARTNER]: ['registration', 'accommodation', 'service-delivery', 'gbv-service', 'rights'],
  'open-door-legal-aid': ['legal-representation', 'rights'],
  'city-police': ['public-security'],
  'safe-passage': ['registration', 'movement', 'family-tracing', 'rights'],
  'new-start': ['registration', 'reintegration', 'protection', 'service-delivery', 'family-tracing', 'rights'],
  'ombuds-office': ['oversight'],
  'migration-institute': [],
}
/** For which purposes somebody may ask, in the order of these lists: administrators run the house besides. */
export const purposesOf = ({ agency, roles }: Asker): Purpose[] => [
  ...FOR[agency]!,
  ...(roles.includes('administrator') ? (['administration'] as const) : []),
]

export const EVERY_PURPOSE: readonly Purpose[] = [
  'registration',
  'protection',
  'asylum-procedure',
  'legal-representation',
  'gbv-service',
  'health-care',
  'accommodation',
  'movement',
  'reintegration',
  'family-tracing',
  'service-delivery',
  'statistics',
  'research',
  'oversight',
  'rights',
  'public-security',
  'administration',
]
