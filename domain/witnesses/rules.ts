import { Conflict, type Refusal, Unknown } from '../../ground/refusals.ts'
import type { WitnessState } from './words.ts'

/** What two people have said about a witness so far. */
export type WitnessFacts = { key: string; proposedBy: string; backed: boolean; endings: readonly string[] }

export function stateOf({ backed, endings }: WitnessFacts): WitnessState {
  if (endings.length > 1) return 'ended'
  if (endings.length === 1) return 'end-proposed'
  return backed ? 'registered' : 'proposed'
}

/** Whether its cosignatures count: from the second person's word until the second person's word to the contrary. */
export const isHeard = (facts: WitnessFacts): boolean => facts.backed && facts.endings.length < 2

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
