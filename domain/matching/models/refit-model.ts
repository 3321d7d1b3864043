import type * as z from 'zod/mini'
import type { Act } from '../../../ground/act.ts'
import { Conflict } from '../../../ground/refusals.ts'
import { mayWork } from '../../agencies/index.ts'
import { readJudging } from '../profile.ts'
import { thresholds } from '../weights.ts'
import { crossValidate, refit } from './rules.ts'
import { addModel, findLabels, findModel, findModels } from './store.ts'
import type { Labels, RefitModel } from './words.ts'

/** The newest judgements are enough, and what is learnt from them is there at once. */
export const LABELS_MOST = 5000

/** Learns how much each agreement says from what people judged. The new model compares nobody before somebody else approved it. */
export async function refitModel(act: Act, { seen }: z.infer<typeof RefitModel>): Promise<void> {
  const { role } = act.allow(mayWork(act.asking.actor, 'tune-matching', act.asking.purpose))
  const [labels, base, models] = await Promise.all([
    findLabels(act.find, act.node, LABELS_MOST),
    findModel(act.find, act.node),
    findModels(act.find, act.node),
  ])
  const newest = models[0]?.version ?? 0
  if (newest !== seen) throw new Conflict('seen-older')
  const { tooFew, refit: how } = readJudging(act.profile)
  const counted = countLabels(labels)
  if (Math.min(counted.same, counted.different) < how.labelsLeast)
    throw new Conflict('too-few-judgements', { least: how.labelsLeast })
  addModel(act, {
    version: newest + 1,
    base: base.version,
    bits: refit(labels, base, how),
    labels: counted,
    figures: crossValidate(labels, base, { ...how, tooFew, thresholds }),
  })
  act.record({ ground: `role ${role}`, persons: [], more: { model: newest + 1, base: base.version, ...counted } })
}

export function countLabels(labels: readonly { same: boolean }[]): Labels {
  const same = labels.filter((label) => label.same).length
  return { same, different: labels.length - same }
}
