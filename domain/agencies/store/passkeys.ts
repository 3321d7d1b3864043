import type { Act } from '../../../ground/act.ts'
import type { Sql } from '../../../ground/database.ts'
import type { WorkerId } from '../../../ground/ids.ts'

export type Use = 'sign-in' | 'confirm' | 'add' | 'enrol'
export type PasskeyRow = {
  id: string
  worker: WorkerId
  publicKey: Buffer
  transports: string[]
  counter: number
}

/** A passkey that was not ended, with the highest count of uses that it ever told. */
export async function findPasskey(find: Sql, node: number, id: string): Promise<PasskeyRow | undefined> {
  const [found] = await find<PasskeyRow>`
    select passkey.id, passkey.worker, passkey.public_key as "publicKey", passkey.transports,
           (select counter from agencies.passkey_use used where used.passkey = passkey.id and used.node = passkey.node
             order by counter desc limit 1) as counter
      from agencies.passkey
     where passkey.id = ${id} and passkey.node = ${node}
       and not exists (select from agencies.passkey_end ended where ended.passkey = passkey.id and ended.node = passkey.node)`
  return found
}

export type OwnPasskey = { id: string; transports: string[]; synced: boolean; at: Date; usedAt: Date }

/** The passkeys by which a worker can sign in, the oldest first. */
export function findPasskeysOf(find: Sql, node: number, worker: WorkerId): Promise<OwnPasskey[]> {
  return find<OwnPasskey>`
    select passkey.id, passkey.transports, passkey.synced, passkey.at,
           (select max(used.at) from agencies.passkey_use used where used.passkey = passkey.id and used.node = passkey.node) as "usedAt"
      from agencies.passkey
     where passkey.worker = ${worker} and passkey.node = ${node}
       and not exists (select from agencies.passkey_end ended where ended.passkey = passkey.id and ended.node = passkey.node)
     order by passkey.at, passkey.id`
}

export type MadePasskey = {
  id: string
  publicKey: Uint8Array
  transports: string[]
  synced: boolean
  counter: number
  backedUp: boolean
}

export function addPasskeyRow(act: Act, worker: WorkerId, made: MadePasskey): void {
  void act.write`
    insert into agencies.passkey (node, id, worker, public_key, transports, synced, deed, at)
    values (${act.node}, ${made.id}, ${worker}, ${Buffer.from(made.publicKey)}, ${made.transports}, ${made.synced}, ${act.asking.id}, ${act.at})`
  addPasskeyUse(act, made)
}

export function addPasskeyUse(
  act: Act,
  { id, counter, backedUp }: Pick<MadePasskey, 'id' | 'counter' | 'backedUp'>,
): void {
  void act.write`
    insert into agencies.passkey_use (node, passkey, counter, backed_up, deed, at)
    values (${act.node}, ${id}, ${counter}, ${backedUp}, ${act.asking.id}, ${act.at})`
}

export function addPasskeyEnds(act: Act, passkeys: string[], because: 'removed' | 'recovery'): void {
  void act.write`
    insert into agencies.passkey_end (node, passkey, because, deed, at)
    select ${act.node}, ended, ${because}, ${act.asking.id}, ${act.at} from unnest(${passkeys}::text[]) as ended`
}

type Challenge = { challenge: string; use: Use; worker: WorkerId | null; until: Date }

/** Keeps a question until it is answered, and drops those that nobody answered in time. */
export async function keepChallenge(
  effect: Sql,
  node: number,
  { challenge, use, worker, until }: Challenge,
  at: Date,
): Promise<void> {
  await effect`delete from agencies.challenge where until <= ${at}`
  await effect`
    insert into agencies.challenge (node, challenge, use, worker, until)
    values (${node}, ${challenge}, ${use}, ${worker}, ${until})`
}

/** Whether this question was asked, for this use and worker, and may still be answered. */
export async function isChallengeOpen(
  find: Sql,
  node: number,
  { challenge, use, worker, until: at }: Challenge,
): Promise<boolean> {
  const [found] = await find`
    select from agencies.challenge
     where challenge = ${challenge} and node = ${node} and use = ${use} and worker is not distinct from ${worker} and until > ${at}`
  return found !== undefined
}

/** Takes a question away; whether it was still there. Of two who answer it at once, one finds it. */
export async function takeChallenge(act: Act, challenge: string): Promise<boolean> {
  const taken = await act.write`
    delete from agencies.challenge where challenge = ${challenge} and node = ${act.node} returning challenge`
  return taken.length > 0
}
