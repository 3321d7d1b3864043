import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a house is open on this data folder, and where. */
export function findOpenHouse(home: string): { pid: number; port: number; sockets: string } | undefined {
  const path = join(home, 'open.json')
  if (!existsSync(path)) return undefined
  const open = JSON.parse(readFileSync(path, 'utf8'))
  try {
    process.kill(open.pid, 0)
    return open
  } catch {
    return undefined
  }
}
