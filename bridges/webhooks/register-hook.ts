import { insistFresh, mayWork } from '../../domain/agencies/index.ts'
import type { Act } from '../../ground/act.ts'
import { Invalid } from '../../ground/refusals.ts'
import { canBeEndpoint } from '../outside/index.ts'
import { newSecret } from './sign.ts'
import { addHook } from './store.ts'
import type { RegisterHook } from './words.ts'

/** Which deeds there are, and whether the house may reach its own networks. */
export type HookSetting = { deeds: () => readonly string[]; inside: boolean }

/**
 * Lets a system of one's agency be told of deeds at an address, from now on or from a position of the ledger. What it hears
 * leaves the house, so it takes a proof of a moment ago. The house makes its secret, and shows it once.
 */
export async function registerHook(act: Act, hook: RegisterHook, { deeds, inside }: HookSetting): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'administer', act.asking.purpose))
  act.allow(insistFresh(act))
  const { id, url, from } = hook
  if (!canBeEndpoint(url, inside)) throw new Invalid('hook-address')
  const events = hook.events === '*' ? ['*'] : [...new Set(hook.events)]
  const unknown = events.find((name) => name !== '*' && !deeds().includes(name))
  if (unknown) throw new Invalid('wrong-field', { field: 'events', problem: `there is no deed ${unknown}` })
  const secret = act.keys.sealAbout(`hook ${id}`, Buffer.from(newSecret()))
  addHook(act, { id, url, events, from, secret })
  act.record({ ground: `role ${role}`, persons: [], more: { hook: id, from } })
}
