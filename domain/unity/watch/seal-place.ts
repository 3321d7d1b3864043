import type { WorkerId } from '../../../ground/ids.ts'
import type { Keys } from '../../../ground/keys.ts'
import { Invalid } from '../../../ground/refusals.ts'
import type { Place } from './store/watched.ts'
import type { Behind, WatchedPart } from './words.ts'

type Asker = { keys: Keys; asking: { actor: { id: WorkerId } } }
/** Every place is of this length before it is sealed, so that none tells by its length which line it is. */
const LENGTH = 240
const sealedAs = ({ asking }: Asker, part: WatchedPart) => `watched ${part} for ${asking.actor.id}`

/** Tells an asker where the next page begins so that only the house can read it, and only for them and this part. */
export function sealPlace(asker: Asker, { part, ...place }: Place): Behind {
  const text = Buffer.from(JSON.stringify(place).padEnd(LENGTH))
  return { part, place: asker.keys.sealAbout(sealedAs(asker, part), text).toString('base64url') }
}

export function openPlace(asker: Asker, { part, place }: Behind): Place {
  try {
    const sealed = Buffer.from(place, 'base64url')
    return { part, ...JSON.parse(asker.keys.openAbout(sealedAs(asker, part), sealed).toString()) }
  } catch {
    throw new Invalid('no-such-page', { field: 'behind' })
  }
}
