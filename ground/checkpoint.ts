import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** What a checkpoint says: this ledger, at this size, has this root. */
export type Checkpoint = { origin: string; size: number; root: Buffer }

/** What a key signs, as C2SP numbers it: checkpoints of its own log, or, as a witness, those of others. */
export const SIGNER = 1
export const COSIGNER = 4
const rawOf = (key: KeyObject) => createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32)
const idOf = (name: string, raw: Buffer, kind: number) =>
  createHash('sha256').update(name).update(Buffer.of(0x0a, kind)).update(raw).digest().subarray(0, 4)

/** A signed note in the C2SP form (tlog-checkpoint, signed-note): whoever keeps one can tell if the past was changed. */
export function signCheckpoint({ origin, size, root }: Checkpoint, key: KeyObject): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`
  return `${text}\n${signatureLine(origin, idOf(origin, rawOf(key), SIGNER), sign(null, Buffer.from(text), key))}\n`
}

/** The public half as C2SP writes it, for whoever checks: `name+key id+key`. */
export function verifierKey(name: string, key: KeyObject, kind = SIGNER): string {
  const raw = rawOf(key)
  return `${name}+${idOf(name, raw, kind).toString('hex')}+${Buffer.concat([Buffer.of(kind), raw]).toString('base64')}`
}

/** One line under a note: who signed, by which key, and the signature. */
export const signatureLine = (name: string, id: Buffer, signature: Buffer): string =>
  `— ${name} ${Buffer.concat([id, signature]).toString('base64')}`

/** Reads a note and checks that the holder of the key signed it; says what is wrong with it otherwise. */
export function readCheckpoint(note: string, vkey: string): Checkpoint {
  const { name, id, key } = splitKey(vkey, SIGNER)
  const { text, signatures } = splitNote(note)
  const [origin, size, root, ...rest] = text.split('\n')
  if (rest.length !== 1 || !/^(0|[1-9]\d*)$/.test(size!)) throw new Error('the checkpoint is not a checkpoint')
  if (origin !== name) throw new Error(`the checkpoint is of ${origin}, not of ${name}`)
  const ours = signatures.find((signature) => signature.name === name && signature.id === id)
  if (!ours || !verify(null, Buffer.from(text), key, ours.signature))
    throw new Error('the signature of the checkpoint is wrong')
  const hash = fromBase64(root!)
  if (hash?.length !== 32) throw new Error('the root of the checkpoint is not a hash')
  return { origin, size: Number(size), root: hash }
}

export type Signature = { name: string; id: string; signature: Buffer; line: string }

/** What is signed, and the lines under it. Anything else under a note is refused, so that no byte of it can change unseen. */
export function splitNote(note: string): { text: string; signatures: Signature[] } {
  const gap = note.indexOf('\n\n')
  if (gap < 0) throw new Error('the checkpoint is not a checkpoint')
  const lines = note.slice(gap + 2)
  if (!lines.endsWith('\n')) throw new Error('the checkpoint breaks off')
  const signatures = lines
    .slice(0, -1)
    .split('\n')
    .map((line) => {
      const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? []
      const bytes = encoded && fromBase64(encoded)
      if (!bytes) throw new Error('a signature of the checkpoint is not a signature')
      return { name: name!, id: bytes.subarray(0, 4).toString('hex'), signature: bytes.subarray(4), line }
    })
  return { text: note.slice(0, gap + 1), signatures }
}

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

/** A verifier key of this kind, taken apart. */
export function splitKey(vkey: string, kind: number): { name: string; id: string; key: KeyObject } {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? []
  const bytes = fromBase64(encoded ?? '') ?? Buffer.alloc(0)
  if (bytes.length !== 33 || bytes[0] !== kind || idOf(name!, bytes.subarray(1), kind).toString('hex') !== id)
    throw new Error(`the verifier key is not a verifier key${kind === COSIGNER ? ' of a witness' : ''}`)
  const key = createPublicKey({ key: Buffer.concat([SPKI, bytes.subarray(1)]), format: 'der', type: 'spki' })
  return { name: name!, id: id!, key }
}

/** Base64 as it is written and in no other way: Node would pass over what does not belong to it. */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}
