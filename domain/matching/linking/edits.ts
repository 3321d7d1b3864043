const rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const

/** How many signs to add, drop, change or swap with their neighbour make one text of the other; `most` + 1 for more. */
export function edits(one: string, other: string, most = 3): number {
  let [begin, n, m] = [0, Math.min(one.length, 63), Math.min(other.length, 63)]
  if (Math.abs(n - m) > most) return most + 1
  // What both begin or end with changes nothing.
  while (begin < n && begin < m && one.charCodeAt(begin) === other.charCodeAt(begin)) begin++
  while (n > begin && m > begin && one.charCodeAt(n - 1) === other.charCodeAt(m - 1)) {
    n--
    m--
  }
  n -= begin
  m -= begin
  if (n === 0 || m === 0) return Math.min(n + m, most + 1)
  let [before, last, now] = rows
  for (let j = 0; j <= m; j++) last[j] = j
  for (let i = 1; i <= n; i++) {
    const [from, to] = [Math.max(1, i - most), Math.min(m, i + most)]
    const [sign, signBefore] = [one.charCodeAt(begin + i - 1), i > 1 ? one.charCodeAt(begin + i - 2) : -1]
    // Beyond these places more than `most` are needed.
    now[from - 1] = from === 1 ? i : most + 1
    if (to < m) now[to + 1] = most + 1
    let least = now[from - 1]!
    for (let j = from; j <= to; j++) {
      const theirs = other.charCodeAt(begin + j - 1)
      let cost = last[j - 1]! + (sign === theirs ? 0 : 1)
      if (last[j]! + 1 < cost) cost = last[j]! + 1
      if (now[j - 1]! + 1 < cost) cost = now[j - 1]! + 1
      if (j > 1 && signBefore === theirs && sign === other.charCodeAt(begin + j - 2) && before[j - 2]! + 1 < cost)
        cost = before[j - 2]! + 1
      now[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[before, last, now] = [last, now, before]
  }
  return Math.min(last[m]!, most + 1)
}
