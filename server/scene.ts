import * as z from 'zod/mini'
import {
  type AgencyFacts,
  type AgreementFacts,
  ALWAYS,
  type Ask,
  adultFrom,
  type DataSet,
  NEVER,
  type PersonFacts,
  type PortalFacts,
  type Span,
  type WorkerFacts,
} from '../domain/sharing/index.ts'

const instant = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/)),
  z.transform((text) => Date.parse(text)),
)
const end = z.pipe(
  z.nullable(instant),
  z.transform((at) => at ?? NEVER),
)
const id = z.string().check(z.minLength(1))
const ids = z.array(id)
const span = { from: instant, until: end }

/** A small world and questions about it, as people have written them down together with the answers that are right. */
export const Scene = z.looseObject({
  format: z.literal('kindred-access-scene/1'),
  id,
  now: instant,
  profile: z.literal('demo'),
  nodes: z.array(z.object({ id, country: id, cutOffAt: end })),
  agencies: z.array(z.object({ id, name: z.string(), type: id, country: id, node: id, suspendedAt: end })),
  workers: z.array(
    z.object({
      id,
      agency: id,
      siteCountry: id,
      roles: z.array(z.object({ role: id, ...span })),
      trainings: z.array(z.object({ code: id, until: instant })),
      nationalityConflict: z.nullable(ids),
      signIn: z.object({ strength: id, minutesAgo: z.number(), confirmedMinutesAgo: z.number() }),
      suspendedAt: end,
    }),
  ),
  persons: z.array(
    z.object({
      id,
      name: z.string(),
      origins: z.nullable(ids),
      protectionIn: id,
      born: z.nullable(z.string()),
      flags: z.array(z.enum(['restricted', 'not-to-be-found'])),
      cleared: ids,
      stewardApproval: z.boolean(),
      contactSafety: z.enum(['private', 'shared', 'none']),
      gbvInPortal: z.boolean(),
      erasedAt: end,
      riskReviewed: z.boolean(),
    }),
  ),
  records: z.array(z.object({ id, person: id, category: id, custodian: id, writtenBy: id, canary: z.string() })),
  standings: z.array(
    z.object({
      id,
      agency: id,
      person: id,
      reason: id,
      purposes: ids,
      categories: ids,
      ...span,
      agreement: z.optional(id),
      referralStatus: z.optional(id),
    }),
  ),
  agreements: z.array(
    z.object({
      id,
      parties: ids,
      purposes: ids,
      categories: ids,
      jurisdictions: ids,
      ...span,
      status: id,
      impactAssessment: z.nullable(z.object({ reviewDue: instant })),
      onward: z.boolean(),
    }),
  ),
  consents: z.array(
    z.object({
      id,
      person: id,
      givenBy: z.object({ kind: id, id }),
      recipient: id,
      purpose: id,
      categories: ids,
      status: id,
      ...span,
    }),
  ),
  bases: z.array(z.object({ id, person: id, kind: id, recipient: id, purpose: id, categories: ids, ...span })),
  emergencies: z.array(
    z.object({
      id,
      worker: id,
      person: id,
      categories: ids,
      reason: z.string(),
      openedAt: instant,
      until: instant,
      freshSignIn: z.boolean(),
      reviewedAt: z.nullable(instant),
      purpose: id,
    }),
  ),
  approvals: z.array(z.object({ id, person: id, category: id, recipient: id, purpose: id, by: id, ...span })),
  noContactOrders: z.array(z.object({ id, protects: id, against: z.nullable(id), ...span })),
  legalRequests: z.array(
    z.object({
      id,
      agency: id,
      person: id,
      fields: ids,
      approvedBy: ids,
      personTold: z.nullable(id),
      caseSpecific: z.boolean(),
      ...span,
    }),
  ),
  holds: z.array(z.object({ id, person: id, categories: ids, ...span })),
  guardianships: z.array(z.object({ id, child: id, guardian: id, ...span })),
  delegations: z.array(z.object({ id, fromWorker: id, toWorker: id, role: id, ...span })),
  questions: z.array(
    z.object({
      id,
      actor: id,
      action: z.enum(['read', 'write', 'search', 'count', 'share', 'export', 'correct', 'erase']),
      purpose: id,
      person: id,
      category: id,
      field: z.optional(z.string()),
      recipient: z.optional(id),
      at: z.optional(instant),
      inFileOf: z.optional(id),
      cellSize: z.optional(z.number()),
      by: z.optional(z.string()),
      reason: z.optional(z.string()),
    }),
  ),
})
export type Scene = z.infer<typeof Scene>
export type Question = Scene['questions'][number]

export const askOf = (scene: Scene, question: Question): Ask => ({
  action: question.action,
  purpose: question.purpose,
  category: question.category,
  field: question.field,
  at: question.at ?? scene.now,
  inFileOf: question.inFileOf,
  cell: question.cellSize,
  reason: question.reason,
  receiver: question.recipient === undefined ? undefined : agencyOf(scene, question.recipient),
})

export function askerOf(scene: Scene, actor: string): WorkerFacts | PortalFacts {
  const worker = scene.workers.find((one) => one.id === actor)
  if (!worker) return { kind: 'portal', id: actor }
  const { strength, minutesAgo, confirmedMinutesAgo } = worker.signIn
  return {
    kind: 'worker',
    id: worker.id,
    agency: agencyOf(scene, worker.agency),
    siteCountry: worker.siteCountry,
    roles: [
      ...worker.roles.map((role) => ({ ...role, lent: null })),
      ...scene.delegations
        .filter(({ toWorker }) => toWorker === actor)
        .flatMap((lent) => lentRoles(scene, worker, lent)),
    ],
    trainings: worker.trainings,
    nationalityConflict: worker.nationalityConflict,
    suspendedAt: worker.suspendedAt,
    signIn: { strength, minutes: minutesAgo, confirmedMinutes: confirmedMinutesAgo },
    emergencies: scene.emergencies
      .filter((opening) => opening.worker === actor)
      .map(({ freshSignIn, ...opening }) => ({ ...opening, fresh: freshSignIn })),
  }
}

/** A role is lent inside an agency, for as long as the lender holds it. */
function lentRoles(scene: Scene, borrower: Scene['workers'][number], lent: Scene['delegations'][number]) {
  const lender = scene.workers.find(({ id }) => id === lent.fromWorker)
  if (lender?.agency !== borrower.agency) return []
  return lender.roles
    .filter(({ role }) => role === lent.role)
    .map(({ from, until }) => ({
      role: lent.role,
      from: lent.from,
      until: lent.until,
      lent: { id: lent.id, lenderFrom: from, lenderUntil: until, lenderSuspendedAt: lender.suspendedAt },
    }))
}

function agencyOf(scene: Scene, id: string): AgencyFacts {
  const agency = scene.agencies.find((one) => one.id === id)
  const node = scene.nodes.find((one) => one.id === agency?.node)
  // An agency that nobody knows is never trusted with anything.
  if (!agency || !node) return { id, type: 'unknown', country: 'XXX', suspendedAt: ALWAYS, nodeCutOffAt: ALWAYS }
  return {
    id,
    type: agency.type,
    country: agency.country,
    suspendedAt: agency.suspendedAt,
    nodeCutOffAt: node.cutOffAt,
  }
}

export const agreementsOf = (scene: Scene): AgreementFacts[] =>
  scene.agreements.map(({ impactAssessment, ...agreement }) => ({
    ...agreement,
    assessmentDue: impactAssessment?.reviewDue ?? null,
  }))

const of = <T extends { person: string }>(person: string, facts: readonly T[]): T[] =>
  facts.filter((fact) => fact.person === person)

export function personOf(scene: Scene, set: DataSet, id: string): PersonFacts | undefined {
  const person = scene.persons.find((one) => one.id === id)
  if (!person) return undefined
  const agreements = agreementsOf(scene)
  return {
    ...person,
    adultFrom: adultFrom(person.born, set.limits.adultAge),
    restricted: person.flags.includes('restricted'),
    notToBeFound: person.flags.includes('not-to-be-found'),
    standings: of(id, scene.standings).map(({ agreement, referralStatus, ...standing }) => ({
      ...standing,
      status: referralStatus ?? null,
      agreement: agreements.find((one) => one.id === agreement) ?? null,
    })),
    consents: of(id, scene.consents).map(({ givenBy, ...consent }) => ({
      ...consent,
      by: givenBy.kind,
      giver: givenBy.id,
    })),
    bases: of(id, scene.bases),
    approvals: of(id, scene.approvals).flatMap((approval) =>
      approversOf(scene, approval.by).map((approver) => ({ ...approval, ...approver })),
    ),
    orders: scene.noContactOrders.filter(({ protects }) => protects === id),
    requests: of(id, scene.legalRequests).map(({ approvedBy, personTold, ...request }) => ({
      ...request,
      told: personTold,
      signatures: approvedBy.map((worker) => ({
        worker,
        agency: scene.workers.find((one) => one.id === worker)?.agency ?? '',
      })),
    })),
    holds: of(id, scene.holds),
    guardianships: scene.guardianships.filter(({ child }) => child === id),
    records: of(id, scene.records).map((record) => ({
      ...record,
      categories: [record.category],
      from: ALWAYS,
      until: NEVER,
    })),
  }
}

/** Whoever approved, once for each time that they are a data steward. */
function approversOf(scene: Scene, id: string): { byAgency: string; steward: Span }[] {
  const worker = scene.workers.find((one) => one.id === id)
  const stewardships = worker?.roles.filter(({ role }) => role === 'data-steward') ?? []
  return stewardships.map(({ from, until }) => ({ byAgency: worker!.agency, steward: { from, until } }))
}
