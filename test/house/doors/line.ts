import { aFamily, newId } from '../../world/families.ts'
import { aField, aForm } from '../../world/forms.ts'
import type { About } from './inputs.ts'

/**
 * What is expected at every door, a line each, as people say it and not as the house computes it.
 * The order of a no: not signed in, wrong role, wrong purpose, does not exist, not for you.
 */
export type Line = {
  /** Who does this work at all; `own` is whoever is signed in, for what concerns nobody but themselves. */
  roles: 'own' | readonly string[]
  /** Who gets further than that: whoever is there, the agency that answers for the person, or the parties of the agreement. */
  for: 'all' | 'custodian' | 'parties' | 'recipient' | 'none'
  /** Agencies to which it is open besides. */
  also?: readonly string[]
  /** Of no person and no work with people: the purpose is not asked about. */
  anyPurpose?: true
  /** What it is about is over after the first time, and then like what never was. */
  once?: true
  /** What the partner gets to whom the person is opened, for the purpose of the opening: as much as the custodian, a no, or nothing. */
  partner?: 'in' | 'held'
  /** For another purpose than that of the opening: the partner knows the person and is told no; or finds nothing. */
  otherwise?: 'held'
  /** A list: everybody in these roles is answered, and only they find the person in it. */
  finds?: true
  /** Roles in which those of the custodian are told no all the same. */
  notBy?: readonly string[]
  /** Words of a no that is said only after somebody was let in. */
  admits?: readonly string[]
  /** What is asked, where the least that the schema takes would not reach the decision, or would change the world. */
  with?: (about: About) => object
}

export const FIELD = [
  'registration-clerk',
  'caseworker',
  'gbv-specialist',
  'asylum-officer',
  'clinician',
  'movement-officer',
  'shelter-worker',
  'legal-adviser',
]
export const KEEPERS = [...FIELD, 'data-steward']
export const CASEWORK = FIELD.filter((role) => role !== 'registration-clerk')
export const GUARDING = [...CASEWORK, 'data-steward']
/** Whom the rules let them see: a person about whom a request of law enforcement was signed. */
export const READERS = [...KEEPERS, 'police-liaison']
export const IMPORTING = ['registration-clerk', 'data-steward', 'caseworker', 'asylum-officer']
export const OVERSEEING = ['oversight-officer', 'data-steward']
export const STEWARDS = ['data-steward']
export const ADMINISTRATORS = ['administrator']
export const WITNESSING = ['administrator', 'oversight-officer']

export const SETTINGS = {
  seen: 0,
  address: null,
  language: 'en',
  zone: 'UTC',
  quiet: null,
  through: true,
  digestAt: 8,
  mail: { urgent: 'now', soon: 'digest', calm: 'none' },
}

export const FILTER = { name: 'Mine', shared: true, asked: { list: 'cases', state: 'open', mine: true } }

export const own = (more: Partial<Line> = {}): Line => ({ roles: 'own', for: 'all', ...more })
export const administered = (more: Partial<Line> = {}): Line => ({ roles: ADMINISTRATORS, for: 'custodian', ...more })
export const agreed = (more: Partial<Line> = {}): Line => ({ roles: STEWARDS, for: 'parties', ...more })
export const safeguard = (more: Partial<Line> = {}): Line => ({
  roles: GUARDING,
  for: 'custodian',
  partner: 'held',
  otherwise: 'held',
  ...more,
})
export const casework = (more: Partial<Line> = {}): Line => ({
  roles: CASEWORK,
  for: 'custodian',
  partner: 'held',
  ...more,
})
/** A turn of a referral that is over already. */
export const turn = (): Line => ({ roles: CASEWORK, for: 'custodian', partner: 'in', otherwise: 'held' })
/** The administrator of child protection made the first half of it, and cannot be the second person. */
export const SECOND = { anyPurpose: true, notBy: ADMINISTRATORS } as const
/** All of them together, so that nobody would be parted. */
export const transferOf = (persons: readonly string[]) => ({
  people: persons.map((person) => ({ id: newId(), person })),
  ...{ to: 'northgate-office', on: '2027-06-01', until: null },
})
export const ANOTHER_ANSWERS = { candidate: null, by: 'authority' } as const
export const FAMILY = aFamily()
/** A form of the whole node, whoever asks; and what it asks. */
export const FORM_OF_ALL = newId()
export const FORM = aForm([aField({ key: 'grade', kind: 'code', list: 'doors', as: 'identity.sex', counted: true })])
export const NOTICE = { version: '1', language: 'en', text: 'May they see it?' }
export const LATER = '2027-06-01T00:00:00.000Z'
export const SOON = new Date(Date.now() + 30 * 86_400_000).toISOString()
export const KEY = { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) }
export const WITNESS = `oversight.example/w1+00000000+${'A'.repeat(44)}`
export const PASSKEY = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: {}, clientExtensionResults: {} }
