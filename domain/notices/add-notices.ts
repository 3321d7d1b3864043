import type { Actor } from '../../ground/asking.ts'
import type { Sql } from '../../ground/database.ts'
import type { FactId, WorkerId } from '../../ground/ids.ts'
import type { Keys } from '../../ground/keys.ts'
import type { Addressed } from './find-told.ts'
import { waysFor } from './rules.ts'
import { mayKnow, type Reader, standIn } from './stand-in.ts'
import { insertNotices, insertTellings, type NewNotice, type NewTelling } from './store/notices.ts'
import { findEndpointsOf, findWishes } from './store/settings.ts'
import type { NoticeKind, Urgency } from './words.ts'

/** What is to be told: `cause` is the deed, or what the clock came upon, so that it is told once. */
export type ToTell = {
  kind: NoticeKind
  urgency: Urgency
  cause: string
  subject: FactId | null
  at: Date
  addressed: Addressed
}

export const noticeId = (keys: Keys, { kind, cause }: Pick<ToTell, 'kind' | 'cause'>, worker: WorkerId): FactId =>
  keys.idFrom<FactId>(`notice ${kind} ${cause} ${worker}`)

/** Lays notices before those who may know, and what each is told besides the screen. Hands back what it sent. */
export async function addNotices(
  reader: Reader,
  { effect, keys }: { effect: Sql; keys: Keys },
  all: readonly ToTell[],
): Promise<Promise<unknown>[]> {
  const rows: NewNotice[] = []
  for (const one of all) rows.push(...(await noticesOf(reader, keys, one)))
  if (rows.length === 0) return []
  const { node, at } = reader
  const workers = [...new Set(rows.map(({ worker }) => worker))]
  const [wishes, endpoints] = await Promise.all([findWishes(reader, workers), findEndpointsOf(reader, workers)])
  const tellings = rows.flatMap(({ id, worker, urgency }): NewTelling[] => {
    const own = endpoints.filter((one) => one.worker === worker).map((one) => one.id)
    return waysFor({ worker, wishes: wishes.get(worker), endpoints: own }, urgency, at).map((way) => ({
      notice: id,
      ...way,
    }))
  })
  return [insertNotices(effect, node, rows), ...(tellings.length > 0 ? [insertTellings(effect, node, tellings)] : [])]
}

async function noticesOf(reader: Reader, keys: Keys, one: ToTell): Promise<NewNotice[]> {
  const { kind, urgency, subject, at, addressed } = one
  const rows: NewNotice[] = []
  for (const worker of addressed.workers) {
    const actor = await standIn(reader, worker)
    if (!actor) continue
    // The oversight body sees nobody: it is told that there is something, and not of whom.
    const person = actor.type === 'OV' ? null : addressed.person
    const known = await firstKnown(reader, actor, { ...addressed, person })
    if (!known) continue
    const file = person ? addressed.case : null
    rows.push({ id: noticeId(keys, one, worker), worker, kind, urgency, subject, file, ...known, at })
  }
  return rows
}

/** As whom a worker may know it: the first of those whom it is about that they may know. */
async function firstKnown(reader: Reader, actor: Actor, addressed: Addressed) {
  for (const person of [addressed.person, ...(addressed.person ? (addressed.or ?? []) : [])]) {
    const known = await mayKnow(reader, actor, { ...addressed, person })
    if (known) return { person, ...known }
  }
  return undefined
}
