import { type OpenAgencies, type Role, Training, type Whereabouts, type Worker } from '../../domain/agencies/words.ts'
import type { AgencyId, FactId, SiteId, WorkerId } from '../../ground/ids.ts'
import { type Chance, seedChance } from './chance.ts'

type Site = [id: string, name: string, country: string, where: Whereabouts]
type Person = [name: string, role: Role | Role[], site: string | null]
type Plan = {
  id: string
  name: string
  type: OpenAgencies['agencies'][number]['type']
  country: string
  sites: Site[]
  workers: Person[]
}

/** Agencies in two invented countries, Qamara (QMA) and Norrland (QNA), and international ones that work in both. */
const PLANS: Plan[] = [
  {
    id: 'refugee-registration',
    name: 'Refugee Registration Service',
    type: 'AA',
    country: 'INT',
    sites: [
      ['harbour-border-post', 'Harbour Border Post', 'QMA', 'QMA-HAR'],
      ['east-border-post', 'East Border Post', 'QNA', 'QNA-EST'],
    ],
    workers: [
      ['Amina Keller', 'registration-clerk', 'harbour-border-post'],
      ['Tomas Brandt', 'registration-clerk', 'east-border-post'],
      ['Grace Adeyemi', 'asylum-officer', 'harbour-border-post'],
      ['Ines Duarte', ['data-steward', 'administrator'], null],
    ],
  },
  {
    id: 'harbour-family-service',
    name: 'Harbour Family Service',
    type: 'CP',
    country: 'QMA',
    sites: [
      ['harbour-reception', 'Harbour Reception', 'QMA', 'QMA-HAR'],
      ['northgate-office', 'Northgate Office', 'QMA', 'QMA-NOR'],
    ],
    workers: [
      ['Miriam Sola', 'caseworker', 'harbour-reception'],
      ['Joseph Okello', 'caseworker', 'northgate-office'],
      ['Lena Fuchs', 'registration-clerk', 'harbour-reception'],
    ],
  },
  {
    id: 'harbour-clinic',
    name: 'Harbour Clinic',
    type: 'HE',
    country: 'QMA',
    sites: [['clinic-ward', 'Clinic at the Quay', 'QMA', 'QMA-HAR']],
    workers: [['Dr Salim Aziz', 'clinician', 'clinic-ward']],
  },
  {
    id: 'lighthouse-shelter',
    name: 'Lighthouse Shelter',
    type: 'SH',
    country: 'QMA',
    sites: [['lighthouse', 'Lighthouse House', 'QMA', 'secret']],
    workers: [['Petra Novak', 'shelter-worker', 'lighthouse']],
  },
  {
    id: 'open-door-legal-aid',
    name: 'Open Door Legal Aid',
    type: 'LA',
    country: 'QMA',
    sites: [['open-door', 'Open Door Office', 'QMA', 'QMA-HAR']],
    workers: [['Hugo Lind', 'legal-adviser', 'open-door']],
  },
  {
    id: 'safe-passage',
    name: 'Safe Passage Movements',
    type: 'MO',
    country: 'INT',
    sites: [['transit-centre', 'Eastern Transit Centre', 'QNA', 'QNA-EST']],
    workers: [['Fatou Sarr', 'movement-officer', 'transit-centre']],
  },
  {
    id: 'new-start',
    name: 'New Start Reintegration',
    type: 'RA',
    country: 'QNA',
    sites: [['new-start-office', 'New Start Office', 'QNA', 'QNA-LIN']],
    workers: [['Jonas Vik', 'caseworker', 'new-start-office']],
  },
  {
    id: 'ombuds-office',
    name: 'Office of the Ombudsperson',
    type: 'OV',
    country: 'QMA',
    sites: [],
    workers: [['Clara Weiss', 'oversight-officer', null]],
  },
]

/** Who runs an agency's own affairs. They came later than the others, so their ids come from a chance of their own. */
const OFFICES: Record<string, Person[]> = {
  'refugee-registration': [['Viktor Hahn', 'administrator', null]],
  'harbour-family-service': [
    ['Nadia Haddad', 'administrator', 'harbour-reception'],
    ['Owen Clarke', 'data-steward', null],
    ['Elif Aydin', 'data-steward', null],
  ],
  'lighthouse-shelter': [['Sofia Marin', 'data-steward', 'lighthouse']],
}
const OFFICE_SEED = 20_261_125
const YEAR = 365 * 86_400_000

/** `at` is when they began; what they learnt holds for a year from `now`. */
export function inventAgencies(chance: Chance, at: Date, now = at): OpenAgencies {
  const office = seedChance(OFFICE_SEED)
  const until = new Date(now.getTime() + YEAR).toISOString()
  const worker = (agency: string, [name, roles, site]: Person, id: WorkerId): Worker => ({
    id,
    agency: agency as AgencyId,
    site: site as SiteId | null,
    name,
    roles: [roles].flat().map((role) => ({ id: office.id<FactId>(at), role, from: at.toISOString(), until: null })),
    trainings: Training.options.map((code) => ({ id: office.id<FactId>(at), code, until })),
    nationalityConflict: { id: office.id<FactId>(at), countries: [] },
  })
  return {
    agencies: PLANS.map(({ id, name, type, country }) => ({ id: id as AgencyId, name, type, country })),
    sites: PLANS.flatMap(({ id, sites }) =>
      sites.map(([site, name, country, where]) => ({
        id: site as SiteId,
        agency: id as AgencyId,
        name,
        country,
        where,
      })),
    ),
    workers: PLANS.flatMap(({ id, workers }) => [
      ...workers.map((person) => worker(id, person, chance.id<WorkerId>(at))),
      ...(OFFICES[id] ?? []).map((person) => worker(id, person, office.id<WorkerId>(at))),
    ]),
  }
}
