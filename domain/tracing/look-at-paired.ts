import type { PersonId } from '../../ground/ids.ts'
import type { Look } from '../../ground/look.ts'
import { seePeople } from '../sharing/index.ts'
import { type Guarded, lookAround, type Trace } from './see-trace.ts'
import { findSoughtFrom } from './store/lists.ts'

const [AT_ONCE, SHOWN_MOST, ASKED_MOST] = [100, 100, 3000]

/**
 * Of one's own people who stand in a pair the last hundred of whom there is something to see. A pair that is hidden takes up no
 * place, and changes no order: as many more people are looked at, the last who was written down first.
 */
export async function lookAtPaired(look: Look): Promise<{ traces: Trace[]; guarded: Guarded[] }> {
  const traces: Trace[] = []
  const guarded: Guarded[] = []
  const shown = new Set<PersonId>()
  let behind: PersonId | null = null
  for (let asked = 0; asked < ASKED_MOST && shown.size < SHOWN_MOST; asked += AT_ONCE) {
    const paired: PersonId[] = await findSoughtFrom(look, { behind, most: AT_ONCE })
    const findable = await seePeople(look, paired, 'search')
    const around = await lookAround(look, { persons: paired.filter((one) => findable.has(one)) })
    traces.push(...around.traces.filter(({ mine, tracing }) => tracing && findable.has(mine)))
    guarded.push(...around.guarded.filter(({ mine }) => findable.has(mine)))
    for (const { mine } of [...traces, ...guarded]) shown.add(mine)
    if (paired.length < AT_ONCE) break
    behind = paired.at(-1)!
  }
  return { traces, guarded }
}
