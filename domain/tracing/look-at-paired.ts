import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { seePeople } from '../sharing/index.ts'
import { type Guarded, lookAround, type Trace } from './see-trace.ts'
import { findSoughtFrom } from './store/lists.ts'

const PAGE = 100
type Paired = { traces: Trace[]; guarded: Guarded[]; next: PersonId | null }

/**
 * Of one's own people who stand in a pair the next hundred of whom there is something to see, whoever was written down last
 * first. A pair that is hidden takes up no place, and changes no order: as many more people are looked at, and whether others
 * follow is said of those alone of whom there is something to see.
 */
export async function lookAtPaired(look: Look, behind: PersonId | null): Promise<Paired> {
  const traces: Trace[] = []
  const guarded: Guarded[] = []
  const shown = new Set<PersonId>()
  let from = behind
  while (shown.size <= PAGE) {
    const paired: PersonId[] = await findSoughtFrom(look, { behind: from, most: PAGE })
    const findable = await seePeople(look, paired, 'search')
    const mine = new Set(paired.filter((one) => findable.has(one)))
    const around = await lookAround(look, { persons: [...mine] })
    traces.push(...around.traces.filter((one) => one.tracing && mine.has(one.mine)))
    guarded.push(...around.guarded.filter((one) => mine.has(one.mine)))
    for (const one of [...traces, ...guarded]) shown.add(one.mine)
    if (paired.length < PAGE) break
    from = paired.at(-1)!
  }
  const page = [...shown].sort().reverse().slice(0, PAGE)
  const isOnPage = ({ mine }: { mine: PersonId }) => page.includes(mine)
  const next = shown.size > PAGE ? page.at(-1)! : null
  return { traces: traces.filter(isOnPage), guarded: guarded.filter(isOnPage), next }
}
