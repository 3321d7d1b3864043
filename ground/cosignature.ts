import { createPrivateKey, type KeyObject, randomBytes, sign } from 'node:crypto'
import { fromBase64 } from './bytes.ts'
import { isSigned, readCheckpoint, verifierKey } from './checkpoint.ts'
import type { KeptNote } from './ledger-source.ts'
import {
  COSIGNER,
  type Cosigned,
  cosignedText,
  lastWords,
  openCosignatures,
  signatureLine,
  splitKey,
  splitNote,
} from './note.ts'
import type { CosignedNote } from './quorum.ts'

/** Who cosigns, and with what. */
export type Cosigner = { name: string; key: KeyObject }

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const NAME = /^[^\s+]{1,200}$/

/** A new key for a witness, in one line that holds its name too. */
export function makeCosigner(name: string): string {
  if (!NAME.test(name)) throw new Error('the name of a witness holds no space and no +, such as oversight.example/w1')
  return `PRIVATE+KEY+${name}+${Buffer.concat([Buffer.of(COSIGNER), randomBytes(32)]).toString('base64')}\n`
}

export function readCosigner(text: string): Cosigner {
  const [, name, encoded] = /^PRIVATE\+KEY\+([^\s+]+)\+(\S+)\s*$/.exec(text) ?? []
  const bytes = fromBase64(encoded ?? '')
  if (!name || bytes?.length !== 33 || bytes[0] !== COSIGNER) throw new Error('this is not the key of a witness')
  return {
    name,
    key: createPrivateKey({ key: Buffer.concat([PKCS8, bytes.subarray(1)]), format: 'der', type: 'pkcs8' }),
  }
}

/** The public half, for whoever registers the witness or checks what it cosigned. */
export const cosignerKey = ({ name, key }: Cosigner): string => verifierKey(name, key, COSIGNER)

/** A cosignature in the C2SP form (tlog-cosignature, Ed25519): one line to stand under the checkpoint. */
export function cosign(note: string, cosigner: Cosigner, at: Date): string {
  const time = Math.floor(at.getTime() / 1000)
  const stamp = Buffer.alloc(8)
  stamp.writeBigUInt64BE(BigInt(time))
  const { id } = splitKey(cosignerKey(cosigner), COSIGNER)
  const signature = sign(null, cosignedText(splitNote(note).text, time), cosigner.key)
  return signatureLine(cosigner.name, Buffer.from(id, 'hex'), Buffer.concat([stamp, signature]))
}

/** Of these witnesses, those whose cosignature stands under the note and is theirs. Lines of others are passed over. */
export function readCosignatures(note: string, vkeys: readonly string[]): Cosigned[] {
  const claimed = openCosignatures(note, vkeys)
  return lastWords(claimed.filter(({ claim }) => isSigned(claim)).map(({ cosigned }) => cosigned))
}

/** Of these notes, those that the log signed, each with what these witnesses wrote under it. */
export function readCosigned(
  notes: readonly KeptNote[],
  { key, witnesses }: { key: string; witnesses: readonly { key: string }[] },
): CosignedNote[] {
  return notes.flatMap(({ note }) => {
    try {
      const cosigned = readCosignatures(
        note,
        witnesses.map((one) => one.key),
      )
      return [{ ...readCheckpoint(note, key), cosigned }]
    } catch {
      return []
    }
  })
}

const passOf = (origin: string, time: number) => Buffer.from(`kindred-witness/v1\n${origin}\ntime ${time}\n`)

/** What a witness shows at the door of a log that is not open to everybody. It is good for some minutes, and for that log alone. */
export function makePass({ name, key }: Cosigner, origin: string, at: Date): string {
  const time = Math.floor(at.getTime() / 1000)
  return `${name} ${time} ${sign(null, passOf(origin, time), key).toString('base64')}`
}

const PASS_SECONDS = 300

/** Whether one of these witnesses made this pass, just now. */
export function isPass(pass: string, origin: string, vkeys: readonly string[], at: Date): boolean {
  const [, name, time, encoded] = /^(\S+) (\d{1,12}) (\S+)$/.exec(pass) ?? []
  const signature = fromBase64(encoded ?? '')
  if (!signature || Math.abs(at.getTime() / 1000 - Number(time)) > PASS_SECONDS) return false
  const keys = vkeys.map((vkey) => splitKey(vkey, COSIGNER)).filter((one) => one.name === name)
  return keys.some(({ key }) => isSigned({ key, text: passOf(origin, Number(time)), signature }))
}
