import type { DataSet } from '../words.ts'
import type { Facts, Row, World } from './evaluate.ts'
import {
  type AgreementFacts,
  ALWAYS,
  type Ask,
  NEVER,
  type PersonFacts,
  type PortalFacts,
  type WorkerFacts,
} from './facts.ts'
import type { Relation } from './language.ts'

type Rows = Partial<Record<Relation, Row[]>>
const HOUR = 3_600_000
const NOTHING: Record<Relation, readonly Row[]> = {
  role: [],
  training: [],
  emergency: [],
  agreement: [],
  standing: [],
  consent: [],
  basis: [],
  approval: [],
  order: [],
  request: [],
  signature: [],
  hold: [],
  guardianship: [],
  record: [],
}

const lasting = <T extends { id: string; until: number }>(fact: T): Row => ({
  ...fact,
  cites: [fact.id],
  end: fact.until,
})
const uncited = (facts: Facts): Row => ({ ...facts, cites: [], end: NEVER })

/** What is known of whoever asks, whomever they ask about. */
export function rowsOfWorker(set: DataSet, worker: WorkerFacts): Rows {
  const longest = set.limits.emergencyHours * HOUR
  return {
    role: worker.roles.map(({ role, from, until, lent }) => ({
      role,
      from,
      until,
      categories: set.roles[role] ?? [],
      lenderFrom: lent?.lenderFrom ?? ALWAYS,
      lenderUntil: lent?.lenderUntil ?? NEVER,
      lenderSuspendedAt: lent?.lenderSuspendedAt ?? NEVER,
      cites: lent ? [lent.id] : [],
      end: lent ? until : NEVER,
    })),
    training: worker.trainings.map(uncited),
    emergency: worker.emergencies.map(({ openedAt, until, reason, ...opening }) =>
      lasting({
        ...opening,
        worker: worker.id,
        reasoned: reason.trim() !== '',
        from: openedAt,
        until: Math.min(until, openedAt + longest),
      }),
    ),
  }
}

/** What is known of one person, whoever asks. */
export function rowsOfPerson(person: PersonFacts): Rows {
  return {
    standing: person.standings.map(({ agreement, status, ...standing }) => ({
      ...standing,
      status,
      agreementStatus: agreement?.status ?? null,
      agreementFrom: agreement?.from ?? null,
      agreementUntil: agreement?.until ?? null,
      agreementParties: agreement?.parties ?? null,
      agreementPurposes: agreement?.purposes ?? null,
      agreementCategories: agreement?.categories ?? null,
      agreementJurisdictions: agreement?.jurisdictions ?? null,
      assessmentDue: agreement?.assessmentDue ?? null,
      cites: agreement ? [standing.id, agreement.id] : [standing.id],
      end: Math.min(standing.until, agreement ? endOfAgreement(agreement) : NEVER),
    })),
    consent: person.consents.map(lasting),
    basis: person.bases.map(lasting),
    approval: person.approvals.map(({ steward, ...approval }) =>
      lasting({ ...approval, stewardFrom: steward.from, stewardUntil: steward.until }),
    ),
    order: person.orders.map(lasting),
    request: person.requests.map(({ signatures: _, ...request }) =>
      lasting({ ...request, names: request.fields.length > 0 }),
    ),
    signature: person.requests.flatMap(({ id, signatures }) =>
      signatures.map(({ worker, agency }) => uncited({ request: id, worker, agency })),
    ),
    hold: person.holds.map(lasting),
    guardianship: person.guardianships.map(lasting),
    record: person.records.map(uncited),
  }
}

const endOfAgreement = ({ until, assessmentDue }: AgreementFacts) => Math.min(until, assessmentDue ?? NEVER)
export const rowsOfAgreements = (agreements: readonly AgreementFacts[]): Rows => ({
  agreement: agreements.map((agreement) => ({ ...agreement, cites: [agreement.id], end: endOfAgreement(agreement) })),
})

/** Puts one question before the rules. Without a person: somebody who does not exist. */
export function worldOf(
  set: DataSet,
  asker: WorkerFacts | PortalFacts,
  ask: Ask,
  person: PersonFacts | undefined,
  ...rows: Rows[]
): World {
  const agency = asker.kind === 'worker' ? asker.agency : undefined
  return {
    scopes: {
      ask: askFacts(set, asker, ask),
      field: fieldFacts(set, ask, agency?.type, ask.receiver?.type),
      worker: asker.kind === 'worker' ? workerFacts(asker) : {},
      agency: agency ?? {},
      receiver: ask.receiver ?? {},
      person: person ? personFacts(person) : { exists: false },
    },
    rows: Object.assign({}, NOTHING, ...rows),
  }
}

function askFacts(set: DataSet, asker: WorkerFacts | PortalFacts, ask: Ask): Facts {
  const field = fieldOf(set, ask)
  const profiles = Object.entries(set.exchangeProfiles).flatMap(([name, fields]) =>
    fields.includes(field) ? [name] : [],
  )
  const portal = asker.kind === 'portal'
  return {
    action: ask.action,
    purpose: ask.purpose,
    category: ask.category,
    field,
    at: ask.at,
    portal,
    actor: asker.id,
    inFile: ask.inFileOf !== undefined,
    inFileOf: ask.inFileOf,
    cell: ask.cell,
    reasoned: (ask.reason ?? '').trim() !== '',
    covering: ['*', ask.category, ...profiles],
    covers: ['*', ask.purpose],
    purposeKnown: Object.hasOwn(set.purposes, ask.purpose),
    purposeOfAgency: portal
      ? ask.purpose === 'rights'
      : (set.purposesOfType[asker.agency.type] ?? []).some((purpose) => purpose === ask.purpose),
    purposeReaches: (set.purposes[ask.purpose] ?? []).some((category) => category === ask.category),
    sessionMost: set.limits.sessionHours * 60,
    freshMost: set.limits.freshMinutes,
  }
}

export const fieldOf = (set: DataSet, { field, category }: Pick<Ask, 'field' | 'category'>): string =>
  field ?? set.leadField[category as keyof DataSet['leadField']]

const fields = new WeakMap<DataSet, Map<string, DataSet['fields'][number]>>()
function found(set: DataSet, field: string) {
  const known = fields.get(set) ?? new Map(set.fields.map((one) => [one.field, one]))
  fields.set(set, known)
  return known.get(field)
}
const OF_GUARDIAN = new Set(['identity', 'contact', 'family', 'health', 'education', 'shelter', 'movement', 'consent'])

function fieldFacts(set: DataSet, ask: Ask, type: string | undefined, receiver: string | undefined): Facts {
  const name = fieldOf(set, ask)
  const field = found(set, name)
  const small = set.limits.sensitiveCellFields.some((one) => one === name || one === `${ask.category}.*`)
  return {
    mark: markFor(field, type),
    receiverMark: markFor(field, receiver),
    sensitivity: field?.sensitivity,
    hidden: field?.hidden ?? true,
    countable: field?.marks['RS'] === 'S',
    narrative: set.narrativeFields.includes(name),
    violence: set.violenceFields.includes(name),
    childProtection: set.childProtectionFields.includes(name),
    thirdParty: set.thirdPartyFields.includes(name),
    location: set.locationFields.includes(name),
    emergency:
      set.emergencyCategories.some((category) => category === ask.category) &&
      field?.hidden === false &&
      !set.narrativeFields.includes(name),
    // Notes and assessments of risk, which the person is not shown before somebody has gone through them with them.
    risk: ask.category === 'protection',
    ofGuardian: OF_GUARDIAN.has(ask.category),
    cellLeast: small ? set.limits.cellSensitive : set.limits.cell,
  }
}

/** A mask would show that a secret field is there: of those, nobody sees one. */
function markFor(field: DataSet['fields'][number] | undefined, type: string | undefined): string {
  const mark = (type && field?.marks[type]) ?? '-'
  return field?.hidden && mark === 'P' ? '-' : mark
}

const workerFacts = ({ id, siteCountry, nationalityConflict, suspendedAt, signIn }: WorkerFacts): Facts => ({
  id,
  siteCountry,
  suspendedAt,
  conflict: nationalityConflict,
  hasConflict: nationalityConflict === null || nationalityConflict.length > 0,
  strength: signIn.strength,
  sessionMinutes: signIn.minutes,
  confirmedMinutes: signIn.confirmedMinutes,
})

const personFacts = (person: PersonFacts): Facts => ({
  id: person.id,
  exists: true,
  erasedAt: person.erasedAt,
  origins: person.origins?.length ? person.origins : null,
  protectionIn: person.protectionIn,
  adultFrom: person.adultFrom,
  restricted: person.restricted,
  notToBeFound: person.notToBeFound,
  cleared: person.cleared,
  stewardApproval: person.stewardApproval,
  contactSafety: person.contactSafety,
  gbvInPortal: person.gbvInPortal,
  riskReviewed: person.riskReviewed,
})
