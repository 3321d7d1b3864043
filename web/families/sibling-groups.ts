import type { FamilyShown, TieShown } from '../../domain/families/words.ts'
import type { PersonId, TieId } from '../../ground/ids.ts'
import type { TieLook } from '../kit/TieSign.tsx'

const kinds = new Set(['sibling', 'twin'])

/**
 * Brothers and sisters who are all tied to each other alike are joined by one line instead of many. Where a single tie is
 * missing or stands otherwise, each is drawn for itself, so that the drawing claims nothing that was not said.
 */
export function siblingGroups(family: FamilyShown, lookOf: (tie: TieShown) => TieLook): Map<TieId, string> {
  const groups = new Map<TieId, string>()
  for (const [look, ties] of Map.groupBy(
    family.ties.filter(({ kind }) => kinds.has(kind)),
    lookOf,
  )) {
    for (const members of components(ties)) {
      const inside = ties.filter(({ from }) => members.has(from))
      const pairs = new Set(inside.map(({ from, to }) => [from, to].sort().join(' ')))
      if (members.size < 3 || pairs.size !== (members.size * (members.size - 1)) / 2) continue
      for (const { id } of inside) groups.set(id, `siblings ${look} ${[...members].sort().join(' ')}`)
    }
  }
  return groups
}

function components(ties: readonly TieShown[]): Set<PersonId>[] {
  const found: Set<PersonId>[] = []
  for (const { from, to } of ties) {
    const touching = found.filter((members) => members.has(from) || members.has(to))
    const joined = new Set([from, to, ...touching.flatMap((members) => [...members])])
    for (const members of touching) found.splice(found.indexOf(members), 1)
    found.push(joined)
  }
  return found
}
