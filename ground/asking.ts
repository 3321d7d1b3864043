import * as z from 'zod/mini'
import { Purpose } from './categories.ts'
import { type AgencyId, DeedId, type SiteId, type WorkerId } from './ids.ts'
import type { Told } from './told.ts'

/**
 * How a deed or a look travels: in a request, in the queue of a device, between nodes.
 * `id` is made where the deed was thought of; `input` is read by the room that does it.
 */
export const Envelope = z.strictObject({ id: DeedId, purpose: Purpose, input: z.unknown() })
export type Envelope = z.infer<typeof Envelope>

/**
 * How somebody proved who they are: by a passkey with user verification; by a one-time code, which only helps them back to
 * a passkey; by their agency's own provider; by picking a name, in a demonstration; by the code of a package, which opens
 * that package alone. The house itself proves nothing to itself.
 */
export type Strength = 'passkey' | 'totp' | 'oidc' | 'demonstration' | 'package' | 'house'
/** `at` is when they signed in, `confirmedAt` when they last proved that it is still they. */
export type SignedIn = { strength: Strength; at: Date; confirmedAt: Date; session?: DeedId }

/**
 * Who asks: a worker, at work for one agency, at one site. The roles are those in force at the time of the deed or look,
 * found in its own transaction; before that there are none. So is what the database is told of them.
 */
export type Actor = {
  id: WorkerId
  agency: AgencyId
  site: SiteId | null
  type: string
  roles: readonly string[]
  signIn: SignedIn
  told?: Told
}

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
