import { toBase64 } from '../../ground/bytes.ts'
import { deriveKeys, makePackageCode, SALT_BYTES } from '../../ground/package-code.ts'
import { sha256 } from '../../ground/sha256.ts'

/** A new code, and what the house is told of it: a key to seal with once, and the hash of a proof. The code stays on this screen. */
export async function makeSeal(hours: number) {
  const code = makePackageCode()
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const { key, proof } = await deriveKeys(code, salt)
  return { code, sealed: { hours, salt: toBase64(salt), key: toBase64(key), proof: toBase64(sha256(proof)) } }
}
