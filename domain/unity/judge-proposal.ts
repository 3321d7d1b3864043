import { type Found, findPicture, type Sees } from './find-picture.ts'
import { rank } from './levels.ts'
import type { Picture } from './picture.ts'
import { readMeasures } from './profile.ts'
import { actOf, alternativesOf, type Proposal, peopleOf, withPlaces } from './proposal.ts'
import { assess } from './rules.ts'
import type { Answer } from './words.ts'

export type JudgedProposal = { answer: Answer; found: Found }

/**
 * Asks the guard about what a deed is about to do. Whether two records are one human being may be open: it is asked as if
 * they were and as if they were not, and the stricter answer counts, so that no match that nobody has judged makes a
 * family that stands in one file weaker.
 */
export async function judgeProposal(asker: Sees, proposal: Proposal): Promise<JudgedProposal> {
  const found = await findPicture(asker, peopleOf(proposal))
  const act = actOf(proposal, found)
  const alternatives = alternativesOf(proposal)
  const judge = (picture: Picture) => assess(readMeasures(asker.profile), picture, { act, alternatives })
  const picture = withPlaces(found, proposal)
  const [maybe, ...apart] = [judge(picture), ...(picture.links.length > 0 ? [judge({ ...picture, links: [] })] : [])]
  return { answer: apart.reduce(stricter, maybe!), found }
}

const pairsIn = ({ parted, widened }: Answer): number => parted.length + widened.length
function stricter(one: Answer, other: Answer): Answer {
  const higher = rank(other.level) - rank(one.level)
  return higher > 0 || (higher === 0 && pairsIn(other) > pairsIn(one)) ? other : one
}
