import * as z from 'zod/mini'
import { DeedId, FactId } from '../../ground/ids.ts'
import { Problem } from '../outside/words.ts'

const DeedName = z.string().check(z.regex(/^[a-z][a-z-]{2,60}$/))
const Position = z.int().check(z.minimum(0))
/** Of which deeds an endpoint is told: of those named, or of all that its agency may hear of. */
export const Events = z.union([z.literal('*'), z.array(DeedName).check(z.minLength(1), z.maxLength(200))])
export type Events = z.infer<typeof Events>

/** An address of a system of one's agency, and from which position of the ledger it is told; from now on where that is left open. */
export const RegisterHook = z.strictObject({
  id: FactId,
  url: z.url().check(z.maxLength(500)),
  events: Events,
  from: z.nullable(Position),
})
export type RegisterHook = z.infer<typeof RegisterHook>
export const EndHook = z.strictObject({ hook: FactId })
export type EndHook = z.infer<typeof EndHook>
/** Everything from this position is told again, under the same ids. */
export const ReplayHook = z.strictObject({ id: FactId, hook: FactId, from: Position })
export type ReplayHook = z.infer<typeof ReplayHook>
/** A deed that nothing follows from but that the endpoint is told of it. */
export const TestHook = z.strictObject({ hook: FactId })
export type TestHook = z.infer<typeof TestHook>

export const DeliveryState = z.enum(['waiting', 'delivered', 'withheld', 'given-up', 'passed-over'])
export type DeliveryState = z.infer<typeof DeliveryState>
/** `quiet`: nothing was told yet. `stopped`: given up after days; a person must tell it to go on. */
export const HookState = z.enum(['quiet', 'well', 'failing', 'stopped'])
export type HookState = z.infer<typeof HookState>

export const ListHooks = z.strictObject({})
export const HooksShown = z.object({
  hooks: z.array(
    z.object({
      id: FactId,
      url: z.string(),
      events: Events,
      at: z.string(),
      by: z.string(),
      state: HookState,
      waiting: z.int(),
      /** When something was last delivered. */
      delivered: z.nullable(z.string()),
      /** What stands at the head and was not delivered: everything else waits behind it. */
      failing: z.nullable(
        z.object({
          position: z.int(),
          tries: z.int(),
          since: z.string(),
          next: z.string(),
          status: z.nullable(z.int()),
          problem: z.nullable(Problem),
        }),
      ),
      /** Whether its secret can be shown to the asker, once. */
      secret: z.boolean(),
    }),
  ),
  /** The deeds that there are. */
  deeds: z.array(z.string()),
  /** The position after the last one that was heard. */
  next: z.int(),
})
export type HooksShown = z.infer<typeof HooksShown>

export const ReadDeliveries = z.strictObject({ hook: FactId, before: z.optional(Position) })
export type ReadDeliveries = z.infer<typeof ReadDeliveries>
export const DeliveriesShown = z.object({
  deliveries: z.array(
    z.object({
      position: z.int(),
      deed: DeedId,
      name: z.string(),
      state: DeliveryState,
      tries: z.int(),
      last: z.nullable(z.string()),
      next: z.nullable(z.string()),
      status: z.nullable(z.int()),
      problem: z.nullable(Problem),
    }),
  ),
  next: z.nullable(z.int()),
})
export type DeliveriesShown = z.infer<typeof DeliveriesShown>

export const ReadHookSecret = z.strictObject({ hook: FactId })
export type ReadHookSecret = z.infer<typeof ReadHookSecret>
export const HookSecretShown = z.object({ secret: z.string() })
export type HookSecretShown = z.infer<typeof HookSecretShown>
