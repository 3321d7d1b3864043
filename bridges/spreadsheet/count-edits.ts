/** How many letters must be added, left out, changed or swapped with their neighbour, counted up to a limit. */
export function editsBetween(one: string, two: string, limit: number): number {
  let [before, last] = [[] as number[], Array.from({ length: two.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const line = [i]
    for (let j = 1; j <= two.length; j++) {
      const change = one[i - 1] === two[j - 1] ? 0 : 1
      line[j] = Math.min(line[j - 1]! + 1, last[j]! + 1, last[j - 1]! + change)
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1])
        line[j] = Math.min(line[j]!, before[j - 2]! + 1)
    }
    if (Math.min(...line) > limit) return limit + 1
    before = last
    last = line
  }
  return last[two.length]!
}
