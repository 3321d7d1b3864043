import type { Act } from '../../ground/act.ts'
import type { Sql } from '../../ground/database.ts'
import type { AgencyId, DeedId, FactId, WorkerId } from '../../ground/ids.ts'
import type { Problem } from '../outside/words.ts'
import type { DeliveryState } from './words.ts'

type Reader = { find: Sql; node: number }

type NewHook = { id: FactId; url: string; events: readonly string[]; from: number | null; secret: Buffer }
export function addHook(act: Act, { id, url, events, from, secret }: NewHook): void {
  void act.write`
    insert into webhooks.hook (node, id, agency, url, events, from_position, secret, worker, deed, at)
    values (${act.node}, ${id}, ${act.agency}, ${url}, ${events}, ${from}, ${secret}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addHookEnd(act: Act, hook: FactId): void {
  void act.write`
    insert into webhooks.hook_end (node, hook, worker, deed, at)
    values (${act.node}, ${hook}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export function addReplay(act: Act, { id, hook, from }: { id: FactId; hook: FactId; from: number }): void {
  void act.write`
    insert into webhooks.replay (node, id, hook, from_position, worker, deed, at)
    values (${act.node}, ${id}, ${hook}, ${from}, ${act.asking.actor.id}, ${act.asking.id}, ${act.at})`
}

export type HookRow = {
  id: FactId
  agency: AgencyId
  url: string
  events: string[]
  from: number | null
  secret: Buffer
  worker: WorkerId
  at: Date
  shown: boolean
  /** Whether its own line was heard, from which on it is told. */
  started: boolean
}

/** The hooks that were not ended, of one agency or of all. */
export function findHooks({ find, node }: Reader, agency: AgencyId | null = null): Promise<HookRow[]> {
  return find<HookRow>`
    select h.id, h.agency, h.url, h.events, h.from_position as "from", h.secret, h.worker, h.at,
           exists (select from webhooks.secret_shown s where s.hook = h.id and s.node = h.node) as shown,
           exists (select from webhooks.progress p where p.hook = h.id and p.node = h.node) as started
      from webhooks.hook h
     where h.node = ${node} and (${agency}::text is null or h.agency = ${agency})
       and not exists (select from webhooks.hook_end e where e.hook = h.id and e.node = h.node)
     order by h.at, h.id`
}

/** Notes that a secret is shown; whether it was the first time. */
export async function takeSecret(effect: Sql, node: number, hook: FactId, at: Date): Promise<boolean> {
  const taken = await effect`
    insert into webhooks.secret_shown (node, hook, at) values (${node}, ${hook}, ${at}) on conflict do nothing returning hook`
  return taken.length > 0
}

type Span = { hook: FactId; next: number; until: number }
/** From here on a hook is told: of what lies behind `until` as it happens, of what lies before from the ledger. */
export function startProgress(effect: Sql, node: number, { hook, next, until }: Span): Promise<unknown> {
  return effect`
    insert into webhooks.progress (node, hook, next, until) values (${node}, ${hook}, ${next}, ${until}) on conflict do nothing`
}

/** Everything of this span is told again; what was given up before it is passed over, and holds nothing up any longer. */
export function rewindProgress(effect: Sql, node: number, { hook, next, until }: Span): Promise<unknown>[] {
  return [
    effect`
      update webhooks.progress set next = case when next <= until then least(next, ${next}) else ${next} end, until = ${until}
       where hook = ${hook} and node = ${node}`,
    effect`
      update webhooks.delivery set state = 'passed-over'
       where hook = ${hook} and node = ${node} and state = 'given-up' and position < ${next}`,
  ]
}

/** What is still to be read for a hook, held until the transaction is over. */
export async function lockProgress({ find, node }: Reader, hook: FactId): Promise<Span | undefined> {
  const [found] = await find<Span>`
    select hook, next, until from webhooks.progress where hook = ${hook} and node = ${node} and next <= until for update`
  return found
}

export function moveProgress(effect: Sql, node: number, { hook, next }: Pick<Span, 'hook' | 'next'>): Promise<unknown> {
  return effect`update webhooks.progress set next = ${next} where hook = ${hook} and node = ${node}`
}

export type Queued = { hook: FactId; position: number; deed: DeedId }
/** Lays deliveries ready. What was delivered before is delivered again. */
export function queue(effect: Sql, node: number, deliveries: readonly Queued[], at: Date): Promise<unknown> {
  return effect`
    insert into webhooks.delivery (node, hook, position, deed, state, tries, next_try)
    select ${node}, hook, position, deed, 'waiting', 0, ${at}
      from json_to_recordset(${JSON.stringify(deliveries)}) as new (hook uuid, position bigint, deed uuid)
    on conflict (hook, position, node) do update
       set state = 'waiting', tries = 0, first_try = null, next_try = excluded.next_try, status = null, problem = null`
}

export const wakeSender = (effect: Sql): Promise<unknown> => effect`select pg_notify('webhooks', '')`

export type Head = {
  position: number
  state: DeliveryState
  tries: number
  firstTry: Date | null
  nextTry: Date
  status: number | null
  problem: Problem | null
}
/** What stands first in the queue of a hook, where nothing before it is still to be read from the ledger. */
export async function findHead({ find, node }: Reader, hook: FactId): Promise<Head | undefined> {
  const [found] = await find<Head>`
    select d.position, d.state, d.tries, d.first_try as "firstTry", d.next_try as "nextTry", d.status, d.problem
      from webhooks.delivery d join webhooks.progress p on p.hook = d.hook and p.node = d.node
     where d.hook = ${hook} and d.node = ${node} and d.state in ('waiting', 'given-up') and (p.next > p.until or d.position < p.next)
     order by d.position limit 1`
  return found
}

export type Mark = {
  hook: FactId
  position: number
  state: DeliveryState
  tries: number
  at: Date
  /** When this try was due: who laid the delivery ready anew in between said another time. */
  due: Date
  next: Date | null
  status: number | null
  problem: Problem | null
}
/** Notes what came of a try, unless it was laid ready anew in between. */
export function markDelivery(effect: Sql, node: number, mark: Mark): Promise<unknown> {
  const { hook, position, state, tries, at, due, next, status, problem } = mark
  return effect`
    update webhooks.delivery
       set state = ${state}, tries = ${tries}, first_try = coalesce(first_try, ${at}), last_try = ${at},
           next_try = coalesce(${next}::timestamptz, next_try), status = ${status}, problem = ${problem}
     where hook = ${hook} and position = ${position} and node = ${node} and state = 'waiting' and next_try = ${due}`
}

/** Lets go of what was settled so long ago that nobody asks; it can be told again from the ledger. */
export function dropSettled(effect: Sql, node: number, before: Date): Promise<unknown> {
  return effect`
    delete from webhooks.delivery
     where node = ${node} and last_try < ${before} and state in ('delivered', 'withheld', 'passed-over')`
}

export type Figures = { hook: FactId; waiting: number; delivered: Date | null }
export function countDeliveries({ find, node }: Reader, hooks: readonly FactId[]): Promise<Figures[]> {
  return find<Figures>`
    select h.hook, (select count(*) from webhooks.delivery d where d.hook = h.hook and d.node = ${node} and d.state in ('waiting', 'given-up')) as waiting,
           (select max(last_try) from webhooks.delivery d where d.hook = h.hook and d.node = ${node} and d.state = 'delivered') as delivered
      from unnest(${hooks}::uuid[]) as h (hook)`
}

export const PAGE = 50
export type DeliveryRow = Omit<Mark, 'hook' | 'at' | 'due'> & { deed: DeedId; last: Date | null }
/** Deliveries of a hook, newest first. */
export function findDeliveries({ find, node }: Reader, hook: FactId, before: number | null): Promise<DeliveryRow[]> {
  return find<DeliveryRow>`
    select position, deed, state, tries, last_try as last, next_try as next, status, problem
      from webhooks.delivery
     where hook = ${hook} and node = ${node} and (${before}::bigint is null or position < ${before})
     order by position desc limit ${PAGE}`
}

/** Endpoints that were given up and that nobody told to go on, with since when. */
export function findGivenUp({ find, node }: Reader): Promise<{ hook: FactId; agency: AgencyId; since: Date }[]> {
  return find`
    select h.id as hook, h.agency, min(d.last_try) as since
      from webhooks.delivery d join webhooks.hook h on h.id = d.hook and h.node = d.node
     where d.state = 'given-up' and d.node = ${node}
       and not exists (select from webhooks.hook_end e where e.hook = h.id and e.node = h.node)
     group by h.id, h.agency order by h.id`
}
