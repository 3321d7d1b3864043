import type { Claim } from '../../ground/note.ts'

const importKey = (key: Uint8Array) =>
  crypto.subtle.importKey('raw', Uint8Array.from(key), { name: 'Ed25519' }, false, ['verify'])

/** Whether the holder of the key signed this, as the browser itself reckons. */
export async function isSigned({ key, text, signature }: Claim): Promise<boolean> {
  const known = await importKey(key)
  return crypto.subtle.verify({ name: 'Ed25519' }, known, Uint8Array.from(signature), Uint8Array.from(text))
}

/** The base point of the curve: a key that every browser that knows Ed25519 takes. */
const ANY_KEY = Uint8Array.from({ length: 32 }, (_, nth) => (nth === 0 ? 0x58 : 0x66))

/** An older browser, or a page that did not come safely, cannot check signatures: then nothing may be said about them. */
export const canCheck = (): Promise<boolean> =>
  Promise.resolve()
    .then(() => importKey(ANY_KEY))
    .then(
      () => true,
      () => false,
    )
