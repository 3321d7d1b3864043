import { randomFillSync } from 'node:crypto'

const POOL = 16_384
const pool = Buffer.alloc(POOL)
let used = POOL

/**
 * Bytes that nobody can guess, from the generator of the system, fetched many at a time: to ask it costs more than what it
 * gives. What is handed out is forgotten here.
 */
export function chance(length: number): Buffer {
  if (length > POOL) return randomFillSync(Buffer.alloc(length))
  if (used + length > POOL) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Buffer.from(pool.subarray(used, used + length))
  pool.fill(0, used, used + length)
  used += length
  return bytes
}
