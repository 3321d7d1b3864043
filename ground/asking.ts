import * as z from 'zod/mini'
import { Purpose } from './categories.ts'
import { type AgencyId, DeedId, type SiteId, type WorkerId } from './ids.ts'

/**
 * How a deed or a look travels: in a request, in the queue of a device, between nodes.
 * `id` is made where the deed was thought of; `input` is read by the room that does it.
 */
export const Envelope = z.strictObject({ id: DeedId, purpose: Purpose, input: z.unknown() })
export type Envelope = z.infer<typeof Envelope>

/**
 * Who asks: a worker, at work for one agency, at one site. What the agency is and which roles they hold was found with
 * their session, a second ago at most.
 */
export type Actor = { id: WorkerId; agency: AgencyId; site: SiteId | null; type: string; roles: readonly string[] }

/** What is asked, by whom, when and for which purpose. `digest` ties the id to what was asked. */
export type Asking = {
  id: DeedId
  name: string
  actor: Actor
  purpose: Purpose
  at: Date
  digest: string
  node: number
}

/** The answer to every deed. It holds no personal data, so that a repetition has nothing to leak. */
export const Receipt = z.strictObject({ deed: DeedId, outcome: z.literal('done') })
export type Receipt = z.infer<typeof Receipt>
