/** Somebody who shares a key with the nth of a family, and how rare that key is. */
export type FamilyHit = { nth: number; family: string; weight: number }

/** One shared name says nothing; two of one family do, or one that is very rare. */
const LEAST = 6
/** The families that share the most with another, by the rarest key that each of its people shares, the best first. */
export function rankFamilies(hits: readonly FamilyHit[], most: number): string[] {
  const best = new Map<string, Map<number, number>>()
  for (const { nth, family, weight } of hits) {
    const known = best.get(family) ?? new Map<number, number>()
    known.set(nth, Math.max(known.get(nth) ?? 0, weight))
    best.set(family, known)
  }
  const ranked = [...best].map(([family, by]) => ({
    family,
    weight: [...by.values()].reduce((sum, one) => sum + one, 0),
  }))
  return ranked
    .filter(({ weight }) => weight >= LEAST)
    .sort((a, b) => b.weight - a.weight || (a.family < b.family ? -1 : 1))
    .slice(0, most)
    .map(({ family }) => family)
}
