import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Where the key-encryption keys live: a folder, a hardware module, a cloud. It hands out keys that wrap keyrings and
 * never sees the keyrings. A key-encryption key may stand for a period: when it is destroyed, everything that was
 * wrapped under it alone, old backups included, is closed for ever.
 */
export interface Kms {
  /** All key-encryption keys that may still be needed, by number; the highest number is the one in use. */
  open(): Promise<Map<number, KeyObject>>
  /** Makes the next key and returns its number. */
  make(): Promise<number>
  /** Destroys a key. What is still wrapped under it is lost. */
  destroy(kek: number): Promise<void>
}

/** The embedded default: one file per key, beside the database and never inside it. */
export function openKeyFolder(folder: string): Kms {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = (kek: number) => join(folder, `kek-${kek}.key`)
  const numbers = () =>
    readdirSync(folder)
      .flatMap((name) => /^kek-(\d+)\.key$/.exec(name)?.[1] ?? [])
      .map(Number)
  return {
    async open() {
      const found = numbers().sort((a, b) => a - b)
      return new Map(found.map((kek) => [kek, createSecretKey(readKey(path(kek)))]))
    },
    async make() {
      const next = Math.max(0, ...numbers()) + 1
      writeDurably(path(next), randomBytes(32))
      return next
    },
    async destroy(kek) {
      if (existsSync(path(kek))) {
        writeFileSync(path(kek), randomBytes(32)) // the old bytes first, then the name
        rmSync(path(kek))
      }
    },
  }
}

/** Writes a secret so that it is still there after a power cut: everything that is wrapped under a key is lost with it. */
export function writeDurably(path: string, secret: Buffer | string): void {
  const file = openSync(path, 'wx', 0o600)
  writeSync(file, Buffer.from(secret))
  fsyncSync(file)
  closeSync(file)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function readKey(path: string): Buffer {
  const key = readFileSync(path)
  if (key.length !== 32) throw new Error(`${path} is not a key: it has ${key.length} bytes, not 32`)
  return key
}
