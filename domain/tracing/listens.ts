import { Act, type Ground } from '../../ground/act.ts'
import { houseAsks } from '../../ground/house.ts'
import type { FactId, PersonId } from '../../ground/ids.ts'
import type { Ear, Heard } from '../../ground/listener.ts'
import { NORMALISER } from '../matching/index.ts'
import { inOrder } from '../people/index.ts'
import { tracingRulesOf } from './profile.ts'
import { type Candidate, compareWith, idOfPair, keysFor, type Reader, seekAmong, seekFor } from './seek-families.ts'
import { addComparisons, findCandidates, type NewComparison } from './store/candidates.ts'
import { findKeyedBy, findOutdated, layKeys } from './store/keys.ts'
import { findRequests } from './store/requests.ts'
import { traceModel } from './trace-model.ts'

const OF_REQUESTS = new Set(['open-tracing', 'add-sought', 'state-tracing', 'close-tracing'])
const OF_PEOPLE = new Set(['register-household', 'correct-person', 'draw-tie', 'judge-tie', 'join-household'])
const HEEDED = new Set([...OF_REQUESTS, ...OF_PEOPLE, 'approve-erasure'])
const OUTDATED_MOST = 20

/**
 * Hears who seeks whom and who has come, and lays families beside each other. Nobody is told: what may be one becomes a
 * pair that waits for workers. Heard again, it does the same once.
 */
export function seekRelatives(ground: Pick<Ground, 'keys' | 'profile'>, node: number, now: () => Date): Ear {
  return async (sql, heard) => {
    const told = heard.filter(({ line }) => line.outcome === 'done' && HEEDED.has(line.name))
    const at = now()
    const reader: Reader = { find: sql, node, keys: ground.keys, profile: ground.profile, at }
    const persons = personsOf(told)
    const outdated = await findOutdated(sql, node, NORMALISER, OUTDATED_MOST)
    const touched = persons.length > 0 ? await findKeyedBy(sql, node, persons) : []
    const own = told.some(({ line }) => OF_REQUESTS.has(line.name)) ? persons : []
    const requests = await findRequests(reader, { ids: [...new Set([...outdated, ...touched])], persons: own })
    const anew = await keysFor(reader, requests)
    const laid =
      requests.length > 0
        ? layKeys(sql, node, { requests: requests.map(({ id }) => id), keys: anew, normaliser: NORMALISER })
        : []
    await Promise.all(laid)
    const candidates: Candidate[] = []
    for (const request of requests) candidates.push(...(await seekFor(reader, request)))
    const came = personsOf(told.filter(({ line }) => OF_PEOPLE.has(line.name)))
    const near = came.length > 0 ? await seekAmong(reader, came) : new Map<FactId, PersonId[]>()
    for (const request of await findRequests(reader, { ids: [...near.keys()] }))
      candidates.push(...(await compareWith(reader, request, near.get(request.id)!)))
    const news = await newOf(reader, candidates)
    if (news.length === 0) return laid
    const words = `${node} ${heard[0]!.position} ${heard.at(-1)!.position}`
    const act = new Act(houseAsks(ground.keys, { name: 'lay-traces', words, at, node }), sql, ground)
    act.allow({ allow: true, grounds: 'the house' })
    addComparisons(act, news)
    const about = [...new Set(news.flatMap(({ one, other }) => [one, other]))]
    act.record({
      ground: `model ${traceModel.version}`,
      persons: about,
      more: { candidates: news.map(({ candidate }) => candidate) },
    })
    return [...laid, ...act.finish()]
  }
}

const personsOf = (heard: readonly Heard[]): PersonId[] => [...new Set(heard.flatMap(({ about }) => about.persons))]

/** Pairs that nobody saw yet, and those of which so much more speaks than before. Whether they were judged does not matter: it would tell one side of it. */
async function newOf(reader: Reader, candidates: readonly Candidate[]): Promise<NewComparison[]> {
  const best = new Map<string, Candidate>()
  for (const one of candidates) {
    const id = idOfPair(reader, one.seeker, one.found)
    if (one.seeker !== one.found && one.bits > (best.get(id)?.bits ?? Number.NEGATIVE_INFINITY)) best.set(id, one)
  }
  const known = new Map(
    (await findCandidates(reader, { ids: [...best.keys()] as FactId[] })).map((row) => [row.id, row]),
  )
  const { renewBits } = tracingRulesOf(reader.profile)
  return [...best].flatMap(([id, { request, seeker, sought, found, probability, bits, pairs, around }]) => {
    const before = known.get(id as FactId)
    if (before && bits < before.bits + renewBits) return []
    const [one, other] = inOrder(seeker, found)
    const looked = { nth: (before?.nth ?? 0) + 1, request, seeker, sought, probability, bits }
    return [{ candidate: id as FactId, one, other, ...looked, pairs: { pairs, around }, model: traceModel.version }]
  })
}
