import type { PersonName } from '../../ground/person-name.ts'
import { wearName } from './compare-names.ts'

const TELLING = 3

/** Whether two people bear a name in common that is not their own but their family's, in whichever script it is written. */
export function shareFamilyName(one: readonly PersonName[], other: readonly PersonName[]): boolean {
  const names = familyNames(one)
  return [...familyNames(other)].some((name) => names.has(name))
}

const familyNames = (names: readonly PersonName[]): Set<string> =>
  new Set(
    names
      .map(wearName)
      .flatMap(({ words, own }) =>
        words.flatMap(({ skeleton }, nth) => (!own[nth] && skeleton.length >= TELLING ? [skeleton] : [])),
      ),
  )
