import type { Act } from '../../ground/act.ts'
import { Conflict, Invalid, Unknown } from '../../ground/refusals.ts'
import type { Carrying } from './routes.ts'
import { addEndpoint, addEndpointEnd, findEndpointsOf } from './store/settings.ts'
import type { AddPushEndpoint, DropPushEndpoint } from './words.ts'

/** Under which name a browser's address and keys are sealed. */
export const endpointOf = (id: string): string => `push endpoint ${id}`
const ENDPOINTS_MOST = 10

/** A browser of the worker lets itself be pushed to. */
export async function addPushEndpoint(
  act: Act,
  { id, ...said }: AddPushEndpoint,
  { canPushTo }: Pick<Carrying, 'canPushTo'>,
): Promise<void> {
  const ground = act.allow({ allow: true, grounds: 'own notices' })
  if (!canPushTo(said.endpoint)) throw new Invalid('push-address')
  const before = await findEndpointsOf(act, [act.asking.actor.id])
  if (before.length >= ENDPOINTS_MOST) throw new Conflict('push-too-many', { most: ENDPOINTS_MOST })
  addEndpoint(act, id, act.keys.sealAbout(endpointOf(id), Buffer.from(JSON.stringify(said))))
  act.record({ ground, persons: [], more: { endpoint: id } })
}

/** Nothing more is pushed to a browser of one's own. */
export async function dropPushEndpoint(act: Act, { endpoint }: DropPushEndpoint): Promise<void> {
  const ground = act.allow({ allow: true, grounds: 'own notices' })
  const own = await findEndpointsOf(act, [act.asking.actor.id])
  if (!own.some(({ id }) => id === endpoint)) throw new Unknown('not-there')
  addEndpointEnd(act, endpoint)
  act.record({ ground, persons: [], more: { endpoint } })
}
