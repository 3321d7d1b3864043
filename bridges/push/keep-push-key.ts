import webpush from 'web-push'
import type { Ground } from '../../ground/act.ts'
import { addKey, findKey } from './store.ts'

/** The key by which the house proves to services of browsers that it is the house (RFC 8292). */
export type PushKey = { publicKey: string; privateKey: string }
const SEALED = 'push key'

/** The house makes its key when it is first needed, and seals it. Of two processes at once both go on with one. */
export async function keepPushKey(
  { database, keys }: Pick<Ground, 'database' | 'keys'>,
  node: number,
  at: Date,
): Promise<PushKey> {
  const find = database.sql
  const known = await findKey({ find, node })
  if (!known) {
    const { publicKey, privateKey } = webpush.generateVAPIDKeys()
    await addKey(find, node, { public: publicKey, sealed: keys.sealAbout(SEALED, Buffer.from(privateKey)), at })
  }
  const kept = known ?? (await findKey({ find, node }))!
  return { publicKey: kept.public, privateKey: keys.openAbout(SEALED, kept.sealed).toString() }
}
