import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** What a checkpoint says: this ledger, at this size, has this root. */
export type Checkpoint = { origin: string; size: number; root: Buffer }

const ED25519 = 1
const rawOf = (key: KeyObject) => createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32)
const keyId = (name: string, raw: Buffer) =>
  createHash('sha256').update(name).update(Buffer.of(0x0a, ED25519)).update(raw).digest().subarray(0, 4)

/** A signed note in the C2SP form (tlog-checkpoint, signed-note): whoever keeps one can tell if the past was changed. */
export function signCheckpoint({ origin, size, root }: Checkpoint, key: KeyObject): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`
  const signature = Buffer.concat([keyId(origin, rawOf(key)), sign(null, Buffer.from(text), key)])
  return `${text}\n— ${origin} ${signature.toString('base64')}\n`
}

/** The public half as C2SP writes it, for whoever checks: `name+key id+key`. */
export function verifierKey(origin: string, key: KeyObject): string {
  const raw = rawOf(key)
  return `${origin}+${keyId(origin, raw).toString('hex')}+${Buffer.concat([Buffer.of(ED25519), raw]).toString('base64')}`
}

/** Reads a note and checks that the holder of the key signed it; says what is wrong with it otherwise. */
export function readCheckpoint(note: string, vkey: string): Checkpoint {
  const [name, id, key] = splitKey(vkey)
  const gap = note.indexOf('\n\n')
  const text = note.slice(0, gap + 1)
  const [origin, size, root, ...rest] = text.split('\n')
  if (gap < 0 || rest.length !== 1 || !/^(0|[1-9]\d*)$/.test(size!))
    throw new Error('the checkpoint is not a checkpoint')
  if (origin !== name) throw new Error(`the checkpoint is of ${origin}, not of ${name}`)
  const ours = signaturesOf(note.slice(gap + 2)).find(
    (signature) => signature.name === name && signature.bytes.subarray(0, 4).toString('hex') === id,
  )
  if (!ours || !verify(null, Buffer.from(text), key, ours.bytes.subarray(4)))
    throw new Error('the signature of the checkpoint is wrong')
  const hash = fromBase64(root!)
  if (hash?.length !== 32) throw new Error('the root of the checkpoint is not a hash')
  return { origin, size: Number(size), root: hash }
}

/** One signature a line, ours and those of witnesses. Anything else under a note is refused, so that no byte of it can change unseen. */
function signaturesOf(lines: string): { name: string; bytes: Buffer }[] {
  if (!lines.endsWith('\n')) throw new Error('the checkpoint breaks off')
  return lines
    .slice(0, -1)
    .split('\n')
    .map((line) => {
      const [, name, encoded] = /^— (\S+) (\S+)$/.exec(line) ?? []
      const bytes = encoded && fromBase64(encoded)
      if (!bytes) throw new Error('a signature of the checkpoint is not a signature')
      return { name: name!, bytes }
    })
}

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

function splitKey(vkey: string): [name: string, id: string, key: KeyObject] {
  const [, name, id, encoded] = /^(\S+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? []
  const bytes = fromBase64(encoded ?? '') ?? Buffer.alloc(0)
  if (bytes.length !== 33 || bytes[0] !== ED25519 || keyId(name!, bytes.subarray(1)).toString('hex') !== id)
    throw new Error('the verifier key is not a verifier key')
  return [name!, id!, createPublicKey({ key: Buffer.concat([SPKI, bytes.subarray(1)]), format: 'der', type: 'spki' })]
}

/** Base64 as it is written and in no other way: Node would pass over what does not belong to it. */
function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}
