import type { PersonId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { Conflict, Forbidden, Invalid, Unknown } from '../../../ground/refusals.ts'
import { seePeople } from '../../sharing/index.ts'
import { type JudgedProposal, judgeProposal } from '../judge-proposal.ts'
import type { Instead, Proposal } from '../proposal.ts'
import { type GuardedDeeds, proposalFor } from './guarded.ts'
import { speakingOf } from './show-answer.ts'
import type { ForeseeParting, WayShown } from './words.ts'

type Asked = { proposed: ForeseeParting; proposal: Proposal; judged: JudgedProposal }

/**
 * Each way that keeps them together, with the deed that goes it. It is offered only where the guard was asked about that
 * very deed and lets it go on; what takes another agency says whom to ask.
 */
export async function findWays(
  look: Look,
  deeds: GuardedDeeds,
  { proposed, proposal, judged }: Asked,
): Promise<{ ways: WayShown[]; persons: PersonId[] }> {
  const { answer, along, found } = judged
  const named = new Set(proposal.persons.map(found.personOf))
  const each = answer.avoidedBy.map((id) => ({
    instead: proposal.instead![Number(id)]!,
    others: (along.get(id) ?? []).filter((one) => !named.has(one as PersonId)) as PersonId[],
  }))
  const recordsOf = (person: PersonId) => [
    ...new Set([
      person,
      ...found.records.map(({ person: one }) => one).filter((one) => found.personOf(one) === person),
    ]),
  ]
  const all = [...new Set(each.flatMap(({ others }) => others.flatMap(recordsOf)))]
  const seen = await seePeople(look, all, 'search')
  const recordOf = (person: PersonId) => recordsOf(person).find((one) => seen.has(one))
  const { of, shown } = await speakingOf(
    look,
    each.flatMap(({ others }) => others.map((one) => recordOf(one) ?? one)),
  )
  const ways: WayShown[] = []
  for (const { instead, others } of each) {
    const records = others.map((one) => recordOf(one) ?? one)
    const isKnown = records.every((one) => seen.has(one))
    const does = isKnown ? await deedFor(look, deeds, proposed, { instead, along: records }) : null
    const replaced = does?.input['insteadOf']
    ways.push({
      ...wordsOf(instead),
      ...{ along: records.map(of), does, replaces: Array.isArray(replaced) ? replaced.length : 0 },
      by: does ? [] : [...new Set(records.map(of).flatMap(({ person, agency }) => (person ? [] : (agency ?? []))))],
    })
  }
  return { ways, persons: [...shown.keys()] }
}

const wordsOf = ({ kind, called, free, ride }: Instead) => ({
  ...{ kind, place: called, free, on: ride?.on ?? null, journey: ride?.journey ?? null },
})

/** The deed that goes this way, if one can, and if it would be let go on. */
async function deedFor(
  look: Look,
  deeds: GuardedDeeds,
  { deed, input }: ForeseeParting,
  way: { instead: Instead; along: readonly PersonId[] },
): Promise<WayShown['does']> {
  const { goInstead, input: reads } = deeds[deed]!
  if (!goInstead) return null
  try {
    const other = (await goInstead(look, reads.parse(input) as never, way)) as Record<string, unknown> | undefined
    if (!other) return null
    const { answer } = await judgeProposal(look, await proposalFor(look, deeds, { deed, input: other }))
    return answer.level === 'none' || answer.level === 'inform' ? { deed, input: other } : null
  } catch (refusal) {
    if ([Unknown, Forbidden, Invalid, Conflict].some((one) => refusal instanceof one)) return null
    throw refusal
  }
}
