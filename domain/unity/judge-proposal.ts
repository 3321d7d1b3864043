import { assessEitherWay } from './either-way.ts'
import { type Found, findPicture, type Hold, type Sees } from './find-picture.ts'
import { readMeasures } from './profile.ts'
import { actOf, alternativesOf, type Proposal, peopleOf, withPlaces } from './proposal.ts'
import type { Assessed } from './rules.ts'

export type JudgedProposal = Assessed & { found: Found }

/** Asks the guard about what a deed is about to do. `hold` is told who is around those people before anything is read of them. */
export async function judgeProposal(asker: Sees, proposal: Proposal, hold?: Hold): Promise<JudgedProposal> {
  const found = await findPicture(asker, peopleOf(proposal), hold)
  const asked = { act: actOf(proposal, found), alternatives: alternativesOf(proposal) }
  return { ...assessEitherWay(readMeasures(asker.profile), withPlaces(found, proposal), asked), found }
}
