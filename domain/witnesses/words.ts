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
    }),
  ),
})
export type WitnessesShown = z.infer<typeof WitnessesShown>
