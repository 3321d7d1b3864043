import { randomInt } from 'node:crypto'

/**
 * Numbers texts in the order in which they first come, keeping sixteen bytes of each and no letter: a million household
 * numbers fit in a few tens of megabytes. Two texts with one number among a million have odds of one to thirty million.
 */
export type TextIndex = {
  readonly size: number
  /** The number of a text, −1 if it never came. */
  find(text: string): number
  /** The number of a text, given to it now if it never came. */
  add(text: string): number
}

export function makeTextIndex(): TextIndex {
  // Seeds of this run alone: nobody can prepare a workbook whose numbers collide.
  const [seedOne, seedTwo] = [randomInt(2 ** 31), randomInt(2 ** 31)]
  let slots = new Int32Array(1024).fill(-1)
  let hashes = new Uint32Array(1024)
  let size = 0

  function slotOf(one: number, two: number): number {
    let slot = one & (slots.length - 1)
    while (slots[slot]! >= 0 && (hashes[slots[slot]! * 2] !== one || hashes[slots[slot]! * 2 + 1] !== two))
      slot = (slot + 1) & (slots.length - 1)
    return slot
  }

  function grow() {
    slots = new Int32Array(slots.length * 2).fill(-1)
    const more = new Uint32Array(slots.length)
    more.set(hashes)
    hashes = more
    for (let at = 0; at < size; at++) slots[slotOf(hashes[at * 2]!, hashes[at * 2 + 1]!)] = at
  }

  return {
    get size() {
      return size
    },
    find(text) {
      return slots[slotOf(hashOf(text, seedOne), hashOf(text, seedTwo))]!
    },
    add(text) {
      const [one, two] = [hashOf(text, seedOne), hashOf(text, seedTwo)]
      const slot = slotOf(one, two)
      if (slots[slot]! >= 0) return slots[slot]!
      slots[slot] = size
      hashes[size * 2] = one
      hashes[size * 2 + 1] = two
      size++
      if (size * 2 >= slots.length) grow()
      return size - 1
    },
  }
}

/** Murmur3 over the letters of a text. */
function hashOf(text: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) {
    let mixed = Math.imul(text.charCodeAt(at), 0xcc9e2d51)
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
    hash ^= mixed
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0
  }
  hash = Math.imul(hash ^ (hash >>> 16) ^ text.length, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
