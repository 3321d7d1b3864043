import { asciiDigits } from './ascii-digits.ts'
import { bytesOf, textOf } from './bytes.ts'

/**
 * The code of a sealed package: 25 decimal digits, 83 bits of chance, in groups of five that can be read out on a telephone
 * in any language and typed on any keypad. The house never has it: whoever sends makes it, whoever receives types it.
 */
const GROUP = 5
const GROUPS = 5
/** Below this a byte is a digit without favouring any. */
const FAIR = 250
/** Rounds of PBKDF2-SHA-256 for a password (OWASP, 2023). */
export const ROUNDS = 600_000
export const SALT_BYTES = 16

export function makePackageCode(): string {
  const digits: number[] = []
  while (digits.length < GROUP * GROUPS) {
    const [byte = FAIR] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < FAIR) digits.push(byte % 10)
  }
  return inGroups(digits.join(''))
}

const inGroups = (digits: string): string => digits.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join(' ') ?? ''

/** The code as it was typed, in the digits of any script; nothing where it cannot be one. */
export function readPackageCode(typed: string): string | undefined {
  const digits = asciiDigits(typed).replace(/[\s\-–.]/g, '')
  return /^\d+$/.test(digits) && digits.length === GROUP * GROUPS ? inGroups(digits) : undefined
}

/** What a code is good for: a key that opens, and a proof that one has the code, which does not. Each 32 bytes. */
export type PackageKeys = { key: Uint8Array<ArrayBuffer>; proof: Uint8Array<ArrayBuffer> }

/** Slow by design: a second or so on a good machine, several on an old telephone. */
export async function deriveKeys(code: string, salt: Uint8Array<ArrayBuffer>): Promise<PackageKeys> {
  const digits = bytesOf(code.replaceAll(' ', ''))
  const typed = await crypto.subtle.importKey('raw', digits, 'PBKDF2', false, ['deriveBits'])
  const slow = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }, typed, 256)
  const master = await crypto.subtle.importKey('raw', slow, 'HKDF', false, ['deriveBits'])
  const for_ = async (use: string) => {
    const info = bytesOf(`kindred package ${use}`)
    return new Uint8Array(
      await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, master, 256),
    )
  }
  return { key: await for_('key'), proof: await for_('proof') }
}

/** To what the contents are bound: this package, and no other. */
export const packageContext = (id: string): string => `package ${id}`

const NONCE = 12
/** Opens what `ground/seal.ts` sealed, where there is no Node: the form, the nonce, the text, the tag. */
export async function openPackage(
  key: Uint8Array<ArrayBuffer>,
  id: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const opener = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
  const how = { name: 'AES-GCM', iv: sealed.slice(1, 1 + NONCE), additionalData: bytesOf(packageContext(id)) }
  return textOf(new Uint8Array(await crypto.subtle.decrypt(how, opener, sealed.slice(1 + NONCE))))
}
