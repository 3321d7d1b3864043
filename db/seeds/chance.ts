/** Chance that can be repeated: the same seed gives the same world (mulberry32). */
export type Chance = {
  /** From 0 up to, but not including, 1. */
  next: () => number
  pick: <T>(from: readonly T[]) => T
  whole: (from: number, to: number) => number
  /** A UUIDv7-shaped id that the seed determines. */
  id: <Id extends string>(at: Date) => Id
}

export function seedChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const hex = (length: number) => Array.from({ length }, () => whole(0, 15).toString(16)).join('')
  return {
    next,
    whole,
    pick: (from) => from[Math.floor(next() * from.length)]!,
    id: <Id extends string>(at: Date) => {
      const time = at.getTime().toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[whole(0, 3)]}${hex(3)}-${hex(12)}` as Id
    },
  }
}
