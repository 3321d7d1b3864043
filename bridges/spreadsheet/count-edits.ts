/**
 * How many letters must be added, left out, changed or swapped with their neighbour; one more than the limit where they are
 * more. Letters further from each other than the limit cannot meet, and are not compared.
 */
export function editsBetween(one: string, two: string, limit: number): number {
  const beyond = limit + 1
  if (Math.abs(one.length - two.length) > limit) return beyond
  let [before, last, line] = [0, 1, 2].map(() => new Array<number>(two.length + 1).fill(beyond)) as [Line, Line, Line]
  for (let j = 0; j <= limit && j <= two.length; j++) last[j] = j
  for (let i = 1; i <= one.length; i++) {
    const [from, until] = [Math.max(1, i - limit), Math.min(two.length, i + limit)]
    line[from - 1] = from === 1 ? i : beyond
    let least = line[from - 1]!
    for (let j = from; j <= until; j++) {
      const change = one[i - 1] === two[j - 1] ? 0 : 1
      let edits = Math.min(line[j - 1]! + 1, last[j]! + 1, last[j - 1]! + change)
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1])
        edits = Math.min(edits, before[j - 2]! + 1)
      line[j] = edits
      least = Math.min(least, edits)
    }
    if (least > limit) return beyond
    ;[before, last, line] = [last, line, before]
  }
  return Math.min(last[two.length]!, beyond)
}

type Line = number[]
