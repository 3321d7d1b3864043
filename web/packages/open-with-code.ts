import type { PackageContents, PackageOpened } from '../../domain/referrals/packages/words.ts'
import { fromBase64, toBase64 } from '../../ground/bytes.ts'
import { deriveKeys, openPackage, type PackageKeys } from '../../ground/package-code.ts'
import { newDeedId, post } from '../api/ask.ts'

/** A package that was opened on this screen. It is nowhere else: neither kept by the browser nor known to the house. */
export type InHand = { keys: PackageKeys; opened: PackageOpened; contents: PackageContents }

/** Turns a code into keys, which takes a while by design; then opens. */
export async function openWithCode(id: string, code: string, salt: string): Promise<InHand> {
  return openWithKeys(id, await deriveKeys(code, fromBase64(salt)!))
}

export async function openWithKeys(id: string, keys: PackageKeys): Promise<InHand> {
  const proved = { id: newDeedId(), proof: toBase64(keys.proof) }
  const opened = await post<PackageOpened>(`/api/packages/${id}/open`, proved)
  const contents = JSON.parse(await openPackage(keys.key, id, fromBase64(opened.contents)!))
  return { keys, opened, contents }
}

export const answerWith = (id: string, { proof }: PackageKeys, answer: object): Promise<unknown> =>
  post(`/api/packages/${id}/answer`, { id: newDeedId(), proof: toBase64(proof), ...answer })
