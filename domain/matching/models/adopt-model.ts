import type { Act } from '../../../ground/act.ts'
import { Conflict, Forbidden, Unknown } from '../../../ground/refusals.ts'
import { mayWork } from '../../agencies/index.ts'
import { addAdoption, findAdoptions, findModel, findModels } from './store.ts'
import type { AdoptModel } from './words.ts'

/** Puts a learnt model in force, by somebody else than who learnt it, and only beside the model with which it was compared. */
export async function approveModel(act: Act, approved: AdoptModel): Promise<void> {
  await adopt(act, approved, async (adoptions) => {
    const [models, inForce] = await Promise.all([findModels(act.find, act.node), findModel(act.find, act.node)])
    const model = models.find(({ version }) => version === approved.version)
    if (!model) throw new Unknown('no-such-model')
    if (model.by === act.asking.actor.id) throw new Forbidden('needs-second-person')
    if (adoptions.includes(model.version) || model.base !== inForce.version) throw new Conflict('seen-older')
  })
}

/** Goes back to a model that was in force before, or to the one that Kindred came with. */
export async function returnToModel(act: Act, returned: AdoptModel): Promise<void> {
  await adopt(act, returned, async (adoptions) => {
    const inForce = adoptions[0] ?? 0
    if (returned.version !== 0 && !adoptions.includes(returned.version)) throw new Unknown('no-such-model')
    if (returned.version === inForce) throw new Conflict('seen-older')
  })
}

async function adopt(act: Act, { version, seen }: AdoptModel, insist: (adoptions: number[]) => Promise<void>) {
  const { role } = act.allow(mayWork(act.asking.actor, 'tune-matching', act.asking.purpose))
  const adoptions = await findAdoptions(act.find, act.node)
  await insist(adoptions.map((one) => one.version))
  if (adoptions.length !== seen) throw new Conflict('seen-older')
  addAdoption(act, { nth: adoptions.length + 1, version })
  act.record({ ground: `role ${role}`, persons: [], more: { model: version } })
}
