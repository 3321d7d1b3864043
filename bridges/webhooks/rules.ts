import type { Line } from '../../ground/entry.ts'
import { HOUSE } from '../../ground/house.ts'
import type { AgencyId, CaseId, FactId, WorkerId } from '../../ground/ids.ts'
import type { DeliveryState, HookState } from './words.ts'

/** Of what deeds a hook is told: `*` stands for all that its agency may hear of. */
export type Listening = { id: FactId; agency: AgencyId; events: readonly string[] }
/** What a line says, with the case that it was about, who keeps that case now, and the hook that a test was for. */
export type Told = {
  line: Pick<Line, 'name' | 'outcome' | 'actor' | 'agency'>
  case: CaseId | undefined
  keeper: AgencyId | undefined
  hook: unknown
}
export type Hearing = { subject: CaseId | undefined }

/** When somebody comes to work and leaves it is theirs; a system of the agency need not know. */
const COMING_AND_GOING: ReadonlySet<string> = new Set(['sign-in', 'sign-out', 'enrol', 'confirm-sign-in'])

/**
 * Whether a hook hears of a deed: of its agency's own deeds, and of those of others in cases that its agency keeps. Never of
 * looks and refusals, and of nothing that the house does by itself: that it compared people would tell that there is somebody else.
 * The case is named only to whoever keeps it.
 */
export function hearsOf(hook: Listening, { line, case: file, keeper, hook: tested }: Told): Hearing | undefined {
  if (line.outcome !== 'done' || line.actor === HOUSE.id || COMING_AND_GOING.has(line.name)) return undefined
  const keeps = file !== undefined && keeper === hook.agency
  if (line.agency !== hook.agency && !keeps) return undefined
  const isAsked = line.name === 'test-hook' ? tested === hook.id : isNamed(hook, line.name)
  return isAsked ? { subject: keeps ? file : undefined } : undefined
}
const isNamed = ({ events }: Listening, name: string): boolean => events.includes('*') || events.includes(name)

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const GIVEN_UP_AFTER = 5 * DAY
/** Waits after the first, the second … failure; the last one is repeated. */
const WAITS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * 60 * MINUTE, 6 * 60 * MINUTE, 12 * 60 * MINUTE, DAY]
const JITTER = 0.2

export type Failure = { tries: number; firstTry: Date; at: Date; luck: number }
/** When to try again after so many failures, up to a fifth sooner or later by `luck` from 0 to 1; nothing where five days are over. */
export function nextTry({ tries, firstTry, at, luck }: Failure): Date | undefined {
  if (at.getTime() - firstTry.getTime() >= GIVEN_UP_AFTER) return undefined
  const wait = WAITS[Math.min(tries, WAITS.length) - 1]!
  return new Date(at.getTime() + wait * (1 - JITTER + 2 * JITTER * luck))
}

type Head = { state: DeliveryState; tries: number } | null
export function stateOf(head: Head, delivered: Date | null): HookState {
  if (head?.state === 'given-up') return 'stopped'
  if (head && head.tries > 0) return 'failing'
  return delivered ? 'well' : 'quiet'
}

const SHOWN_WITHIN = 15 * MINUTE
export type SecretFacts = { worker: WorkerId; at: Date; shown: boolean }
/** A secret is shown once, to whoever registered its hook, within a quarter of an hour. */
export const mayShowSecret = (facts: SecretFacts, worker: WorkerId, at: Date): boolean =>
  !facts.shown && facts.worker === worker && at.getTime() - facts.at.getTime() < SHOWN_WITHIN
