import type { Look } from '../../ground/look.ts'
import { mayWork } from './rules.ts'
import { findCutOffs } from './store/cut-offs.ts'
import type { CutOffsShown } from './words.ts'

/** Which nodes are cut off, since when and why, and whether somebody said that they need be no longer. */
export async function listCutOffs(look: Look): Promise<CutOffsShown> {
  const { actor } = look.asking
  const { role } = look.allow(mayWork(actor, 'lift-cut-off', look.purpose))
  const all = await findCutOffs(look.find, look.node)
  look.note({ ground: `role ${role}`, persons: [], more: { nodes: all.length } })
  return {
    mayCutOff: mayWork(actor, 'cut-off', look.purpose).allow,
    own: look.node,
    cutOffs: all.map(({ ofNode, at, because, liftedBy }) => ({
      ofNode,
      at: at.toISOString(),
      because,
      liftProposed: liftedBy.length > 0,
      saidByMe: liftedBy.length > 0 && liftedBy.every((worker) => worker === actor.id),
    })),
  }
}
