import type { Actor, Asking } from '../../ground/asking.ts'
import type { Purpose } from '../../ground/categories.ts'
import type { Sql } from '../../ground/database.ts'
import type { DeedId, PersonId, WorkerId } from '../../ground/ids.ts'
import { Refusal } from '../../ground/refusals.ts'
import { comeToWork, getWorker, mayWork, purposesOf, type Work } from '../agencies/index.ts'
import { type Asker, seePeople } from '../sharing/index.ts'

/** What the house reads by, where no worker asks: at this instant, in this mission. */
export type Reader = { find: Sql; node: number; profile: string; at: Date }

const NOBODY = '00000000-0000-7000-8000-000000000000' as DeedId

/** A worker as they would ask now with a passkey, if they may be at work; nobody where they may not. */
export async function standIn({ find, node, at }: Reader, id: WorkerId): Promise<Actor | undefined> {
  try {
    const place = await getWorker(find, node, id)
    const signIn = { strength: 'passkey' as const, at, confirmedAt: at }
    const asking = { name: 'list-my-notices', actor: { ...place, roles: [], signIn }, node, at }
    await comeToWork({ find, asking })
    return asking.actor
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Whoever asks, as the rules of access want them; what is asked for is a search, which is stricter than an open file. */
function askerFor({ find, node, profile, at }: Reader, actor: Actor, purpose: Purpose): Asker {
  const asking: Asking = { id: NOBODY, name: 'list-my-notices', actor, purpose, at, digest: '', node }
  return {
    ...{ find, node, profile, at, asking },
    agency: actor.agency,
    regards: { persons: [] },
    allow(decision) {
      if (!decision.allow) throw decision.refusal
      return decision.grounds
    },
  }
}

type Asked = {
  person: PersonId | null
  purposes: readonly Purpose[] | null
  work: Work | null
  keepers?: true
}
/**
 * For which purpose a worker may know of what they would be told, asked of the same rules as everything else: `null` where
 * it is about no person; nothing where they may not know.
 */
export async function mayKnow(
  reader: Reader,
  actor: Actor,
  { person, purposes, work, keepers }: Asked,
): Promise<{ purpose: Purpose | null } | undefined> {
  const own = purposesOf(actor).filter(
    (purpose) => (purposes?.includes(purpose) ?? true) && (!work || mayWork(actor, work, purpose).allow),
  )
  if (own.length === 0) return undefined
  if (!person) return { purpose: null }
  for (const purpose of own) {
    if (!mayWork(actor, 'search', purpose).allow) continue
    const seen = (await seePeople(askerFor(reader, actor, purpose), [person], 'search')).get(person)
    if (seen && (!keepers || seen.because === 'custody')) return { purpose }
  }
  return undefined
}

/** Whether a field of a person is open to a worker in clear, for one of these purposes. */
export async function opensTo(
  reader: Reader,
  actor: Actor,
  { person, purposes, field }: { person: PersonId; purposes: readonly Purpose[]; field: string },
): Promise<boolean> {
  for (const purpose of purposes) {
    if (!mayWork(actor, 'search', purpose).allow) continue
    const seen = await seePeople(askerFor(reader, actor, purpose), [person], 'read')
    if (seen.get(person)?.opens(field)) return true
  }
  return false
}
