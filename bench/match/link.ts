import { spawn } from 'node:child_process'
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Kind } from '../../domain/matching/linking/index.ts'
import { processorOf } from './processor-time.ts'

/** The command that is run as anybody runs it. */
const KINDRED = fileURLToPath(new URL('../../bin/kindred', import.meta.url))

/** A file to link and what its columns hold. */
export type ToLink = { path: string; id: string; columns: Record<string, Kind> }
/** What it took, the whole child process with it: processor and wall time in seconds, the most memory that it held. */
export type Took = { cpu: number; wall: number; megabytes: number }
export type Linked = Took & { pairs: Pairs }
/** Ids of rows that may be one person, and the bits that say so. */
export type Pairs = { left: string[]; right: string[]; bits: Float64Array }

/** Links a file by `kindred link` in a process of its own, which knows nothing of the truth. */
export async function linkFile(
  { path, id, columns }: ToLink,
  { threads, model, threshold = 0 }: { threads?: number; model?: string; threshold?: number } = {},
): Promise<Linked> {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-link-'))
  try {
    const [map, out] = [join(folder, 'map.json'), join(folder, 'pairs.csv')]
    writeFileSync(map, JSON.stringify({ id, columns }))
    const began = performance.now()
    const { facts, cpu } = await run([
      ...['link', path, '--map', map, '--out', out, '--json', '--threshold', String(threshold)],
      ...(threads ? ['--threads', String(threads)] : []),
      ...(model ? ['--model', model] : []),
    ])
    const wall = (performance.now() - began) / 1000
    const { memoryMB } = facts as { memoryMB: number }
    return { pairs: await readPairs(out), wall, cpu, megabytes: memoryMB }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Scores a file of pairs of names by `kindred names`; the scores in the order of the file. */
export async function scoreFile(path: string): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-names-'))
  try {
    const out = join(folder, 'scores.csv')
    await run(['names', path, '--out', out, '--json'])
    const lines = readFileSync(out, 'utf8').trimEnd().split('\n').slice(1)
    return lines.map((line) => Number(line.slice(line.lastIndexOf(',') + 1)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The processor time of a child is that of this process's ended children, before and after. */
async function run(args: string[]): Promise<{ facts: unknown; cpu: number }> {
  const before = processorOf('ended children')
  const child = spawn(KINDRED, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [said, told] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (told += text))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  if (code !== 0) throw new Error(`kindred ${args[0]} ended with ${code}: ${said}${told}`)
  return { facts: JSON.parse(said), cpu: processorOf('ended children') - before }
}

/** The pairs of a file that a linker wrote. */
export async function readPairs(path: string): Promise<Pairs> {
  const [left, right, bits]: [string[], string[], number[]] = [[], [], []]
  let header = true
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (header) {
      header = false
      continue
    }
    const [one, other, , score] = line.split(',')
    left.push(one!)
    right.push(other!)
    bits.push(Number(score))
  }
  return { left, right, bits: Float64Array.from(bits) }
}
