import { bytesOf, fromBase64, joined, toBase64, toHex } from './bytes.ts'
import { sha256 } from './sha256.ts'

/** What a checkpoint says: this ledger, at this size, has this root. */
export type Checkpoint = { origin: string; size: number; root: Uint8Array }

/** What a key signs, as C2SP numbers it: checkpoints of its own log, or, as a witness, those of others. */
export const SIGNER = 1
export const COSIGNER = 4

/** That the holder of a key (Ed25519) signed a text. Whether they did is for whoever can reckon with keys to say. */
export type Claim = { key: Uint8Array; text: Uint8Array; signature: Uint8Array }

/** What a note of this log says, and the claim on which it says so. Throws what is wrong with its form. */
export function openNote(note: string, vkey: string): { checkpoint: Checkpoint; claim: Claim } {
  const { name, id, key } = splitKey(vkey, SIGNER)
  const { text, signatures } = splitNote(note)
  const [origin, size, root, ...rest] = text.split('\n')
  if (rest.length !== 1 || !/^(0|[1-9]\d*)$/.test(size!)) throw new Error('the checkpoint is not a checkpoint')
  if (origin !== name) throw new Error(`the checkpoint is of ${origin}, not of ${name}`)
  const ours = signatures.find((signature) => signature.name === name && signature.id === id)
  if (!ours) throw new Error(WRONGLY_SIGNED)
  const hash = fromBase64(root!)
  if (hash?.length !== 32) throw new Error('the root of the checkpoint is not a hash')
  const claim = { key, text: bytesOf(text), signature: ours.signature }
  return { checkpoint: { origin, size: Number(size), root: hash }, claim }
}

export const WRONGLY_SIGNED = 'the signature of the checkpoint is wrong'

/** That a witness had seen a checkpoint, and nothing that contradicts it, at this time (in seconds, as C2SP has it). */
export type Cosigned = { name: string; vkey: string; time: number; line: string }

/** What of these witnesses stands under a note, each word with its claim. Lines of others are passed over. */
export function openCosignatures(note: string, vkeys: readonly string[]): { cosigned: Cosigned; claim: Claim }[] {
  const { text, signatures } = splitNote(note)
  return vkeys.flatMap((vkey) => {
    const { name, id, key } = splitKey(vkey, COSIGNER)
    const theirs = signatures.filter((one) => one.name === name && one.id === id && one.signature.length === 72)
    return theirs.flatMap(({ signature, line }) => {
      const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0))
      if (!Number.isSafeInteger(time)) return []
      const claim = { key, text: cosignedText(text, time), signature: signature.subarray(8) }
      return [{ cosigned: { name, vkey, time, line }, claim }]
    })
  })
}

/** Of what each witness wrote under one note, the last word. */
export const lastWords = (all: readonly Cosigned[]): Cosigned[] =>
  all.filter((one, nth) => {
    const later = (other: Cosigned, at: number) => other.time > one.time || (other.time === one.time && at < nth)
    return !all.some((other, at) => other.vkey === one.vkey && later(other, at))
  })

/** What a witness signs (C2SP tlog-cosignature). */
export const cosignedText = (text: string, time: number): Uint8Array => bytesOf(`cosignature/v1\ntime ${time}\n${text}`)

export type Signature = { name: string; id: string; signature: Uint8Array; line: string }

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
      return { name: name!, id: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4), line }
    })
  return { text: note.slice(0, gap + 1), signatures }
}

/** A verifier key of this kind, taken apart; `key` are its raw bytes. */
export function splitKey(vkey: string, kind: number): { name: string; id: string; key: Uint8Array } {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? []
  const bytes = fromBase64(encoded ?? '') ?? new Uint8Array()
  const key = bytes.subarray(1)
  if (bytes.length !== 33 || bytes[0] !== kind || toHex(keyId(name!, key, kind)) !== id)
    throw new Error(`the verifier key is not a verifier key${kind === COSIGNER ? ' of a witness' : ''}`)
  return { name: name!, id: id!, key }
}

/** The public half as C2SP writes it, for whoever checks: `name+key id+key`. */
export const joinKey = (name: string, key: Uint8Array, kind: number): string =>
  `${name}+${toHex(keyId(name, key, kind))}+${toBase64(joined([Uint8Array.of(kind), key]))}`

/** One line under a note: who signed, by which key, and the signature. */
export const signatureLine = (name: string, id: Uint8Array, signature: Uint8Array): string =>
  `— ${name} ${toBase64(joined([id, signature]))}`

export const keyId = (name: string, key: Uint8Array, kind: number): Uint8Array =>
  sha256(name, Uint8Array.of(0x0a, kind), key).subarray(0, 4)
