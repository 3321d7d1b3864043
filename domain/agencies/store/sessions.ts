import type { Act } from '../../../ground/act.ts'
import type { Actor, Strength } from '../../../ground/asking.ts'
import type { Sql } from '../../../ground/database.ts'
import type { DeedId, WorkerId } from '../../../ground/ids.ts'

type NewSession = { token: Buffer; worker: WorkerId; strength: Strength; until: Date }

export function addSession(act: Act, { token, worker, strength, until }: NewSession): void {
  void act.write`
    insert into agencies.session (node, token, worker, strength, deed, at, until)
    values (${act.node}, ${token}, ${worker}, ${strength}, ${act.asking.id}, ${act.at}, ${until})`
}

/** Ends a session of this worker, known by the deed that began it. */
export function addSessionEnd(act: Act, worker: WorkerId, session: DeedId): void {
  void act.write`
    insert into agencies.session_end (node, token, deed, at)
    select node, token, ${act.asking.id}, ${act.at} from agencies.session
     where deed = ${session} and node = ${act.node} and worker = ${worker}
    on conflict do nothing`
}

/** Ends every session of a worker. */
export function addSessionEndsOf(act: Act, worker: WorkerId): void {
  void act.write`
    insert into agencies.session_end (node, token, deed, at)
    select node, token, ${act.asking.id}, ${act.at} from agencies.session
     where worker = ${worker} and node = ${act.node} and until > ${act.at}
    on conflict do nothing`
}

export function addConfirmation(act: Act, session: DeedId, strength: Strength): void {
  void act.write`
    insert into agencies.session_confirmed (node, token, strength, deed, at)
    select node, token, ${strength}, ${act.asking.id}, ${act.at} from agencies.session
     where deed = ${session} and node = ${act.node}`
}

export type Session = { actor: Actor; until: Date; usedAt: Date }
type Row = Omit<Actor, 'roles' | 'signIn'> & {
  session: DeedId
  strength: Strength
  at: Date
  until: Date
  confirmed: { strength: Strength; at: string } | null
  usedAt: Date | null
}

/**
 * Who holds this token, while it lasts. A session that was begun before a suspension is over for good, also when the
 * suspension was lifted. Confirmed by a passkey, a session is as strong as one begun by it.
 */
export async function findSession(find: Sql, node: number, token: Buffer): Promise<Session | undefined> {
  const [found] = await find<Row>`
    select worker.id, worker.agency, worker.site, agency.type, session.deed as session, session.strength, session.at, session.until,
           (select json_build_object('strength', confirmed.strength, 'at', confirmed.at) from agencies.session_confirmed confirmed
             where confirmed.token = session.token and confirmed.node = session.node order by confirmed.at desc limit 1) as confirmed,
           (select at from agencies.session_use where session_use.token = session.token and session_use.node = session.node) as "usedAt"
      from agencies.session
      join agencies.worker on worker.id = session.worker and worker.node = session.node
      join agencies.agency on agency.id = worker.agency and agency.node = worker.node
     where session.token = ${token} and session.node = ${node}
       and not exists (select from agencies.session_end where session_end.token = session.token and session_end.node = session.node)
       and not exists (select from agencies.suspension
                        where suspension.worker = session.worker and suspension.node = session.node and suspension.at >= session.at)
       and not exists (select from agencies.suspension
                        where suspension.agency = worker.agency and suspension.node = session.node and suspension.at >= session.at)`
  if (!found) return undefined
  const { session, strength, at, until, confirmed, usedAt, ...place } = found
  const confirmedAt = confirmed ? new Date(confirmed.at) : at
  const signIn = { strength: confirmed?.strength ?? strength, at, confirmedAt, session }
  return { actor: { ...place, roles: [], signIn }, until, usedAt: usedAt ?? at }
}

/** Notes that a session is in use. It is no deed: only the last use is kept, to the minute, so that an idle one ends. */
export function noteUse(effect: Sql, node: number, token: Buffer, at: Date): Promise<unknown> {
  return effect`
    insert into agencies.session_use (node, token, at) values (${node}, ${token}, ${at})
    on conflict (token, node) do update set at = greatest(session_use.at, excluded.at)`
}
