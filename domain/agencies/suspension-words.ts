import * as z from 'zod/mini'
import { AgencyId, FactId, WorkerId } from '../../ground/ids.ts'

/** Why the house is closed to a worker, an agency or a node. */
export const SuspensionCause = z.enum(['left', 'inquiry', 'device-lost', 'break-in', 'other'])
export type SuspensionCause = z.infer<typeof SuspensionCause>
export const SuspendWorker = z.strictObject({ id: FactId, worker: WorkerId, because: SuspensionCause })
export type SuspendWorker = z.infer<typeof SuspendWorker>
export const SuspendAgency = z.strictObject({ id: FactId, agency: AgencyId, because: SuspensionCause })
export type SuspendAgency = z.infer<typeof SuspendAgency>
/** The number of a node among nodes. */
const NodeNumber = z.int().check(z.minimum(1), z.maximum(32_767))
export const CutOffNode = z.strictObject({ id: FactId, ofNode: NodeNumber, because: SuspensionCause })
export type CutOffNode = z.infer<typeof CutOffNode>
export const LiftCutOff = z.strictObject({ ofNode: NodeNumber })
export type LiftCutOff = z.infer<typeof LiftCutOff>
export const ListCutOffs = z.strictObject({})
export const CutOffsShown = z.object({
  mayCutOff: z.boolean(),
  /** The node of this house: cut off, it is closed to everybody. */
  own: z.int(),
  cutOffs: z.array(
    z.object({
      ofNode: z.int(),
      at: z.string(),
      because: SuspensionCause,
      /** Somebody said that it need be cut off no longer. */
      liftProposed: z.boolean(),
      /** The asker did, and nobody else. */
      saidByMe: z.boolean(),
    }),
  ),
})
export type CutOffsShown = z.infer<typeof CutOffsShown>
export const LiftSuspension = z.strictObject({ suspension: FactId })
export type LiftSuspension = z.infer<typeof LiftSuspension>
