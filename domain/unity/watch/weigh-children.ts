import type { PersonId } from '../../../ground/ids.ts'
import type { Look } from '../../../ground/look.ts'
import { weighing } from '../../../ground/weighing.ts'
import { findWorkingWith, seePeople } from '../../sharing/index.ts'
import { findWatchFacts } from './find-watch-facts.ts'
import { careRulesOf } from './profile.ts'
import { keepWatched } from './store/watched.ts'
import { changesOn, linesOf } from './what-is-due.ts'

/** So many are looked at to say whether any is still to be weighed. */
const DUE_MOST = 200
/** Whether anybody whom the asker sees is still to be weighed: of others nothing is told, not even that something was done. */
export async function isWeighing(look: Look): Promise<boolean> {
  const due = await CHILD_WEIGHING.findDue(look, DUE_MOST)
  return due.length > 0 && (await seePeople(look, due, 'search')).size > 0
}

/**
 * Works out what is due of children, and lays it ready for every agency that works with them. It says only where to look
 * first: whoever looks is told what is written down then, of whom they may see.
 */
export const CHILD_WEIGHING = weighing<PersonId>({
  due: { table: 'unity.watch_due', column: 'person' },
  versionOf: (profile) => careRulesOf(profile).version,
  async weigh(weigher, persons) {
    const [facts, working] = await Promise.all([findWatchFacts(weigher, persons), findWorkingWith(weigher, persons)])
    const lines = working.flatMap(({ person, agency }) =>
      linesOf(facts, person).map(({ part, line, due }) => ({ agency, part, person, line, due })),
    )
    const sent = keepWatched(weigher.find, weigher.node, { persons, lines })
    return { again: (person) => changesOn(facts, person), sent }
  },
})
