import { EVENTS, type If, type Telling } from './events.ts'
import type { MailWay, NoticeKind, Opens, Urgency } from './words.ts'

const holds = (more: Record<string, unknown>, { field, is }: If): boolean => is.includes(more[field])

/** What a deed is told as, by what its line says of it. */
export const tellingsOf = (deed: string, more: Record<string, unknown> = {}): (Telling & { urgency: Urgency })[] =>
  (EVENTS[deed] ?? [])
    .filter(({ onlyIf, unless }) => (!onlyIf || holds(more, onlyIf)) && !(unless && holds(more, unless)))
    .map((one) => ({ ...one, urgency: one.urgentIf && holds(more, one.urgentIf) ? 'urgent' : one.urgency }))

/** Where each kind leads, and by which id in the line; where none is named, by that of the case or by none. */
export const LEADS: Readonly<Record<NoticeKind, { to: Opens; by?: string }>> = {
  'referral-came': { to: 'referral', by: 'referral' },
  'referral-asked': { to: 'referral', by: 'referral' },
  'referral-answered': { to: 'referral', by: 'referral' },
  'referral-accepted': { to: 'referral', by: 'referral' },
  'referral-refused': { to: 'referral', by: 'referral' },
  'referral-finished': { to: 'referral', by: 'referral' },
  'referral-withdrawn': { to: 'referral', by: 'referral' },
  'referral-near': { to: 'referral', by: 'referral' },
  'referral-lapsed': { to: 'referral', by: 'referral' },
  'package-opened': { to: 'referral', by: 'referral' },
  'package-shut': { to: 'referral', by: 'referral' },
  'opened-to-us': { to: 'cases' },
  'consent-withdrawn': { to: 'agreement' },
  'emergency-opened': { to: 'emergencies' },
  'emergency-judged': { to: 'emergencies' },
  'sharing-approved': { to: 'case' },
  'agreement-waits': { to: 'agreement', by: 'agreement' },
  'agreement-changed': { to: 'agreement', by: 'agreement' },
  'agreement-ending': { to: 'agreement', by: 'agreement' },
  'legal-request-waits': { to: 'case' },
  'erasure-waits': { to: 'proposal', by: 'proposal' },
  'erasure-declined': { to: 'proposal', by: 'proposal' },
  'erasure-to-hear': { to: 'retention' },
  'model-waits': { to: 'models' },
  'decision-waits': { to: 'case' },
  'decision-said': { to: 'case' },
  'case-given': { to: 'case' },
  'cases-given': { to: 'cases' },
  'case-closed': { to: 'case' },
  'case-reopened': { to: 'case' },
  'case-urgent': { to: 'case' },
  'child-alone': { to: 'case' },
  'task-given': { to: 'case' },
  'task-near': { to: 'case' },
  'task-late': { to: 'case' },
  'planned-given': { to: 'case' },
  'step-given': { to: 'partings' },
  'step-near': { to: 'partings' },
  'step-late': { to: 'partings' },
  'release-waits': { to: 'partings' },
  'release-given': { to: 'partings' },
  'release-declined': { to: 'partings' },
  'release-due': { to: 'partings' },
  'appointment-near': { to: 'case' },
  'circumstance-contested': { to: 'case' },
  'place-found': { to: 'case' },
  'place-not-found': { to: 'case' },
  'absence-noted': { to: 'case' },
  'ruling-made': { to: 'case' },
  'appeal-runs': { to: 'case' },
  'appeal-near': { to: 'case' },
  'interview-planned': { to: 'case' },
  'role-given': { to: 'sign-ins' },
  'enrolment-waits': { to: 'colleagues' },
  'account-waits': { to: 'colleagues' },
  'node-cut-off': { to: 'witnesses' },
  'reopening-waits': { to: 'witnesses' },
  'witness-waits': { to: 'witnesses' },
  'hook-given-up': { to: 'hooks' },
}

/** Nobody needs to be told of what happened longer ago: a house that begins to listen hears all that ever was. */
const TOLD_WITHIN_DAYS = 7
export const DAY = 86_400_000
export const isPast = (happened: Date, now: Date): boolean =>
  now.getTime() - happened.getTime() > TOLD_WITHIN_DAYS * DAY
export const keptSince = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY)

export type Wishes = {
  address: boolean
  zone: string
  quiet: { from: string; until: string } | null
  through: boolean
  digestAt: number
  mail: Record<Urgency, MailWay>
}
export const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== ''
  } catch {
    return false
  }
}

const MINUTE = 60_000
const A_DAY = 24 * 60
/** Minutes since midnight where the clock of this zone stands. */
function minutesIn(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at)
  return minutesOf(parts)
}
const minutesOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}

/** Whether it is quiet for a worker: from one time of their day until another, over midnight where that is earlier. */
export function isQuiet({ quiet, zone }: Pick<Wishes, 'quiet' | 'zone'>, at: Date): boolean {
  if (!quiet) return false
  const [now, from, until] = [minutesIn(zone, at), minutesOf(quiet.from), minutesOf(quiet.until)]
  return from <= until ? from <= now && now < until : now >= from || now < until
}

/** The next instant at which it is this time of the worker's day. */
function nextAt(zone: string, minutes: number, at: Date): Date {
  const minute = at.getTime() - (at.getTime() % MINUTE)
  const away = (minutes - minutesIn(zone, at) + A_DAY) % A_DAY
  return new Date(minute + (away === 0 ? A_DAY : away) * MINUTE)
}

/** When something may be told elsewhere than on the screen: now, or when the quiet is over. What is urgent passes where the worker lets it. */
export function whenToTell(wishes: Wishes, urgency: Urgency, at: Date): Date {
  if (!isQuiet(wishes, at) || (urgency === 'urgent' && wishes.through)) return at
  return nextAt(wishes.zone, minutesOf(wishes.quiet!.until), at)
}

export type Told = { way: 'mail' | 'digest' | 'push'; endpoint: string; due: Date }
type Worker = { worker: string; wishes: Wishes | undefined; endpoints: readonly string[] }
/** How a worker is told of a notice besides the screen. Whoever said nothing is told nowhere else. */
export function waysFor({ worker, wishes, endpoints }: Worker, urgency: Urgency, at: Date): Told[] {
  if (!wishes) return []
  const due = whenToTell(wishes, urgency, at)
  const way = wishes.address ? wishes.mail[urgency] : 'none'
  const digest = nextAt(wishes.zone, wishes.digestAt * 60, at)
  return [
    ...(way === 'now' ? [{ way: 'mail' as const, endpoint: worker, due }] : []),
    ...(way === 'digest' ? [{ way: 'digest' as const, endpoint: worker, due: digest }] : []),
    ...endpoints.map((endpoint) => ({ way: 'push' as const, endpoint, due })),
  ]
}

/** Waits after the first, the second … failure; after the last one nothing more is tried, and the notice stands on the screen. */
const WAITS = [1, 5, 30, 120, 360, 720].map((minutes) => minutes * MINUTE)
export const nextTry = (tries: number, at: Date): Date | null => {
  const wait = WAITS[tries - 1]
  return wait === undefined ? null : new Date(at.getTime() + wait)
}

/** How long before its time something is told, and for how long after. */
export const NEAR = {
  taskDays: 1,
  pastDays: 6,
  appointmentDays: 1,
  appealDays: 3,
  rulingDays: 200,
  agreementDays: 30,
} as const
/** A day so many days away, in the time by which dates of process are kept. */
export const dayOf = (at: Date, days = 0): string => new Date(at.getTime() + days * DAY).toISOString().slice(0, 10)

/** An answer is near when three quarters of its time are over. */
export const isAnswerNear = ({ at: sent, answerBy }: { at: Date; answerBy: Date }, at: Date): boolean =>
  at < answerBy && at.getTime() - sent.getTime() >= ((answerBy.getTime() - sent.getTime()) * 3) / 4
