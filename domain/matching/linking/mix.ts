/** Two numbers as one that looks like chance, never 0, the same on every machine. */
export function mix(one: number, other: number): number {
  let hash = Math.imul(one ^ 0x2c1b3c6d, 0x9e3779b1) ^ Math.imul(other ^ 0x27d4eb2f, 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) | 1
}

/** The same whichever of them comes first. */
export const mixed = (one: number, other: number): number => (one < other ? mix(one, other) : mix(other, one))
