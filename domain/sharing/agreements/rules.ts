import type { AgencyId, WorkerId } from '../../../ground/ids.ts'
import { Conflict, type Decision, Forbidden } from '../../../ground/refusals.ts'
import type { AgreementState, Turn } from './words.ts'

export type TurnTaken = { nth: number; turn: Turn; agency: AgencyId; worker: WorkerId; at: Date; reason: string | null }
export type Assessment = { author: WorkerId; reviewDue: Date; signedBy: WorkerId | null }
/** What decides what may be done with an agreement. */
export type Standing = {
  parties: readonly AgencyId[]
  from: Date
  until: Date | null
  status: 'proposed' | 'active' | 'suspended' | 'ended'
  assessmentDue: Date | null
  turns: readonly TurnTaken[]
}
export type Whoever = { agency: AgencyId; worker: WorkerId; fresh: boolean; at: Date }

const SOON = 30 * 86_400_000

/** Where an agreement stands, as the rules of access see it at this instant: the first instant of an end is over. */
export function standsAt({ status, from, until, assessmentDue }: Standing, at: Date): AgreementState {
  if (status === 'ended') return 'ended'
  if (until !== null && until <= at) return 'over'
  if (status !== 'active') return status
  if (at < from) return 'not-yet'
  return assessmentDue !== null && at < assessmentDue ? 'active' : 'assessment-due'
}

/** The earliest instant at which it opens nothing any more, if nobody does anything. */
export function stopsAt({ until, assessmentDue }: Standing): Date | null {
  const ends = [until, assessmentDue].flatMap((end) => (end ? [end.getTime()] : []))
  return ends.length > 0 ? new Date(Math.min(...ends)) : null
}

export function stopsSoon(agreement: Standing, at: Date): boolean {
  const stops = stopsAt(agreement)
  return standsAt(agreement, at) === 'active' && stops !== null && stops.getTime() - at.getTime() < SOON
}

const took = ({ turns }: Standing, turn: Turn, agency: AgencyId) =>
  turns.some((one) => one.turn === turn && one.agency === agency)
/** Parties that have not said yet that they understood it. */
export const unreviewed = (agreement: Standing): AgencyId[] =>
  agreement.parties.filter((party) => !took(agreement, 'review', party))
/** Whether this party has suspended it and not resumed it since. */
export const suspendedBy = ({ turns }: Standing, agency: AgencyId): boolean =>
  turns.filter((one) => one.agency === agency && (one.turn === 'suspend' || one.turn === 'resume')).at(-1)?.turn ===
  'suspend'

const no = (refusal: Conflict | Forbidden) => ({ allow: false, refusal }) as const
const yes = { allow: true, grounds: null } as const
type May = Decision<null>

const over = (agreement: Standing, at: Date) => ['ended', 'over'].includes(standsAt(agreement, at))
const stale = no(new Forbidden('sign-in-not-fresh'))

/** A data steward of a party says, once, that it is understood. */
export function mayReview(agreement: Standing, { agency, at }: Whoever): May {
  if (over(agreement, at)) return no(new Conflict('agreement-over'))
  return took(agreement, 'review', agency) ? no(new Conflict('reviewed-already')) : yes
}

/** Nobody signs before every party has reviewed it and an assessment is signed and current. */
export function maySign(agreement: Standing, { agency, fresh, at }: Whoever): May {
  if (over(agreement, at)) return no(new Conflict('agreement-over'))
  if (took(agreement, 'sign', agency)) return no(new Conflict('signed-already'))
  const missing = unreviewed(agreement)
  if (missing.length > 0) return no(new Conflict('review-missing', { agencies: missing.join(', ') }))
  if (!agreement.assessmentDue || agreement.assessmentDue <= at) return no(new Conflict('assessment-missing'))
  return fresh ? yes : stale
}

export function maySuspend(agreement: Standing, { agency, at }: Whoever): May {
  if (over(agreement, at)) return no(new Conflict('agreement-over'))
  return suspendedBy(agreement, agency) ? no(new Conflict('suspended-already')) : yes
}

/** Only who suspended it resumes it; and since that opens people again, with a fresh sign-in. */
export function mayResume(agreement: Standing, { agency, fresh, at }: Whoever): May {
  if (over(agreement, at)) return no(new Conflict('agreement-over'))
  if (!suspendedBy(agreement, agency)) return no(new Conflict('not-suspended'))
  return fresh ? yes : stale
}

/** Any party, at any time, at once. */
export const mayEnd = (agreement: Standing): May =>
  agreement.status === 'ended' ? no(new Conflict('agreement-over')) : yes

export function mayAssess(agreement: Standing, { at }: Whoever): May {
  return over(agreement, at) ? no(new Conflict('agreement-over')) : yes
}

/** Somebody else than its author, once, while its day of review still lies ahead. */
export function maySignAssessment({ author, reviewDue, signedBy }: Assessment, { worker, fresh, at }: Whoever): May {
  if (signedBy) return no(new Conflict('assessment-signed'))
  if (reviewDue <= at) return no(new Conflict('review-day-past'))
  if (author === worker) return no(new Forbidden('own-assessment'))
  return fresh ? yes : stale
}

const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A number to say aloud, from the end of its id, which is chance. */
export function numberOfAgreement(id: string): string {
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(-16)}`)
  let said = ''
  for (let nth = 0; nth < 6; nth++) {
    said += SIGNS[Number(rest % BigInt(SIGNS.length))]
    rest /= BigInt(SIGNS.length)
  }
  return `AG-${said.slice(0, 3)}-${said.slice(3)}`
}
