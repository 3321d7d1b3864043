import { mayWork, nameWorkers } from '../../domain/agencies/index.ts'
import type { WorkerId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { findHeard } from '../../ground/read-ledger.ts'
import { LISTENER } from './listens.ts'
import type { HookSetting } from './register-hook.ts'
import { mayShowSecret, stateOf } from './rules.ts'
import { countDeliveries, type Figures, findHead, findHooks, type Head, type HookRow } from './store.ts'
import type { HooksShown } from './words.ts'

/** The endpoints of one's agency: what each is told, how it goes, and what holds it up. */
export async function listHooks(look: Look, { deeds }: Pick<HookSetting, 'deeds'>): Promise<HooksShown> {
  const { role } = look.allow(mayWork(look.asking.actor, 'administer', look.purpose))
  const hooks = await findHooks(look, look.agency)
  const ids = hooks.map(({ id }) => id)
  const workers = [...new Set(hooks.map(({ worker }) => worker))]
  const [figures, names, heard] = await Promise.all([
    countDeliveries(look, ids),
    nameWorkers(look.find, look.node, workers),
    findHeard(look.find, LISTENER),
  ])
  look.note({ ground: `role ${role}`, persons: [], more: { hooks: ids.length } })
  const known = new Map(figures.map((one) => [one.hook, one]))
  return {
    hooks: await Promise.all(hooks.map((hook) => showHook(look, hook, { figures: known.get(hook.id)!, names }))),
    deeds: [...deeds()],
    next: heard,
  }
}

type Known = { figures: Figures; names: Map<WorkerId, string> }
async function showHook(look: Look, hook: HookRow, { figures, names }: Known): Promise<HooksShown['hooks'][number]> {
  const head = (await findHead(look, hook.id)) ?? null
  return {
    id: hook.id,
    url: hook.url,
    events: hook.events.includes('*') ? '*' : hook.events,
    at: hook.at.toISOString(),
    by: names.get(hook.worker) ?? '',
    state: stateOf(head, figures.delivered),
    waiting: figures.waiting,
    delivered: figures.delivered?.toISOString() ?? null,
    failing: head && showFailing(head),
    secret: mayShowSecret(hook, look.asking.actor.id, look.at),
  }
}

function showFailing({ position, tries, firstTry, nextTry, status, problem }: Head) {
  if (!firstTry) return null
  return { position, tries, since: firstTry.toISOString(), next: nextTry.toISOString(), status, problem }
}
