import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
export type OpenedHouse = {
  port: number
  home: string
  process: ChildProcess
  said: () => string
  /** Closes it and leaves its data, to be opened again. */
  stop: () => Promise<void>
  close: () => Promise<void>
}

/** Opens a real house, as `bin/start` does, on a data folder of its own. It is gone afterwards. */
export async function openHouse({
  home = mkdtempSync(join(tmpdir(), 'kindred-bench-')),
  port,
}: {
  home?: string
  port?: number
} = {}): Promise<OpenedHouse> {
  const on = port ?? (await freePort())
  const house = spawn(process.execPath, ['server/main.ts', '--data', home, '--port', String(on)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [house.stdout, house.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const clear = () => void house.kill('SIGTERM')
  process.once('exit', clear) // whoever ends this process early leaves no house behind
  house.once('exit', () => process.off('exit', clear))
  const gone = new Promise<void>((resolve) => house.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    house.stdout.on('data', () => said.includes('is open on') && resolve())
    house.once('exit', () => reject(new Error(`the house did not open: ${said}`)))
  })
  const stop = async () => {
    house.kill('SIGTERM')
    await gone
  }
  return {
    port: on,
    home,
    process: house,
    said: () => said,
    stop,
    async close() {
      await stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
