import type { WornName } from './compare-names.ts'
import { heardOf, NORMALISER } from './normalise-name.ts'

const [SHORTEST, LONGEST] = [2, 3]
const asked = (skeleton: string): string => skeleton.replace(/f/g, 'p')
const key = (beginning: string): string => `begin ${beginning} ${NORMALISER}`

/** The words under which somebody is found by the first letters of a name: few, since whole names have keys of their own. */
export function beginningsOf(skeletons: readonly string[]): string[] {
  const keys = new Set<string>()
  for (const skeleton of skeletons.map(asked))
    for (let length = SHORTEST; length <= LONGEST; length++)
      if (skeleton.length > length) keys.add(key(skeleton.slice(0, length)))
  return [...keys]
}

/** The words to look for by what may be the first letters of names. One consonant alone would be everybody's. */
export const beginningsAsked = ({ words }: WornName): string[] =>
  words
    .flatMap((word) => [word.skeleton, ...word.variants, ...heardOf(word).slice(0, 1)])
    .map((skeleton) => asked(skeleton).slice(0, LONGEST))
    .filter(({ length }) => length >= SHORTEST)
    .map(key)
