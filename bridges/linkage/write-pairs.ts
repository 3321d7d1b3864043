import { chanceOf, explain, grained, type Linked, type Table } from '../../domain/matching/linking/index.ts'
import { cell, Whole } from './whole-file.ts'

const HEADER = 'left_id,right_id,probability,score\n'

/** Writes every pair at or above the threshold, and why, one line of JSON each, where that is asked for. A file is there whole or not at all. */
export async function writePairs(
  { out, explanations }: { out: string; explanations?: string },
  table: Table,
  linked: Linked,
  threshold: number,
): Promise<number> {
  const [pairs, why] = [
    await Whole.begin(out),
    explanations === undefined ? undefined : await Whole.begin(explanations),
  ]
  const says = new Map<number, string>()
  let count = 0
  try {
    await pairs.write(HEADER)
    for (let place = 0; place < linked.pairs.length; place++) {
      const bits = grained(linked.bits[place]!)
      const probability = chanceOf(bits)
      if (probability < threshold) continue
      const [left, right] = idsOf(table, linked, place)
      const said = says.get(bits) ?? `${probability.toFixed(6)},${bits}\n`
      says.set(bits, said)
      const writing = pairs.write(`${cell(left)},${cell(right)},${said}`)
      if (writing) await writing
      const told = { left_id: left, right_id: right, probability, score: bits }
      await why?.write(`${JSON.stringify({ ...told, parts: explain(linked, place) })}\n`)
      count++
    }
    await Promise.all([pairs.end(), why?.end()])
  } catch (error) {
    await Promise.all([pairs.drop(), why?.drop()])
    throw error
  }
  return count
}

function idsOf({ ids }: Table, { pairs, span }: Linked, place: number): [string, string] {
  const code = pairs[place]!
  const left = Math.floor(code / span)
  return [ids.at(left), ids.at(code - left * span)]
}
