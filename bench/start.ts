import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from './house.ts'

const START = fileURLToPath(new URL('../bin/start', import.meta.url))

/** From the command to the first answer, in seconds: once on a new data folder, then again and again on the same. */
export async function measureStarts(again: number): Promise<{ first: number; again: number[] }> {
  const home = mkdtempSync(join(tmpdir(), 'kindred-start-'))
  try {
    const first = await startOnce(home)
    const later: number[] = []
    for (let nth = 0; nth < again; nth++) later.push(await startOnce(home))
    return { first, again: later.sort((a, b) => a - b) }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function startOnce(home: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const house = spawn(START, ['--data', home, '--port', String(port)], { stdio: 'ignore' })
  const clear = () => void house.kill('SIGTERM')
  process.once('exit', clear)
  const gone = new Promise<void>((resolve) => house.once('exit', () => resolve()))
  let open = true
  void gone.then(() => (open = false))
  while (open && !(await answers(port))) await sleep(5)
  const seconds = Math.round(performance.now() - began) / 1000
  if (!open) throw new Error('the house did not open')
  house.kill('SIGTERM')
  await gone
  process.off('exit', clear)
  return seconds
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    get({ port, host: '127.0.0.1', path: '/api/house', agent: false }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    }).once('error', () => resolve(false))
  })
