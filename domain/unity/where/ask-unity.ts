import type { Look } from '../../../ground/look.ts'
import { Unknown } from '../../../ground/refusals.ts'
import { seePeople } from '../../sharing/index.ts'
import { judgeProposal } from '../judge-proposal.ts'
import type { Proposal } from '../proposal.ts'
import { atSite } from './place-key.ts'
import type { AskUnity, UnityTold } from './words.ts'

/**
 * What another system asks before it moves somebody, one act or a whole manifest: how strongly to react, for whom of those
 * it asked about, by which rules. Nobody is named of whom it did not speak, and whoever it may not see does not exist.
 */
export async function askUnity(look: Look, { acts }: AskUnity): Promise<UnityTold> {
  const persons = [...new Set(acts.flatMap(({ people }) => people))]
  const seen = await seePeople(look, persons, 'search')
  if (seen.size === 0) throw new Unknown('no-such-person')
  const answers: UnityTold['answers'] = []
  for (const act of acts) {
    const people = act.people.filter((one) => seen.has(one))
    const { answer } = await judgeProposal(look, proposalOf({ ...act, people }))
    const own = answer.for.filter((one) => (people as string[]).includes(one)) as UnityTold['answers'][number]['for']
    answers.push({ level: answer.level, for: own, rules: answer.rules })
  }
  look.note({
    ground: 'standing of the agency',
    persons: [...seen.keys()],
    more: { categories: ['family'], acts: acts.length },
  })
  return { answers }
}

function proposalOf({ people, to, country, on, until, journey }: AskUnity['acts'][number]): Proposal {
  const place = to === null ? `country:${country}` : atSite(to)
  return { kind: 'movement-booking', persons: people, on, until, to: { place, country }, ...(journey && { journey }) }
}
