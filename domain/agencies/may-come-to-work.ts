import type { SignedIn } from '../../ground/asking.ts'
import { type Decision, Forbidden, type Refusal } from '../../ground/refusals.ts'
import type { AtWork, Role, RoleFact, Training } from './words.ts'

/** A sign-in is fresh for so long after it was confirmed. */
const FRESH_MS = 5 * 60_000

const begun = (since: Date | null, at: Date) => since !== null && since <= at
const inForce = ({ from, until }: { from: Date; until: Date | null }, at: Date) =>
  from <= at && (until === null || at < until)

/** A lent role holds while the lender holds it and is not suspended. */
function holds(role: RoleFact, at: Date): boolean {
  if (!inForce(role, at)) return false
  const { lentBy } = role
  return !lentBy || (!begun(lentBy.suspendedAt, at) && (lentBy.holdsUntil === null || at < lentBy.holdsUntil))
}

/** The role facts that are in force at an instant, their own and lent ones. */
export const factsInForce = ({ roles }: AtWork, at: Date): RoleFact[] => roles.filter((role) => holds(role, at))

export const rolesInForce = (worker: AtWork, at: Date): Role[] => [
  ...new Set(factsInForce(worker, at).map(({ role }) => role)),
]

/** Whether a worker holds a role themselves at an instant, not lent by somebody. */
export const holdsItself = (worker: AtWork, role: Role, at: Date): boolean =>
  factsInForce(worker, at).some((fact) => fact.role === role && !fact.lentBy)

/** Whether a worker has this training at an instant. A borrower's own trainings count, never the lender's. */
export const isTrained = ({ trainings }: AtWork, code: Training, at: Date): boolean =>
  trainings.some((training) => training.code === code && at < training.until)

/** Whether a sign-in opens people: a passkey with user verification. In a demonstration, which is let in nowhere else, a picked name stands for it. */
export const isStrong = ({ strength }: SignedIn): boolean => ['passkey', 'demonstration', 'house'].includes(strength)

/** Whether a worker proved a moment ago that it is they. At five minutes it is stale. */
export const isFresh = ({ confirmedAt }: SignedIn, at: Date): boolean => at.getTime() - confirmedAt.getTime() < FRESH_MS

/** What concerns nothing but the worker's own sign-in: open without the code of conduct and without a role. */
const OWN: ReadonlySet<string> = new Set([
  'enrol',
  'stop-enrolment',
  'sign-in',
  'sign-out',
  'accept-terms',
  'confirm-sign-in',
  'end-session',
  'add-passkey',
  'set-totp',
  'remove-passkey',
  'read-my-sign-ins',
])
/** Of these, what a weak sign-in may do: leave, and find the way back to a strong one. */
const WEAK: ReadonlySet<string> = new Set([
  'add-passkey',
  'stop-enrolment',
  'enrol',
  'sign-in',
  'sign-out',
  'confirm-sign-in',
  'end-session',
  'read-my-sign-ins',
])

/**
 * May this worker come to work at all, before any person is looked at? The same answer whoever is asked about.
 * What a yes rests on are the roles in force.
 */
export function mayComeToWork(
  worker: AtWork,
  { name, signIn, at }: { name: string; signIn: SignedIn; at: Date },
): Decision<Role[]> {
  const roles = rolesInForce(worker, at)
  const refusal =
    closedBy(worker, at) ?? lacking({ name, signIn, roles, trained: isTrained(worker, 'code-of-conduct', at) })
  return refusal ? { allow: false, refusal } : { allow: true, grounds: roles }
}

function closedBy({ suspendedAt, agencySuspendedAt, nodeCutOffAt }: AtWork, at: Date): Refusal | undefined {
  if (begun(suspendedAt, at)) return new Forbidden('worker-suspended')
  if (begun(agencySuspendedAt, at)) return new Forbidden('agency-suspended')
  if (begun(nodeCutOffAt, at)) return new Forbidden('node-cut-off')
}

type Brought = { name: string; signIn: SignedIn; roles: Role[]; trained: boolean }
function lacking({ name, signIn, roles, trained }: Brought): Refusal | undefined {
  if (!isStrong(signIn) && !WEAK.has(name)) return new Forbidden('sign-in-weak')
  if (OWN.has(name)) return undefined
  if (!trained) return new Forbidden('terms-not-accepted')
  if (roles.length === 0) return new Forbidden('no-role')
}
