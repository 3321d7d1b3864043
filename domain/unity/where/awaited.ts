import type { FactId, PersonId } from '../../../ground/ids.ts'
import type { Grounds } from '../../sharing/index.ts'
import type { Looking } from '../partings/guarded.ts'
import type { Fact } from './open-to.ts'
import { atFact } from './place-key.ts'

type Day = string
/** Who is to come to whom by a plan that whoever looks may see. */
export type Awaited = {
  plan: FactId
  come: readonly PersonId[]
  to: readonly PersonId[]
  country: string
  /** Nothing where it is closed to whoever looks. */
  town: string | null
  /** The day that is planned; or, where they were handed over, the day of that. */
  on: Day
  handed: boolean
}
/** The plans about some of these people of which the asker is told: the room of such plans knows. */
export type FindAwaited = (asker: Looking, seen: ReadonlyMap<PersonId, Grounds>) => Promise<Awaited[]>

/** Where a plan will have brought people. Until somebody says that they came they are not there, however long it is due. */
export const factsOf = (all: readonly Awaited[], tomorrow: Day): Fact[] =>
  all.flatMap(({ plan, come, country, town, on, handed }) =>
    come.map((record) => ({
      ...{ record, country, called: town, needs: 'plan' as const },
      coming: {
        ...{ id: `${plan} ${record}`, kind: 'reunification' as const, place: atFact(plan), until: null },
        ...{ from: on > tomorrow ? on : tomorrow, journey: null, cancels: null, returns: false },
        plan: { id: plan, on, handed },
      },
    })),
  )
