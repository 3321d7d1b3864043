import { createHash, createSecretKey, timingSafeEqual } from 'node:crypto'
import type { FactId, PersonId } from '../../../ground/ids.ts'
import type { Keyring } from '../../../ground/keys.ts'
import { packageContext } from '../../../ground/package-code.ts'
import { encrypt, isErased, seal, unseal } from '../../../ground/seal.ts'
import type { PackageContents, Sealed } from './words.ts'

const HELD = { category: 'assistance', column: 'referrals.package_seal.contents' } as const
type Whose = { id: FactId; about: PersonId; ring: Keyring }

/**
 * Seals a package twice: by the key of its code, which is forgotten here, and around that by a key of the person, so that
 * with the person's keys the package is erased too, in every backup.
 */
export function sealPackage(
  { id, about, ring }: Whose,
  { key }: Pick<Sealed, 'key'>,
  contents: PackageContents,
): Buffer {
  const inner = encrypt(
    createSecretKey(Buffer.from(key, 'base64')),
    packageContext(id),
    Buffer.from(JSON.stringify(contents)),
  )
  return seal(ring, { person: about, ...HELD }, inner.toString('base64'))
}

/** What goes to the partner: still sealed by the code. Nothing where it was erased. */
export const takeOut = ({ about, ring }: Omit<Whose, 'id'>, held: Buffer): string | undefined =>
  isErased(ring, HELD.category) ? undefined : unseal<string>(ring, { person: about, ...HELD }, held)

/** Whether this is the proof of which the hash was kept. */
export const isProof = (proof: string, kept: Buffer): boolean =>
  timingSafeEqual(createHash('sha256').update(Buffer.from(proof, 'base64')).digest(), kept)
