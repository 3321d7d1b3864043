import type { Act } from '../../ground/act.ts'
import type { PersonId } from '../../ground/ids.ts'
import { liftKeys } from './store.ts'

/** Takes up every key under which these people could be found: whoever is erased is found by nothing they were called. */
export function forgetPeople(act: Act, persons: readonly PersonId[]): void {
  void liftKeys(act.write, persons)
}
