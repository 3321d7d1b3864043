import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cell } from '../../bridges/linkage/whole-file.ts'
import { type Row, round } from '../row.ts'
import { areaUnder, atThreshold, bestThreshold } from './judge.ts'
import { against } from './known-sets.ts'
import { scoreFile } from './link.ts'
import { frozen } from './peer.ts'
import { readRows } from './sets.ts'

type Verdict = { score: number; right: boolean; half: 0 | 1 }

/** Pairs of full names that people judged; the goals are those of a name matcher whose verdicts its authors published. */
export async function scoreFullNames(folder: string): Promise<Row[]> {
  const pairs = readRows('names-pairs/name_bench_half.csv').filter(({ schema }) => schema === 'Person')
  const scores = await scorePairs(
    folder,
    pairs.map(({ name1, name2 }): [string, string] => [name1!, name2!]),
  )
  const verdicts = pairs.map(({ name1, name2, is_match }, at): Verdict => {
    return { score: scores[at]!, right: is_match === 'true', half: halfOf(`${name1} ${name2}`) }
  })
  const halves = ([0, 1] as const).map((half) => {
    const [chosen, judged] = [verdicts.filter((one) => one.half === half), verdicts.filter((one) => one.half !== half)]
    return atThreshold(judged, bestThreshold(chosen)).f1
  })
  const even = atThreshold(verdicts, 0.5)
  const foreign = verdicts.filter((_, at) =>
    /[^\p{Script=Latin}\P{L}]/u.test(`${pairs[at]!['name1']}${pairs[at]!['name2']}`),
  )
  const right = foreign.filter(({ score, right }) => score >= 0.5 === right).length
  const peer = frozen('name_bench')
  const goal = round(peer.f1 * 1.15, 3)
  return [
    {
      name: 'name_bench',
      ...against((halves[0]! + halves[1]!) / 2, peer.f1, goal),
      unit: 'F1',
      more: `${pairs.length} pairs of persons, the threshold of each half chosen on the other; area ${round(areaUnder(verdicts), 3)}; peer: ${peer.says}`,
    },
    {
      name: '  at 0.5',
      ...against(even.f1, peer.f1, goal),
      unit: 'F1',
      more: `precision ${round(even.precision, 3)}, recall ${round(even.recall, 3)}; of ${foreign.length} pairs with another script ${right} judged right`,
    },
  ]
}

/** How alike these pairs are by the command that anybody runs. */
export async function scorePairs(folder: string, pairs: readonly (readonly [string, string])[]): Promise<number[]> {
  const path = join(folder, 'names.csv')
  writeFileSync(path, `name1,name2\n${pairs.map((pair) => `${pair.map(cell).join(',')}\n`).join('')}`)
  return scoreFile(path)
}

function halfOf(text: string): 0 | 1 {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return (hash & 1) as 0 | 1
}
