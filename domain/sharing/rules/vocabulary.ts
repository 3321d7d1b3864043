import type { Path, Relation, Scope } from './language.ts'

/**
 * Every fact that a rule may ask, with what it is. With a `?` it may be unknown. An `id` is a word by which somebody or
 * something is named; a `time` is milliseconds since 1970, ±Infinity where there is no beginning or no end.
 */
export type Sort = 'text' | 'id' | 'list' | 'time' | 'number' | 'flag'
export type Sorted = Sort | `${Sort}?`
type Columns = Readonly<Record<string, Sorted>>

const SPAN: Columns = { from: 'time', until: 'time' }
const AGENCY: Columns = { id: 'id', type: 'text', country: 'text', suspendedAt: 'time', nodeCutOffAt: 'time' }

export const VOCABULARY: Readonly<Record<Scope | Relation, Columns>> = {
  ask: {
    action: 'text',
    purpose: 'text',
    category: 'text',
    field: 'text',
    at: 'time',
    portal: 'flag',
    actor: 'id',
    inFile: 'flag',
    inFileOf: 'id?',
    cell: 'number?',
    reasoned: 'flag',
    covering: 'list',
    covers: 'list',
    purposeKnown: 'flag',
    purposeOfAgency: 'flag',
    purposeReaches: 'flag',
    sessionMost: 'number',
    freshMost: 'number',
  },
  field: {
    mark: 'text',
    receiverMark: 'text',
    sensitivity: 'number?',
    hidden: 'flag',
    countable: 'flag',
    narrative: 'flag',
    violence: 'flag',
    childProtection: 'flag',
    thirdParty: 'flag',
    location: 'flag',
    emergency: 'flag',
    risk: 'flag',
    ofGuardian: 'flag',
    cellLeast: 'number',
  },
  worker: {
    id: 'id',
    siteCountry: 'text',
    suspendedAt: 'time',
    conflict: 'list?',
    hasConflict: 'flag',
    strength: 'text',
    sessionMinutes: 'number',
    confirmedMinutes: 'number',
  },
  agency: AGENCY,
  receiver: AGENCY,
  person: {
    id: 'id',
    exists: 'flag',
    erasedAt: 'time',
    origins: 'list?',
    protectionIn: 'text?',
    adultFrom: 'time?',
    restricted: 'flag',
    notToBeFound: 'flag',
    cleared: 'list',
    stewardApproval: 'flag',
    contactSafety: 'text',
    gbvInPortal: 'flag',
    riskReviewed: 'flag',
  },
  role: {
    ...SPAN,
    role: 'text',
    categories: 'list',
    lenderFrom: 'time',
    lenderUntil: 'time',
    lenderSuspendedAt: 'time',
  },
  training: { code: 'text', until: 'time' },
  emergency: {
    ...SPAN,
    worker: 'id',
    person: 'id',
    purpose: 'text',
    categories: 'list',
    reasoned: 'flag',
    fresh: 'flag',
    reviewedAt: 'time?',
  },
  agreement: {
    ...SPAN,
    parties: 'list',
    purposes: 'list',
    categories: 'list',
    jurisdictions: 'list',
    status: 'text',
    assessmentDue: 'time?',
    onward: 'flag',
  },
  standing: {
    ...SPAN,
    agency: 'id',
    reason: 'text',
    purposes: 'list',
    categories: 'list',
    status: 'text?',
    agreementStatus: 'text?',
    agreementFrom: 'time?',
    agreementUntil: 'time?',
    agreementParties: 'list?',
    agreementPurposes: 'list?',
    agreementCategories: 'list?',
    agreementJurisdictions: 'list?',
    assessmentDue: 'time?',
  },
  consent: {
    ...SPAN,
    by: 'text',
    giver: 'id',
    recipient: 'id',
    purpose: 'text',
    categories: 'list',
    status: 'text',
  },
  basis: { ...SPAN, kind: 'text', recipient: 'id', purpose: 'text', categories: 'list' },
  approval: {
    ...SPAN,
    recipient: 'id',
    category: 'text',
    purpose: 'text',
    by: 'id',
    byAgency: 'id',
    stewardFrom: 'time',
    stewardUntil: 'time',
  },
  order: { ...SPAN, against: 'id?' },
  request: { ...SPAN, id: 'id', agency: 'id', fields: 'list', names: 'flag', told: 'text?', caseSpecific: 'flag' },
  signature: { request: 'id', worker: 'id', agency: 'id' },
  hold: { ...SPAN, categories: 'list' },
  guardianship: { ...SPAN, guardian: 'id' },
  record: { ...SPAN, categories: 'list', custodian: 'id', writtenBy: 'id' },
}

const placesOf = (columns: Columns) => new Map(Object.keys(columns).map((name, place) => [name, place]))
const PLACES = new Map(Object.entries(VOCABULARY).map(([kind, columns]) => [kind, placesOf(columns)]))
const NAMES = new Map(Object.entries(VOCABULARY).map(([kind, columns]) => [kind, Object.keys(columns)]))

/** At which place in its line a fact stands. */
export function placeOf(kind: Scope | Relation, name: string): number {
  const place = PLACES.get(kind)!.get(name)
  if (place === undefined) throw new Error(`the rules have no word ${kind}.${name}`)
  return place
}

/** The facts of a line in their places: lines of one kind look all alike, which is what makes reading them fast. */
export function inPlaces<T>(kind: Scope | Relation, facts: Readonly<Record<string, T>>): (T | undefined)[] {
  return NAMES.get(kind)!.map((name) => facts[name])
}

export const nameOf = (path: Path): string => path.slice(0, path.indexOf('.'))
export const columnOf = (path: Path): string => path.slice(path.indexOf('.') + 1)
export const mayLack = (sort: Sorted): boolean => sort.endsWith('?')
