import type { OpenAgencies, Role, Worker } from '../../domain/agencies/words.ts'
import type { AgencyId, SiteId, WorkerId } from '../../ground/ids.ts'
import type { Chance } from './chance.ts'

type Site = [id: string, name: string, country: string]
type Person = [name: string, role: Role | Role[], site: string | null]
type Plan = {
  id: string
  name: string
  type: OpenAgencies['agencies'][number]['type']
  country: string
  sites: Site[]
  workers: Person[]
}

/** Agencies in two invented countries, Marenia (QMA) and Norrland (QNA), and international ones that work in both. */
const PLANS: Plan[] = [
  {
    id: 'refugee-registration',
    name: 'Refugee Registration Service',
    type: 'AA',
    country: 'INT',
    sites: [
      ['harbour-border-post', 'Harbour Border Post', 'QMA'],
      ['east-border-post', 'East Border Post', 'QNA'],
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
      ['harbour-reception', 'Harbour Reception', 'QMA'],
      ['northgate-office', 'Northgate Office', 'QMA'],
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
    sites: [['clinic-ward', 'Clinic at the Quay', 'QMA']],
    workers: [['Dr Salim Aziz', 'clinician', 'clinic-ward']],
  },
  {
    id: 'lighthouse-shelter',
    name: 'Lighthouse Shelter',
    type: 'SH',
    country: 'QMA',
    sites: [['lighthouse', 'Lighthouse House', 'QMA']],
    workers: [['Petra Novak', 'shelter-worker', 'lighthouse']],
  },
  {
    id: 'open-door-legal-aid',
    name: 'Open Door Legal Aid',
    type: 'LA',
    country: 'QMA',
    sites: [['open-door', 'Open Door Office', 'QMA']],
    workers: [['Hugo Lind', 'legal-adviser', 'open-door']],
  },
  {
    id: 'safe-passage',
    name: 'Safe Passage Movements',
    type: 'MO',
    country: 'INT',
    sites: [['transit-centre', 'Eastern Transit Centre', 'QNA']],
    workers: [['Fatou Sarr', 'movement-officer', 'transit-centre']],
  },
  {
    id: 'new-start',
    name: 'New Start Reintegration',
    type: 'RA',
    country: 'QNA',
    sites: [['new-start-office', 'New Start Office', 'QNA']],
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

export function inventAgencies(chance: Chance, at: Date): OpenAgencies {
  return {
    agencies: PLANS.map(({ id, name, type, country }) => ({ id: id as AgencyId, name, type, country })),
    sites: PLANS.flatMap(({ id, sites }) =>
      sites.map(([site, name, country]) => ({ id: site as SiteId, agency: id as AgencyId, name, country })),
    ),
    workers: PLANS.flatMap(({ id, workers }) =>
      workers.map(
        ([name, role, site]): Worker => ({
          id: chance.id<WorkerId>(at),
          agency: id as AgencyId,
          site: site as SiteId | null,
          name,
          roles: [role].flat(),
        }),
      ),
    ),
  }
}
