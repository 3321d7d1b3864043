import type { Act } from '../../ground/act.ts'
import { Invalid } from '../../ground/refusals.ts'
import { sayGround } from '../sharing/index.ts'
import { seeToTrace } from './see-tracing.ts'
import { addRequest, addSoughtPeople } from './store/requests.ts'
import { sealTold, type Told } from './told.ts'
import type { OpenTracing } from './words.ts'

/** Opens a search: who seeks whom, what was told, and who must never be told. Comparing follows. */
export async function openTracing(act: Act, input: OpenTracing): Promise<void> {
  const { id, seeker, sought, action, statement, place, never, neverTell } = input
  const persons = sought.map(({ person }) => person)
  const seen = await seeToTrace(act, [...new Set([seeker, ...persons, ...neverTell])])
  const twice = persons.find((one, nth) => one === seeker || persons.indexOf(one) !== nth)
  if (twice) throw new Invalid('person-twice', { field: twice })
  const ring = await act.keys.extend(act, seeker, 'family')
  addRequest(
    act,
    { ...input, neverTell: [...new Set(neverTell)] },
    sealTold(ring, seeker, { statement, place, never } satisfies Told),
  )
  addSoughtPeople(act, id, sought)
  act.record({
    ...sayGround(seen.get(seeker)!),
    persons: [seeker, ...persons],
    more: { tracing: id, action, sought: persons.length },
  })
}
