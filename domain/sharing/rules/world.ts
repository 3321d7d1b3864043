import type { DataSet } from '../words.ts'
import type { Facts, Kept, Line, Row, World } from './evaluate.ts'
import {
  type AgencyFacts,
  type AgreementFacts,
  ALWAYS,
  type Ask,
  NEVER,
  type PersonFacts,
  type PortalFacts,
  type WorkerFacts,
} from './facts.ts'
import { RELATIONS, type Relation, SCOPES, type Scope } from './language.ts'
import { inPlaces } from './vocabulary.ts'

/** What is known of one side of a question, ready to be asked many times: its facts by scope, and its rows by relation. */
export type Side = {
  readonly scopes: Readonly<Partial<Record<Scope, Facts>>>
  readonly rows: Readonly<Partial<Record<Relation, readonly Row[]>>>
  readonly lines: Readonly<Partial<Record<Scope, Line>>>
}
const HOUR = 3_600_000

function sideOf(scopes: Side['scopes'], rows: Side['rows']): Side {
  const lines = Object.entries(scopes).map(([scope, facts]) => [scope, inPlaces(scope as Scope, facts)])
  return { scopes, rows, lines: Object.fromEntries(lines) }
}

/** A fact as a row of its relation: what cites it, and when what rests on it ends. */
const row = (relation: Relation, facts: Facts, cites: readonly string[] = [], end = NEVER): Row => ({
  line: inPlaces(relation, facts),
  facts,
  cites,
  end,
})
const lasting =
  (relation: Relation) =>
  <T extends { id: string; until: number }>(fact: T): Row =>
    row(relation, fact as unknown as Facts, [fact.id], fact.until)

/** What is known of whoever asks, whomever they ask about. */
export function askerSide(set: DataSet, asker: WorkerFacts | PortalFacts): AskerSide {
  if (asker.kind === 'portal')
    return { asker, ...sideOf({ worker: {}, agency: {} }, { role: [], training: [], emergency: [] }) }
  const longest = set.limits.emergencyHours * HOUR
  return {
    asker,
    ...sideOf(
      { worker: workerFacts(asker), agency: agencyFacts(asker.agency) },
      {
        role: asker.roles.map(({ lent, ...role }) =>
          row(
            'role',
            {
              ...role,
              categories: set.roles[role.role] ?? [],
              lenderFrom: lent?.lenderFrom ?? ALWAYS,
              lenderUntil: lent?.lenderUntil ?? NEVER,
              lenderSuspendedAt: lent?.lenderSuspendedAt ?? NEVER,
            },
            lent ? [lent.id] : [],
            lent ? role.until : NEVER,
          ),
        ),
        training: asker.trainings.map((training) => row('training', training)),
        emergency: asker.emergencies.map(({ openedAt, until, reason, ...opening }) =>
          lasting('emergency')({
            ...opening,
            worker: asker.id,
            reasoned: reason.trim() !== '',
            from: openedAt,
            until: Math.min(until, openedAt + longest),
          }),
        ),
      },
    ),
  }
}
export type AskerSide = Side & { readonly asker: WorkerFacts | PortalFacts }

/** What is known of one person, whoever asks. */
export function personSide(person: PersonFacts): Side {
  return sideOf(
    { person: personFacts(person) },
    {
      standing: person.standings.map(({ agreement, ...standing }) =>
        row(
          'standing',
          {
            ...standing,
            agreementStatus: agreement?.status ?? null,
            agreementFrom: agreement?.from ?? null,
            agreementUntil: agreement?.until ?? null,
            agreementParties: agreement?.parties ?? null,
            agreementPurposes: agreement?.purposes ?? null,
            agreementCategories: agreement?.categories ?? null,
            agreementJurisdictions: agreement?.jurisdictions ?? null,
            assessmentDue: agreement?.assessmentDue ?? null,
          },
          agreement ? [standing.id, agreement.id] : [standing.id],
          Math.min(standing.until, agreement ? endOfAgreement(agreement) : NEVER),
        ),
      ),
      consent: person.consents.map(lasting('consent')),
      basis: person.bases.map(lasting('basis')),
      approval: person.approvals.map(({ steward, ...approval }) =>
        lasting('approval')({ ...approval, stewardFrom: steward.from, stewardUntil: steward.until }),
      ),
      order: person.orders.map(lasting('order')),
      request: person.requests.map(({ signatures: _, ...request }) =>
        lasting('request')({ ...request, names: request.fields.length > 0 }),
      ),
      signature: person.requests.flatMap(({ id, signatures }) =>
        signatures.map(({ worker, agency }) => row('signature', { request: id, worker, agency })),
      ),
      hold: person.holds.map(lasting('hold')),
      guardianship: person.guardianships.map(lasting('guardianship')),
      record: person.records.map((record) => row('record', record)),
    },
  )
}

const endOfAgreement = ({ until, assessmentDue }: AgreementFacts) => Math.min(until, assessmentDue ?? NEVER)
export const agreementSide = (agreements: readonly AgreementFacts[]): Side =>
  sideOf(
    {},
    {
      agreement: agreements.map((agreement) =>
        row('agreement', agreement as unknown as Facts, [agreement.id], endOfAgreement(agreement)),
      ),
    },
  )

const NOBODY = sideOf({ person: { exists: false } }, {})
const NO_AGREEMENTS = sideOf({}, {})
const NO_LINE: Line = []
const NO_ROWS: readonly Row[] = []

/** Puts one question before the rules. Without a person: about somebody who does not exist. */
export function worldOf(
  set: DataSet,
  asker: AskerSide,
  ask: Ask,
  person: Side = NOBODY,
  agreements: Side = NO_AGREEMENTS,
  /** Shared by the questions about one person that differ in nothing but the field. */
  kept?: Kept,
): World {
  const asked = { ask: inPlaces('ask', askFacts(set, asker.asker, ask)), field: fieldLine(set, ask, asker.asker) }
  const receiver = ask.receiver && inPlaces('receiver', agencyFacts(ask.receiver))
  const lines: Partial<Record<Scope, Line>> = {
    ...asked,
    ...(receiver && { receiver }),
    ...asker.lines,
    ...person.lines,
  }
  return {
    scopes: SCOPES.map((scope) => lines[scope] ?? NO_LINE),
    rows: RELATIONS.map(
      (relation) => person.rows[relation] ?? asker.rows[relation] ?? agreements.rows[relation] ?? NO_ROWS,
    ),
    ...(kept && { kept }),
  }
}

/** Everything of a question but the person, by name: what a condition in SQL is worked out with. */
export function knownOf(set: DataSet, asker: AskerSide, ask: Ask, agreements: Side = NO_AGREEMENTS) {
  const field = fieldFacts(set, ask, typeOf(asker.asker))
  const receiver = ask.receiver ? agencyFacts(ask.receiver) : {}
  return {
    scopes: { ...asker.scopes, ask: askFacts(set, asker.asker, ask), field, receiver },
    rows: { ...asker.rows, agreement: agreements.rows.agreement ?? NO_ROWS },
  }
}

const typeOf = (asker: WorkerFacts | PortalFacts) => (asker.kind === 'worker' ? asker.agency.type : undefined)
const agencyFacts = (agency: AgencyFacts): Facts => ({ ...agency })

function askFacts(set: DataSet, asker: WorkerFacts | PortalFacts, ask: Ask): Facts {
  const field = fieldOf(set, ask)
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
    covering: coveringOf(set, ask.category, field),
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

const kept = new WeakMap<DataSet, Map<string, unknown>>()
/** What follows from the data set alone is worked out once. */
function once<T>(set: DataSet, key: string, make: () => T): T {
  const known = kept.get(set) ?? new Map<string, unknown>()
  kept.set(set, known)
  if (!known.has(key)) known.set(key, make())
  return known.get(key) as T
}

/** Everything that, named in a list of categories, covers this field: all, its category, a profile that lists it. */
const coveringOf = (set: DataSet, category: string, field: string): readonly string[] =>
  once(set, `covering ${category} ${field}`, () => {
    const profiles = Object.entries(set.exchangeProfiles).filter(([, fields]) => fields.includes(field))
    return ['*', category, ...profiles.map(([name]) => name)]
  })

const fieldLine = (set: DataSet, ask: Ask, asker: WorkerFacts | PortalFacts): Line =>
  once(set, `field ${ask.category} ${fieldOf(set, ask)} ${typeOf(asker)} ${ask.receiver?.type}`, () =>
    inPlaces('field', fieldFacts(set, ask, typeOf(asker))),
  )

const fieldOf = (set: DataSet, { field, category }: Pick<Ask, 'field' | 'category'>): string =>
  field ?? set.leadField[category as keyof DataSet['leadField']]

const found = (set: DataSet, field: string) =>
  once(set, `named ${field}`, () => set.fields.find((one) => one.field === field))
const OF_GUARDIAN = new Set(['identity', 'contact', 'family', 'health', 'education', 'shelter', 'movement', 'consent'])

function fieldFacts(set: DataSet, ask: Ask, type: string | undefined): Facts {
  const name = fieldOf(set, ask)
  const field = found(set, name)
  const small = set.limits.sensitiveCellFields.some((one) => one === name || one === `${ask.category}.*`)
  return {
    mark: markFor(field, type),
    receiverMark: markFor(field, ask.receiver?.type),
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
