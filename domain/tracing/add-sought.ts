import type { Act } from '../../ground/act.ts'
import { Conflict } from '../../ground/refusals.ts'
import { addMissing, findHouseholds, insistTiesJoin } from '../families/index.ts'
import { addPeople } from '../people/index.ts'
import { sayGround, whereAtWork } from '../sharing/index.ts'
import { getRequest, seeToTrace } from './see-tracing.ts'
import { addSoughtPeople } from './store/requests.ts'
import type { AddSought } from './words.ts'

/** Writes somebody down who is missing and not written down yet, however little is known, and seeks them. */
export async function addSought(act: Act, input: AddSought): Promise<void> {
  const { id, request: of, person, ties, separation, cause, when, place } = input
  const { request, grounds } = await getRequest(act, of)
  if (request.status === 'closed') throw new Conflict('tracing-closed')
  const kin = [...new Set(ties.flatMap(({ from, to }) => [from, to]))].filter((one) => one !== person.id)
  const seen = await seeToTrace(act, kin)
  insistTiesJoin(ties, new Set([person.id, ...seen.keys()]))
  const { siteCountry } = await whereAtWork(act)
  const rings = addPeople(act, [person], siteCountry)
  const today = act.at.toISOString().slice(0, 10)
  const [home] = await findHouseholds(act.find, act.node, [request.seeker], today)
  for (const one of kin) rings.set(one, await act.keys.extend(act, one, 'family'))
  const missing = {
    id: separation,
    person: person.id,
    cause,
    trace: 'wanted',
    ...(when && { when }),
    ...(place && { place }),
  } as const
  addMissing(act, { missing, ties, household: home?.household ?? null }, rings)
  addSoughtPeople(act, of, [{ id, person: person.id }])
  act.record({
    ...sayGround(grounds),
    persons: [request.seeker, person.id, ...kin],
    more: { tracing: of, ties: ties.length },
  })
}
