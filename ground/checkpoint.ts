import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { bytesOf, joined, toBase64 } from './bytes.ts'
import { type Checkpoint, type Claim, joinKey, keyId, openNote, SIGNER, signatureLine, WRONGLY_SIGNED } from './note.ts'

const rawOf = (key: KeyObject) => createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32)

/** A signed note in the C2SP form (tlog-checkpoint, signed-note): whoever keeps one can tell if the past was changed. */
export function signCheckpoint({ origin, size, root }: Checkpoint, key: KeyObject): string {
  const text = `${origin}\n${size}\n${toBase64(root)}\n`
  return `${text}\n${signatureLine(origin, keyId(origin, rawOf(key), SIGNER), sign(null, bytesOf(text), key))}\n`
}

export const verifierKey = (name: string, key: KeyObject, kind = SIGNER): string => joinKey(name, rawOf(key), kind)

/** Reads a note and checks that the holder of the key signed it; says what is wrong with it otherwise. */
export function readCheckpoint(note: string, vkey: string): Checkpoint {
  const { checkpoint, claim } = openNote(note, vkey)
  if (!isSigned(claim)) throw new Error(WRONGLY_SIGNED)
  return checkpoint
}

const SPKI = Uint8Array.from([0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00])

export function isSigned({ key, text, signature }: Claim): boolean {
  const spki = Buffer.from(joined([SPKI, key]))
  return verify(null, text, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
}
