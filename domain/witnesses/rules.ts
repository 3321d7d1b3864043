import { Conflict, type Refusal, Unknown } from '../../ground/refusals.ts'
import type { QuorumState, WitnessState } from './words.ts'

/** What two people have said about a witness so far. */
export type WitnessFacts = { key: string; proposedBy: string; backed: boolean; endings: readonly string[] }

export function stateOf({ backed, endings }: WitnessFacts): WitnessState {
  if (endings.length > 1) return 'ended'
  if (endings.length === 1) return 'end-proposed'
  return backed ? 'registered' : 'proposed'
}

/** Whether its cosignatures count: from the second person's word until the second person's word to the contrary. */
export const isHeard = (facts: WitnessFacts): boolean => facts.backed && facts.endings.length < 2

/** A witness that counts and was not heard for so many hours. One that was never heard is silent from the start. */
export const isSilent = (
  facts: WitnessFacts,
  heard: Date | null,
  { now, hours }: { now: Date; hours: number },
): boolean => isHeard(facts) && (heard === null || now.getTime() - heard.getTime() > hours * 3_600_000)

/** How the rule of the profile stands, in a word. */
export function quorumState(verdict: { known: number; witnessed: unknown; lacking: string | null }): QuorumState {
  if (verdict.known === 0) return 'nobody'
  if (!verdict.witnessed) return 'never'
  return verdict.lacking ? 'old' : 'holds'
}

/** Why this worker may not be the one who confirms; nothing if they may. */
export function refuseBacking(facts: WitnessFacts, key: string, worker: string): Refusal | undefined {
  if (facts.key !== key) return new Conflict('witness-differs')
  if (stateOf(facts) === 'ended') return new Conflict('witness-ended')
  if (facts.backed) return new Conflict('already-there')
  return facts.proposedBy === worker ? new Conflict('second-person') : undefined
}

/** Why this worker may not say that it ends; nothing if they may. */
export function refuseEnding(facts: WitnessFacts | undefined, worker: string): Refusal | undefined {
  if (!facts) return new Unknown('no-such-witness')
  if (stateOf(facts) === 'ended') return new Conflict('witness-ended')
  return facts.endings.includes(worker) ? new Conflict('second-person') : undefined
}
