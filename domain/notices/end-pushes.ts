import type { Sql } from '../../ground/database.ts'
import type { AgencyId, WorkerId } from '../../ground/ids.ts'
import type { Heard } from '../../ground/listener.ts'
import { findHolders } from '../agencies/index.ts'
import { Role } from '../agencies/words.ts'
import type { Reader } from './stand-in.ts'
import { ring } from './store/notices.ts'
import { addGoneOf } from './store/settings.ts'

type Find = (reader: Reader, heard: Heard) => WorkerId[] | Promise<WorkerId[]>
/** By deed, of whom it is not known any more who holds the browsers that they let be pushed to. */
const LOST: Readonly<Record<string, Find>> = {
  'suspend-worker': (_, { about }) => [about.more!['worker'] as WorkerId],
  'suspend-agency': ({ find, node }, { about }) =>
    findHolders(find, node, { agencies: [about.more!['agency'] as AgencyId], roles: Role.options }),
  enrol: (_, { line }) => [line.actor as WorkerId],
}

/** By deed, whose windows may be at work no longer: each is told so now, and not when it is next asked. */
const ENDED: Readonly<Record<string, Find>> = {
  ...LOST,
  'sign-out': (_, { line }) => [line.actor as WorkerId],
  'end-session': (_, { line }) => [line.actor as WorkerId],
}
export async function ringWhereItEnded(
  reader: Reader,
  effect: Sql,
  heard: readonly Heard[],
): Promise<Promise<unknown>[]> {
  const all: WorkerId[] = []
  for (const one of heard) all.push(...((await ENDED[one.line.name]?.(reader, one)) ?? []))
  return all.length > 0 ? [ring(effect, all)] : []
}

/**
 * With a suspension, and when a worker comes back by two people, no browser that was let before is pushed to any more. That
 * stays so when the suspension is lifted, as their sessions stay over: the worker lets each browser anew.
 */
export async function endPushes(reader: Reader, effect: Sql, heard: readonly Heard[]): Promise<Promise<unknown>[]> {
  const sent: Promise<unknown>[] = []
  for (const one of heard) {
    const workers = await LOST[one.line.name]?.(reader, one)
    if (workers && workers.length > 0) sent.push(addGoneOf(effect, reader.node, workers, new Date(one.line.at)))
  }
  return sent
}
