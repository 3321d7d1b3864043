import type { PersonId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import { seal } from '../../ground/seal.ts'

export type Rings = ReadonlyMap<PersonId, Keyring>

/** Seals words about somebody's family so that only their category `family` opens them. */
export function sealWords(rings: Rings, person: PersonId, column: string, words: unknown): Buffer {
  return seal(rings.get(person)!, { person, category: 'family', column }, words)
}
