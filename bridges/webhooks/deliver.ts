import { findCutOff, findSuspensionsOf } from '../../domain/agencies/index.ts'
import type { Ground } from '../../ground/act.ts'
import { chance } from '../../ground/chance.ts'
import { hearAgain } from '../../ground/listener.ts'
import { AS_HOUSE } from '../../ground/told.ts'
import { type Answered, type Outside, post } from '../outside/index.ts'
import { eventOf } from './event.ts'
import { hearFor } from './hear-for.ts'
import { readBacklog } from './read-backlog.ts'
import { nextTry } from './rules.ts'
import { signed } from './sign.ts'
import { findHead, findHooks, type Head, type HookRow, markDelivery } from './store.ts'

export type Sender = Outside & { ground: Ground; node: number; source: string; now: () => Date }

/**
 * Tells one endpoint, in order, all that is due: the next only once the last was delivered. What is noted is noted after the
 * answer, so that after a fall something may be told twice and nothing is lost.
 */
export async function deliver(sender: Sender, id: HookRow['id']): Promise<void> {
  const { ground, node, stopping, now } = sender
  const find = ground.database.sql
  while (!stopping.aborted) {
    const hook = (await findHooks({ find, node })).find((one) => one.id === id)
    if (!hook || (await isClosed(sender, hook))) return
    while (await readBacklog(ground, hook, { node, at: now() })) if (stopping.aborted) return
    const head = await findHead({ find, node }, id)
    if (head?.state !== 'waiting' || head.nextTry > now()) return
    await tell(sender, hook, head)
  }
}

/** Nothing leaves for an agency that is suspended, nor from a node that is cut off; it waits. */
async function isClosed({ ground, node }: Sender, { agency }: HookRow): Promise<boolean> {
  const find = ground.database.sql
  const [suspended, cutOff] = await Promise.all([findSuspensionsOf(find, node, agency), findCutOff(find, node, node)])
  return suspended.length > 0 || cutOff !== undefined
}

/** What may be told is decided anew at each try: a case may have another keeper by now, or have been erased. */
async function tell(sender: Sender, hook: HookRow, { position, ...head }: Head): Promise<void> {
  const { ground, node, source, now } = sender
  const event = await ground.database.readAs(AS_HOUSE, async (find) => {
    const heard = await hearAgain({ find, keys: ground.keys }, { from: position, until: position })
    const hears = await hearFor({ find, node }, heard)
    const [one] = heard
    const hearing = one && hears(hook, one)
    return hearing && { id: one.line.id, body: eventOf(source, { line: one.line, position, ...hearing }) }
  })
  const mark = {
    hook: hook.id,
    position,
    tries: head.tries,
    due: head.nextTry,
    next: null,
    status: null,
    problem: null,
  }
  if (!event) return void (await markDelivery(ground.database.sql, node, { ...mark, state: 'withheld', at: now() }))
  const secret = ground.keys.openAbout(`hook ${hook.id}`, hook.secret).toString()
  const headers = signed(secret, { ...event, at: now() })
  const answered = await post(hook.url, { headers, body: event.body }, sender)
  await markDelivery(ground.database.sql, node, { ...mark, ...outcomeOf(answered, head, now()), ...answered })
}

function outcomeOf({ problem }: Answered, head: Omit<Head, 'position'>, at: Date) {
  const tries = head.tries + 1
  if (!problem) return { state: 'delivered' as const, tries, at, next: null }
  const luck = chance(1)[0]! / 255
  const next = nextTry({ tries, firstTry: head.firstTry ?? at, at, luck }) ?? null
  return { state: next ? ('waiting' as const) : ('given-up' as const), tries, at, next }
}
