import type { Sql } from '../../ground/database.ts'
import type { AgencyId, PersonId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import { inEditions } from './editions/rules.ts'
import type { AskedWord } from './key-record.ts'
import { isBare } from './rules.ts'
import { findCandidates } from './store.ts'

type Seeker = { find: Sql; node: number; agency: AgencyId; at: Date; keys: Keys }
/** What a bare name says where nothing else brings anybody in: enough that all are read who may be compared by it. */
const ALONE_SAYS = 10

/**
 * The nearest whom the agency may see, nearest first, found by what tells most. Bare names are read far only where that
 * brings in too few: among millions each is borne by thousands, and whoever shares no more is not the one.
 */
export async function seekNearest(
  seeker: Seeker,
  asked: readonly AskedWord[],
  { most, others }: { most: number; others: readonly number[] },
): Promise<PersonId[]> {
  const words = asked.flatMap(({ word, says }) => inEditions([word], others).map((each) => ({ word: each, says })))
  const sealed = words.map(({ word, says }) => ({ hash: seeker.keys.blind(word), says }))
  if (!words.every(({ word }) => isBare(word))) {
    const found = await findCandidates(seeker, sealed, { most, common: false })
    if (found.length === most) return found.map(({ person }) => person)
  }
  const all = sealed.map(({ hash, says }) => ({ hash, says: Math.max(says, ALONE_SAYS) }))
  return (await findCandidates(seeker, all, { most, common: true })).map(({ person }) => person)
}
