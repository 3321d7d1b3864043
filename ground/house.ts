import type { Actor, Asking } from './asking.ts'
import type { AgencyId, WorkerId } from './ids.ts'
import type { Keys } from './keys.ts'
import { AS_HOUSE } from './told.ts'

/** The house itself, where it acts by rule and not for a worker: it opens reviews, seeds a demonstration, re-wraps keys. */
export const HOUSE: Actor = {
  id: '00000000-0000-7000-8000-000000000000' as WorkerId,
  agency: 'kindred-house' as AgencyId,
  site: null,
  type: '',
  roles: [],
  signIn: { strength: 'house', at: new Date(0), confirmedAt: new Date(0) },
  told: AS_HOUSE,
}

/** A deed of the house. Its id follows from `words`, so that what is done again after a crash is done once. */
export function houseAsks(
  keys: Keys,
  { name, words, at, node }: { name: string; words: string; at: Date; node: number },
): Asking {
  return {
    id: keys.idFrom(`${name} ${words}`),
    name,
    actor: HOUSE,
    purpose: 'administration',
    at,
    digest: keys.digest(`${name} ${words}`),
    node,
  }
}
