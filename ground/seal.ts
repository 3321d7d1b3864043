import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import type { Category } from './categories.ts'
import { chance } from './chance.ts'
import type { PersonId } from './ids.ts'
import type { Keyring } from './keys.ts'
import { Unknown } from './refusals.ts'

const FORM = 1
const NONCE = 12
const TAG = 16

/** Where a sealed value lies. It is bound to the value, so that a ciphertext moved elsewhere does not open. */
export type Place = { person: PersonId; category: Category; column: string }

/** Seals a value so that it opens only as this category of this person, in this column. */
export function seal(ring: Keyring, place: Place, value: unknown): Buffer {
  return encrypt(keyOf(ring, place), contextOf(place), Buffer.from(JSON.stringify(value)))
}

export function unseal<T>(ring: Keyring, place: Place, sealed: Buffer): T {
  return JSON.parse(decrypt(keyOf(ring, place), contextOf(place), sealed).toString())
}

export function isErased(ring: Keyring, category: Category): boolean {
  return ring.get(category) === 'erased'
}

/** The keyring at hand is older than what it should open: somebody added a category in between. Fetched anew, it opens. */
export class MissingKey extends Error {
  readonly person: PersonId
  constructor(person: PersonId) {
    super('the keyring at hand lacks a key')
    this.person = person
  }
}

function keyOf(ring: Keyring, { category, person }: Place): KeyObject {
  const key = ring.get(category)
  if (key === 'erased') throw new Unknown('erased')
  if (!key) throw new MissingKey(person)
  return key
}

const contextOf = ({ person, category, column }: Place) => `${FORM} ${category} ${column} ${person}`

/** AES-256-GCM: one byte for the form, the nonce, the text, the tag. */
export function encrypt(key: KeyObject, context: string, plain: Buffer): Buffer {
  const nonce = chance(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  return Buffer.concat([Buffer.of(FORM), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

export function decrypt(key: KeyObject, context: string, sealed: Buffer): Buffer {
  if (sealed[0] !== FORM || sealed.length < 1 + NONCE + TAG)
    throw new Error('sealed in a form that this house does not know')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE))
  decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, -TAG)), decipher.final()])
}
