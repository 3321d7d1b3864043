import * as z from 'zod/mini'
import { FactId } from '../../ground/ids.ts'

/** A public key as C2SP writes it: `name+key id+key`. The name is the witness's own, such as `oversight.example/w1`. */
const WitnessKey = z.string().check(z.regex(/^[^\s+]{1,200}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/))

/** Says that whoever holds this key is a witness of the ledger. Of two people who say the same, the first proposes and the second confirms. */
export const RegisterWitness = z.strictObject({ id: FactId, key: WitnessKey })
export type RegisterWitness = z.infer<typeof RegisterWitness>

export const EndReason = z.enum(['key-lost', 'key-replaced', 'left', 'misbehaved'])
export type EndReason = z.infer<typeof EndReason>
/** Says that a witness is one no longer. Of two people who say so, the first proposes and the second confirms. */
export const EndWitness = z.strictObject({ id: FactId, because: EndReason })
export type EndWitness = z.infer<typeof EndWitness>

export const ListWitnesses = z.strictObject({})
/** How the rule of the profile stands: nobody witnesses, never enough of them at once, enough but too long ago, or it holds. */
export const QuorumState = z.enum(['nobody', 'never', 'old', 'holds'])
export type QuorumState = z.infer<typeof QuorumState>
/** A state of this ledger that a registered witness saw signed by this node, and that this node does not have: its past was changed or put back. */
export const Raised = z.object({ size: z.int(), root: z.string(), by: z.array(z.string()), at: z.string() })
export type Raised = z.infer<typeof Raised>
export const WitnessState = z.enum(['proposed', 'registered', 'end-proposed', 'ended'])
export type WitnessState = z.infer<typeof WitnessState>
export const WitnessesShown = z.object({
  witnesses: z.array(
    z.object({
      id: FactId,
      name: z.string(),
      key: z.string(),
      state: WitnessState,
      at: z.string(),
      /** The newest checkpoint that it cosigned, and when. */
      seen: z.nullable(z.object({ size: z.int(), at: z.string() })),
      /** It counts, and has not been heard for as long as a checkpoint may be old: it stands still, or raised an alarm where it runs. */
      silent: z.boolean(),
      /** Whether the asker said the last word about it: the next must be somebody else's. */
      saidByMe: z.boolean(),
    }),
  ),
  /** The log by its verifier key, and its newest signed state. */
  ledger: z.object({
    key: z.string(),
    checkpoint: z.nullable(z.object({ size: z.int(), root: z.string(), at: z.string() })),
  }),
  quorum: z.object({
    state: QuorumState,
    needed: z.int(),
    hours: z.number(),
    known: z.int(),
    witnessed: z.nullable(z.object({ size: z.int(), at: z.string(), by: z.array(z.string()) })),
  }),
  raised: z.array(Raised),
})
export type WitnessesShown = z.infer<typeof WitnessesShown>
