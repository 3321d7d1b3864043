import type { Category, Purpose } from '../../../ground/categories.ts'
import type { Part } from '../agreements/words.ts'
import type { Stands } from './words.ts'

/** Terms of W3C's Data Privacy Vocabulary (DPV 2) that come nearest to the words of the house. */
export const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  kindred: 'urn:kindred:',
} as const

const PURPOSES: Readonly<Record<Purpose, string>> = {
  registration: 'IdentityVerification',
  protection: 'RequestedServiceProvision',
  'asylum-procedure': 'FulfilmentOfObligation',
  'legal-representation': 'RequestedServiceProvision',
  'gbv-service': 'RequestedServiceProvision',
  'health-care': 'ServiceProvision',
  accommodation: 'ServiceProvision',
  movement: 'ServiceProvision',
  reintegration: 'RequestedServiceProvision',
  'family-tracing': 'RightsFulfilment',
  'service-delivery': 'RequestedServiceProvision',
  statistics: 'ProvideOfficialStatistics',
  research: 'ScientificResearch',
  oversight: 'LegalCompliance',
  rights: 'RightsFulfilment',
  'public-security': 'ProtectionOfPublicSecurity',
  administration: 'OrganisationGovernance',
}
const DATA: Readonly<Record<Category | 'identity-lite' | 'family-unity', readonly string[]>> = {
  identity: ['pd:Identifying'],
  'identity-lite': ['pd:Name', 'pd:BirthDate', 'pd:Gender', 'pd:Language'],
  'family-unity': ['pd:Name', 'pd:BirthDate', 'pd:Family', 'pd:FamilyStructure'],
  contact: ['pd:Contact'],
  family: ['pd:Family'],
  biometric: ['pd:Biometric'],
  asylum: ['dpv:SensitivePersonalData'],
  legal: ['dpv:SensitivePersonalData'],
  health: ['pd:Health'],
  protection: ['dpv:SensitivePersonalData'],
  gbv: ['dpv:SpecialCategoryPersonalData'],
  education: ['pd:Education'],
  shelter: ['pd:Location'],
  movement: ['pd:TravelHistory'],
  assistance: ['dpv:PersonalData'],
  documents: ['pd:OfficialID'],
  consent: ['dpv:PersonalData'],
}
const STATUS: Readonly<Record<Stands, string>> = {
  yes: 'ConsentGiven',
  no: 'ConsentRefused',
  withdrawn: 'ConsentWithdrawn',
  expired: 'ConsentExpired',
  unspoken: 'ConsentInvalidated',
}

const id = (term: string) => ({ '@id': term })
export const dpvPurpose = (purpose: Purpose) => ({
  '@id': `kindred:purpose:${purpose}`,
  'skos:broader': [id(`dpv:${PURPOSES[purpose]}`)],
})
export const dpvData = (part: Part) => ({
  '@id': `kindred:category:${part}`,
  'skos:broader': DATA[part].map(id),
})
export const dpvStatus = (stands: Stands) => id(`dpv:${STATUS[stands]}`)
