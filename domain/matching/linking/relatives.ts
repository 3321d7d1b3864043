/** What is known of pairs before their relatives are asked. `apart` is what being registered apart says by itself. */
export type Kinship = {
  pairs: Float64Array
  span: number
  of: Int32Array
  same: Float32Array
  kin: Float32Array
  alone: Float64Array
  household: Int32Array
  apart: { same: number; kin: number }
}

const ROUNDS = 2
/** Of a household that comes again, so many of its members do. */
const AGAIN = 0.85

/**
 * What their relatives say. Two households of which one member is surely the same are the same household, and then the
 * others are likely the same too: each as one of so few people, against being another of the family, and no two as one.
 * Gives the bits of every pair, in their order.
 */
export function throughRelatives(kinship: Kinship): Float64Array {
  const groups = betweenHouseholds(kinship)
  const sizes = sizesOf(kinship.household)
  let bits = kinship.alone
  for (let round = 0; round < ROUNDS; round++) {
    const next = bits.slice()
    for (const places of groups) for (const [at, now] of askRelatives(places, bits, kinship, sizes)) next[at] = now
    bits = next
  }
  return bits
}

function sizesOf(household: Int32Array): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const each of household) if (each !== 0) sizes.set(each, (sizes.get(each) ?? 0) + 1)
  return sizes
}

/** The places of the pairs between the same two households, where there are several. */
function betweenHouseholds({ pairs, span, household }: Kinship): number[][] {
  const groups = new Map<number, number[]>()
  for (let at = 0; at < pairs.length; at++) {
    const [a, b] = householdsOf(pairs[at]!, span, household)
    if (a === 0 || b === 0 || a === b) continue
    const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b)
    const places = groups.get(key)
    if (places) places.push(at)
    else groups.set(key, [at])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

const householdsOf = (code: number, span: number, household: Int32Array): [number, number] => [
  household[Math.floor(code / span)]!,
  household[code % span]!,
]

function askRelatives(
  places: readonly number[],
  bits: Float64Array,
  { pairs, span, of, same, kin, alone, household, apart }: Kinship,
  sizes: Map<number, number>,
): [number, number][] {
  const settled = oneToOne(places, bits, pairs, span)
  const members = (at: number) => [Math.floor(pairs[at]! / span), pairs[at]! % span] as const
  const [a, b] = householdsOf(pairs[places[0]!]!, span, household)
  const share = AGAIN / Math.max(sizes.get(a)!, sizes.get(b)!, 2)
  return places.map((at) => {
    const [one, other] = members(at)
    let [unlinked, free] = [1, 1]
    for (const { at: else_, chance } of settled) {
      if (else_ === at) continue
      const [x, y] = members(else_)
      if (x === one || y === other || x === other || y === one) free *= 1 - chance
      else unlinked *= 1 - chance
    }
    const within = Math.log2(share / (1 - share)) + same[of[at]!]! - apart.same - (kin[of[at]!]! - apart.kin)
    const chance = ((1 - unlinked) * chanceOf(within) + unlinked * chanceOf(alone[at]!)) * free
    return [at, Math.log2(chance / (1 - chance))]
  })
}

/** The likeliest pairs of which none shares a member with another. */
function oneToOne(places: readonly number[], bits: Float64Array, pairs: Float64Array, span: number) {
  const taken = new Set<number>()
  const settled: { at: number; chance: number }[] = []
  for (const at of [...places].sort((a, b) => bits[b]! - bits[a]!)) {
    const [one, other] = [Math.floor(pairs[at]! / span), pairs[at]! % span]
    if (taken.has(one) || taken.has(other)) continue
    taken.add(one).add(other)
    settled.push({ at, chance: chanceOf(bits[at]!) })
  }
  return settled
}

/** Never quite sure, so that it can be said in bits. */
export const chanceOf = (bits: number): number => Math.min(1 - 2 ** -40, Math.max(2 ** -60, 1 / (1 + 2 ** -bits)))
