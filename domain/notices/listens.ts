import type { Ground } from '../../ground/act.ts'
import type { PersonId, WorkerId } from '../../ground/ids.ts'
import type { Ear, Heard } from '../../ground/listener.ts'
import { findBorrowers } from '../agencies/index.ts'
import { addNotices, type ToTell } from './add-notices.ts'
import { endPushes, ringWhereItEnded } from './end-pushes.ts'
import { type Addressed, findTold } from './find-told.ts'
import { isPast, LEADS, tellingsOf } from './rules.ts'
import type { Reader } from './stand-in.ts'
import { dropNoticesOf } from './store/notices.ts'

/**
 * Hears every deed and lays what follows from it before those who must act or must know, once each by the id of the deed.
 * Of somebody who was erased no notice stays; and who was suspended or came back by two people is pushed to nowhere any more.
 */
export function layNotices({ keys, profile }: Pick<Ground, 'keys' | 'profile'>, node: number, now: () => Date): Ear {
  return async (sql, heard) => {
    const done = heard.filter(({ line }) => line.outcome === 'done')
    const at = now()
    const reader: Reader = { find: sql, node, profile, at }
    const all: ToTell[] = []
    for (const one of done)
      if (!isPast(new Date(one.line.at), at)) all.push(...(await toTell({ ...reader, at: later(at, one) }, one)))
    const ended = await endPushes(reader, sql, done)
    const sent = [
      ...ended,
      ...(await ringWhereItEnded(reader, sql, done)),
      ...(await addNotices(reader, { effect: sql, keys }, all)),
    ]
    const erased = done.filter(({ line }) => line.name === 'approve-erasure').flatMap(({ about }) => about.persons)
    return erased.length > 0 ? [...sent, dropNoticesOf(sql, node, erased as PersonId[])] : sent
  }
}

/** A door whose clock is ahead of ours must not be read as if its deed had not happened yet. */
const later = (at: Date, { line }: Heard): Date => new Date(Math.max(at.getTime(), Date.parse(line.at)))

async function toTell(reader: Reader, heard: Heard): Promise<ToTell[]> {
  const { line, about } = heard
  const all: ToTell[] = []
  if (about.persons.length === 0 && !about.more) return all // it was erased
  for (const telling of tellingsOf(line.name, about.more)) {
    const addressed = await findTold(reader, heard, telling)
    const by = LEADS[telling.kind].by
    const subject = ((by && about.more?.[by]) ?? null) as ToTell['subject']
    if (!addressed) continue
    const workers = await withStandIns(reader, addressed)
    all.push({ ...telling, cause: line.id, subject, at: new Date(line.at), addressed: { ...addressed, workers } })
  }
  return all
}

/** What is about somebody's case or people is told as well to whoever stands in their place; what is about themselves is not. */
async function withStandIns(
  { find, node, at }: Reader,
  { workers, person, case: file }: Addressed,
): Promise<readonly WorkerId[]> {
  if (!person && !file) return workers
  return [...new Set([...workers, ...(await findBorrowers(find, node, { workers, at }))])]
}
