import type { Look } from '../../../ground/look.ts'
import { mayWork, nameWorkers } from '../../agencies/index.ts'
import { readJudging } from '../profile.ts'
import { firstModel, LEARNT, type MatchModel, modelFrom } from './match-model.ts'
import { countLabels, LABELS_MOST } from './refit-model.ts'
import { findAdoptions, findLabels, findModels } from './store.ts'
import type { ModelsListed } from './words.ts'

/** The models that were learnt, what each would change and how good it is, and which one compares people now. */
export async function listModels(look: Look): Promise<ModelsListed> {
  const { role } = look.allow(mayWork(look.asking.actor, 'tune-matching', look.purpose))
  const [models, adoptions, labels] = await Promise.all([
    findModels(look.find, look.node),
    findAdoptions(look.find, look.node),
    findLabels(look.find, look.node, LABELS_MOST),
  ])
  const names = await nameWorkers(look.find, look.node, [...new Set([...models, ...adoptions].map(({ by }) => by))])
  look.note({ ground: `role ${role}`, persons: [] })
  const inForce = adoptions[0]?.version ?? 0
  const adopted = new Set([0, ...adoptions.map(({ version }) => version)])
  const known = new Map([
    [0, firstModel],
    ...models.map(({ version, bits }) => [version, modelFrom(version, bits)] as const),
  ])
  const { tooFew, refit } = readJudging(look.profile)
  return {
    inForce,
    newest: models[0]?.version ?? 0,
    adoptions: adoptions.map(({ version, by, at }) => ({ version, by: names.get(by) ?? '', at: at.toISOString() })),
    models: models.map(({ version, base, labels: of, figures, by, at }) => {
      const waits = adopted.has(version)
        ? null
        : base !== inForce
          ? 'stale'
          : by === look.asking.actor.id
            ? 'own'
            : 'you'
      return {
        version,
        base,
        labels: of,
        figures,
        changes: changesOf(known.get(base) ?? firstModel, known.get(version)!),
        by: names.get(by) ?? '',
        at: at.toISOString(),
        waits,
        may: waits === 'you' ? 'approve' : adopted.has(version) && version !== inForce ? 'return' : null,
      }
    }),
    labels: countLabels(labels),
    least: refit.labelsLeast,
    tooFew,
  }
}

function changesOf(base: MatchModel, model: MatchModel): ModelsListed['models'][number]['changes'] {
  return LEARNT.flatMap((field) =>
    Object.entries(base.bits[field]).flatMap(([level, before]) => {
      const after = (model.bits[field] as Readonly<Record<string, number>>)[level]!
      return after === before ? [] : [{ field, level, before, after }]
    }),
  )
}
