import type { KeyObject } from 'node:crypto'
import { decrypt, encrypt } from './seal.ts'

/** Bytes that are sealed together. A file is as many of these as it needs, and the rest. */
const PIECE = 65_536
/** What sealing adds to each: form, nonce, tag. */
const MORE = 29

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * Seals bytes as they come, piece by piece. Each piece is bound to whose it is, to its place, and to whether another one
 * follows: pieces that are swapped, repeated, left out or cut off at the end do not open.
 */
export async function* sealBytes(key: KeyObject, context: string, bytes: Bytes): AsyncGenerator<Buffer> {
  for await (const { piece, place } of inPieces(bytes, PIECE)) yield encrypt(key, `${context} ${place}`, piece)
}

export async function* openBytes(key: KeyObject, context: string, sealed: Bytes): AsyncGenerator<Buffer> {
  for await (const { piece, place } of inPieces(sealed, PIECE + MORE)) yield decrypt(key, `${context} ${place}`, piece)
}

/** The last piece is known only when nothing comes any more, so that each is held until then. An empty file is one empty piece. */
async function* inPieces(bytes: Bytes, size: number): AsyncGenerator<{ piece: Buffer; place: string }> {
  let nth = 0
  let held: Uint8Array[] = []
  let length = 0
  for await (const some of bytes) {
    held.push(some)
    length += some.length
    if (length <= size) continue
    let all = Buffer.concat(held)
    for (; all.length > size; all = all.subarray(size)) yield { piece: all.subarray(0, size), place: `${nth++} more` }
    held = [all]
    length = all.length
  }
  yield { piece: Buffer.concat(held), place: `${nth} last` }
}
