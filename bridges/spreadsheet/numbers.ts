/** A list of whole numbers that grows as it is written to; four bytes each. What was never written is 0. */
export type Numbers = { at(index: number): number; set(index: number, value: number): void }

export function numbers(): Numbers {
  let kept = new Int32Array(1024)
  return {
    at: (index) => kept[index] ?? 0,
    set(index, value) {
      if (index >= kept.length) {
        const more = new Int32Array(Math.max(kept.length * 2, index + 1))
        more.set(kept)
        kept = more
      }
      kept[index] = value
    },
  }
}
