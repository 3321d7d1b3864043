import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Linked, readPairs } from './link.ts'

const SCRIPT = fileURLToPath(new URL('../peers/link-with-splink.py', import.meta.url))
const PYTHON = fileURLToPath(new URL('../../.cache/splink/bin/python', import.meta.url))

/** Whether Splink was installed here, by having run its script once. */
export const splinkAtHand = (): boolean => existsSync(PYTHON)

/** Links the same file with Splink, in a process of its own; its time is that of the whole process, as ours is. */
export async function linkWithSplink(path: string): Promise<Linked> {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-splink-'))
  try {
    const out = join(folder, 'pairs.csv')
    const began = performance.now()
    const child = spawn(PYTHON, [SCRIPT, path, out], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [said, told] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text) => (said += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (told += text))
    const code = await new Promise<number | null>((done) => child.once('close', done))
    if (code !== 0) throw new Error(`Splink ended with ${code}: ${told.slice(-2000)}`)
    const wall = (performance.now() - began) / 1000
    const { cpu, megabytes } = JSON.parse(said.trim().split('\n').at(-1)!)
    return { wall, cpu, megabytes, pairs: await readPairs(out) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
