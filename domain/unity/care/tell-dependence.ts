import type { Act } from '../../../ground/act.ts'
import { type FactId, makeId, type PersonId } from '../../../ground/ids.ts'
import type { Keyring } from '../../../ground/keys.ts'
import { seal } from '../../../ground/seal.ts'
import type { Flag } from '../picture.ts'
import { addDependences } from './store/views.ts'

export const FLAG = { category: 'protection', column: 'unity.dependence.flag' } as const

/** A room that knows tells who needs another's help, or is with child: as sealed as the need itself. */
export function tellDependence(
  act: Act,
  all: readonly { person: PersonId; flag: Flag }[],
  rings: ReadonlyMap<PersonId, Keyring>,
): void {
  if (all.length === 0) return
  addDependences(
    act,
    all.map(({ person, flag }) => ({
      id: makeId<FactId>(act.at),
      person,
      flag: seal(rings.get(person)!, { person, ...FLAG }, flag),
    })),
  )
}
