import type { PersonId } from '../../ground/ids.ts'
import type { Keyring } from '../../ground/keys.ts'
import { isErased, seal, unseal } from '../../ground/seal.ts'

const place = (person: PersonId) => ({ person, category: 'family', column: 'tracing.told' }) as const
/** What is sealed with a request. */
export type Told = { statement?: string | undefined; place?: string | undefined; never?: string | undefined }

export const sealTold = (ring: Keyring, person: PersonId, told: unknown): Buffer => seal(ring, place(person), told)
export function openTold<T>(ring: Keyring | undefined, person: PersonId, told: Buffer): T | null {
  return !ring || isErased(ring, 'family') ? null : unseal<T>(ring, place(person), told)
}
export const fromHex = (hex: string): Buffer => Buffer.from(hex, 'hex')
