import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { linkFiles, Unfit } from '../../bridges/linkage/index.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'

const HELP = `kindred link LEFT.csv [RIGHT.csv] --map MAP.json --out PAIRS.csv [--threshold P] [--model FILE] [--explain FILE] [--threads N] [--json]

Finds the rows that may be one person: within one file, or between two. It learns from the rows themselves, without
labels, and joins nobody. No house need be open.

  --map MAP       {"id": "column", "columns": {"column": "kind"}}; kinds are given-name, family-name, full-name,
                  father-name, date, year, place, postal-code, phone, identifier, sex, category, text, household, ignore
  --out PAIRS     left_id,right_id,probability,score; the score is in bits, 0 is an even chance
  --threshold P   the least probability that is written (default 0.5)
  --model FILE    uses what was learned before, where the file is there; else keeps there what is learned now
  --explain FILE  why, for each pair: one line of JSON whose parts add up to the score
  --threads N     how many threads compare (default: as many as there are processors, at most 4)
  --json          one object: rows, compared, pairs, model, noticed, seconds, memoryMB
`

export const command: Command = { help: HELP, run }

async function run(args: string[]): Promise<Outcome> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      map: { type: 'string' },
      out: { type: 'string' },
      threshold: { type: 'string' },
      model: { type: 'string' },
      explain: { type: 'string' },
      threads: { type: 'string' },
    },
  })
  const [left, right, ...more] = positionals
  if (!left || more.length > 0) throw new CalledWrongly('link takes one file, or two')
  const { map, out } = values
  if (map === undefined || out === undefined) throw new CalledWrongly('link needs --map and --out')
  for (const path of [left, right, map])
    if (path && !existsSync(path)) throw new CalledWrongly(`there is no file ${path}`)
  const threshold = numberIn(values.threshold ?? '0.5', '--threshold', { least: 0, most: 1 })
  const threads =
    values.threads === undefined ? undefined : Math.floor(numberIn(values.threads, '--threads', { least: 1, most: 64 }))
  const begun = performance.now()
  try {
    const account = await linkFiles(
      {
        ...{ left, map, out },
        ...(right && { right }),
        ...(values.model && { model: values.model }),
        ...(values.explain && { explanations: values.explain }),
      },
      { threshold, ...(threads && { threads }), now: () => new Date(), tell: (says) => console.error(says) },
    )
    const seconds = Number(((performance.now() - begun) / 1000).toFixed(2))
    const memoryMB = Math.round(process.resourceUsage().maxRSS / 1024)
    return {
      code: 0,
      says: [
        ...account.noticed,
        `${account.rows} rows, ${account.compared} pairs compared, ${account.pairs} written to ${out} (${seconds} s, ${memoryMB} MB).`,
      ],
      facts: { ...account, seconds, memoryMB },
    }
  } catch (error) {
    if (error instanceof Unfit) return { code: 1, says: [error.message], facts: { says: error.message } }
    throw error
  }
}

function numberIn(text: string, option: string, { least, most }: { least: number; most: number }): number {
  const number = Number(text)
  if (text.trim() === '' || !(number >= least && number <= most))
    throw new CalledWrongly(`${option} is a number from ${least} to ${most}`)
  return number
}
