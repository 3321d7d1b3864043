import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { helpedBy, linkFiles, threadsAtHand, Unfit, withThreads } from '../../bridges/linkage/index.ts'
import { decideConfig } from '../config.ts'
import { CalledWrongly, type Command, type Outcome } from './command.ts'

const HELP = `kindred link LEFT.csv [RIGHT.csv] --map MAP.json --out PAIRS.csv [--threshold P] [--model FILE] [--explain FILE] [--threads N] [--json]
kindred link --node [--threshold P] [--dry-run] [--data DIR] [--threads N] [--json]

Finds the rows that may be one person: within one file, or between two. It learns from the rows themselves, without
labels, and joins nobody. No house need be open.

  --map MAP       {"id": "column", "columns": {"column": "kind"}}; kinds are given-name, family-name, full-name,
                  father-name, date, year, place, postal-code, phone, identifier, sex, category, text, household, ignore
  --out PAIRS     left_id,right_id,probability,score; the score is in bits, 0 is an even chance
  --threshold P   the least probability that is written (default 0.5)
  --model FILE    uses what was learned before, where the file is there; else keeps there what is learned now
  --explain FILE  why, for each pair: one line of JSON whose parts add up to the score
  --threads N     how many threads read and compare (default: as many as there are processors, at most 4)
  --json          one object: rows, compared, pairs, model, noticed, seconds, memoryMB

With --node it compares all records of a house with each other, with what relatives and other records say, and opens
every pair at or above the threshold that was never reviewed, for people to judge. No pair is opened twice, however
often it is run. The house may be open.

  --dry-run       says what would be opened, and opens nothing
  --data DIR      the data folder of the house (default ./data, or KINDRED_DATA)
  --json          one object: records, compared, pairs, likely, maybe, renewed, reviewed, joined, seconds, memoryMB
`

/** So few records take less time than another thread needs to begin. */
const FEW = 30_000

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
      node: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      data: { type: 'string' },
    },
  })
  if (values.node) return runNode(positionals, values)
  if (values['dry-run'] || values.data !== undefined) throw new CalledWrongly('--dry-run and --data go with --node')
  const [left, right, ...more] = positionals
  if (!left || more.length > 0) throw new CalledWrongly('link takes one file, or two')
  const { map, out } = values
  if (map === undefined || out === undefined) throw new CalledWrongly('link needs --map and --out')
  for (const path of [left, right, map])
    if (path && !existsSync(path)) throw new CalledWrongly(`there is no file ${path}`)
  const { threshold, threads } = readHow(values)
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
    const { seconds, memoryMB } = costSince(begun)
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

type Values = Partial<Record<'map' | 'out' | 'threshold' | 'model' | 'explain' | 'threads' | 'data', string>> & {
  'dry-run'?: boolean
}

async function runNode(positionals: string[], values: Values): Promise<Outcome> {
  const { map, out, model, explain } = values
  if (positionals.length > 0 || [map, out, model, explain].some((value) => value !== undefined))
    throw new CalledWrongly('--node takes no files')
  const { threshold, threads } = readHow(values)
  const { home, node } = decideConfig({ ...(values.data && { data: values.data }) })
  const dryRun = values['dry-run'] === true
  // Whoever links files needs no house, and does not wait for what a house needs.
  const [{ linkNode }, { withGround }, { orRefused }] = await Promise.all([
    import('../../domain/matching/index.ts'),
    import('./ground-of.ts'),
    import('./as-keeper.ts'),
  ])
  const begun = performance.now()
  return orRefused(
    withGround(home, async (ground) => {
      const account = await withThreads(threads ?? threadsAtHand(), (others) =>
        linkNode(ground, node, {
          ...{ threshold, dryRun, now: () => new Date(), tell: (says) => console.error(says) },
          helpers: (table) =>
            others.length > 0 && (threads || table.rows > FEW) ? helpedBy(others, table) : undefined,
        }),
      )
      const { seconds, memoryMB } = costSince(begun)
      const { records, compared, pairs, likely, maybe, renewed, reviewed, joined } = account
      const says = [
        `${records} records, ${compared} pairs compared, ${pairs} at or above the threshold (${seconds} s, ${memoryMB} MB).`,
        `${likely + maybe} ${dryRun ? 'would be' : 'were'} opened for review, ${likely} of them likely; ${renewed} asked about again; ${reviewed} were reviewed before, ${joined} joined already.`,
      ]
      return { code: 0, says, facts: { ...account, dryRun, seconds, memoryMB } }
    }),
  )
}

function readHow({ threshold, threads }: Values): { threshold: number; threads: number | undefined } {
  return {
    threshold: numberIn(threshold ?? '0.5', '--threshold', { least: 0, most: 1 }),
    threads: threads === undefined ? undefined : Math.floor(numberIn(threads, '--threads', { least: 1, most: 64 })),
  }
}

function costSince(begun: number): { seconds: number; memoryMB: number } {
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(2))
  return { seconds, memoryMB: Math.round(process.resourceUsage().maxRSS / 1024) }
}

function numberIn(text: string, option: string, { least, most }: { least: number; most: number }): number {
  const number = Number(text)
  if (text.trim() === '' || !(number >= least && number <= most))
    throw new CalledWrongly(`${option} is a number from ${least} to ${most}`)
  return number
}
