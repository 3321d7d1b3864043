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
  const [name, id, encoded] = splitKey(vkey)
  const gap = note.indexOf('\n\n')
  const text = note.slice(0, gap + 1)
  const [origin, size, root, ...rest] = text.split('\n')
  if (gap < 0 || rest.length !== 1 || !/^(0|[1-9]\d*)$/.test(size!))
    throw new Error('the checkpoint is not a checkpoint')
  if (origin !== name) throw new Error(`the checkpoint is of ${origin}, not of ${name}`)
  const key = createPublicKey({ key: Buffer.concat([SPKI, encoded.subarray(1)]), format: 'der', type: 'spki' })
  const signed = note
    .slice(gap + 2)
    .split('\n')
    .filter((line) => line.startsWith(`— ${name} `))
    .map((line) => Buffer.from(line.slice(name.length + 3), 'base64'))
  const ours = signed.find((signature) => signature.subarray(0, 4).toString('hex') === id)
  if (!ours || !verify(null, Buffer.from(text), key, ours.subarray(4)))
    throw new Error('the signature of the checkpoint is wrong')
  const hash = Buffer.from(root!, 'base64')
  if (hash.length !== 32 || hash.toString('base64') !== root)
    throw new Error('the root of the checkpoint is not a hash')
  return { origin, size: Number(size), root: hash }
}

const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

function splitKey(vkey: string): [name: string, id: string, key: Buffer] {
  const [, name, id, key] = /^(.+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey.trim()) ?? []
  if (!name) throw new Error('the verifier key is not a verifier key')
  return [name, id!, Buffer.from(key!, 'base64')]
}
