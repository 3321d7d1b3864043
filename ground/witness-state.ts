import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Objection } from './witness.ts'

/** What a witness remembers of one log, in a folder of its own: the last checkpoint that it cosigned, the log's key, and its alarms. */
export type WitnessState = {
  seen: () => string | undefined
  logKey: () => string | undefined
  begin: (logKey: string) => void
  keep: (note: string) => void
  keepCosigned: (size: number, note: string) => void
  /** Alarms that a human has not looked into yet. */
  alarms: () => string[]
  raise: (objection: Objection, at: Date) => string
  close: () => void
}

/** Opens the state for one run. Two at once could cosign two pasts, so the second is turned away. */
export function openState(folder: string): WitnessState {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = takeLock(join(folder, 'at-work'))
  const path = (name: string) => join(folder, name)
  const read = (name: string) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : undefined)
  const alarms = () =>
    existsSync(path('alarms')) ? readdirSync(path('alarms')).map((name) => path(join('alarms', name))) : []
  return {
    seen: () => read('checkpoint'),
    logKey: () => read('log-key')?.trim(),
    begin: (logKey) => putDurably(path('log-key'), `${logKey}\n`),
    keep: (note) => putDurably(path('checkpoint'), note),
    keepCosigned: (size, note) => putDurably(path(join('cosigned', String(size))), note),
    alarms,
    raise(objection, at) {
      const name = path(join('alarms', `${at.toISOString().replaceAll(':', '-')}-${objection.kind}.txt`))
      putDurably(name, sayAlarm(objection, at))
      return name
    },
    close: () => rmSync(lock, { force: true }),
  }
}

const sayAlarm = ({ kind, says, offered, seen }: Objection, at: Date): string =>
  [
    `ALARM ${kind}`,
    at.toISOString(),
    says,
    '',
    'Nothing more is cosigned while this file is here. Both checkpoints below are evidence: show them to the other',
    'witnesses and to the oversight body, and ask the log for its reason, before you take this file away.',
    '',
    '--- what the log showed',
    offered,
    '--- what this witness had seen before',
    seen ?? '(nothing)\n',
  ].join('\n')

function takeLock(path: string): string {
  const held = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0
  if (held && isAlive(held)) throw new Error(`another witness is at work on this state: process ${held}`)
  rmSync(path, { force: true })
  const file = openSync(path, 'wx', 0o600)
  writeSync(file, String(process.pid))
  closeSync(file)
  return path
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Whole, and still there after a power cut: what a witness forgets, it could be shown otherwise. */
function putDurably(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const file = openSync(`${path}.new`, 'w', 0o600)
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.new`, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
