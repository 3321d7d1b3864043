const rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const

/** How many signs to add, drop, change or swap with their neighbour make one text of the other; `most` + 1 for more. */
export function edits(one: string, other: string, most = 3): number {
  const n = Math.min(one.length, 63)
  const m = Math.min(other.length, 63)
  if (Math.abs(n - m) > most) return most + 1
  let [before, last, now] = rows
  for (let j = 0; j <= m; j++) last[j] = j
  for (let i = 1; i <= n; i++) {
    now[0] = i
    let least = i
    for (let j = 1; j <= m; j++) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1)
      let cost = Math.min(last[j]! + 1, now[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      const swapped =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1)
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1)
      now[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[before, last, now] = [last, now, before]
  }
  return Math.min(last[m]!, most + 1)
}
