import type { PersonId } from '../../../ground/ids.ts'
import type { Weigher } from '../../../ground/weighing.ts'
import { findChildStatusSince } from '../../families/index.ts'
import { findBirths } from '../../people/index.ts'
import { findCare } from '../care/store/care.ts'
import { findDeterminations } from '../care/store/views.ts'
import { dayOf } from '../find-picture.ts'
import { findSeparationsBy } from '../partings/store/separations.ts'
import { careRulesOf } from './profile.ts'
import { findAgeing, findGuardianships, findVisits } from './store/turns.ts'
import type { Alone, WatchFacts } from './what-is-due.ts'

/** What counts of these people, found by the house whoever asks; what of it is shown is decided afterwards. */
export async function findWatchFacts(reader: Weigher, persons: readonly PersonId[]): Promise<WatchFacts> {
  const care = await findCare(reader, persons)
  const [births, alone, visits, guardianships, ageing, separations, found] = await Promise.all([
    findBirths(reader, persons),
    findChildStatusSince(reader.find, reader.node, persons),
    findVisits(
      reader,
      care.map(({ id }) => id),
    ),
    findGuardianships(reader, { children: persons }),
    findAgeing(reader, persons),
    findSeparationsBy(reader, { persons }, true),
    findDeterminations(reader, persons),
  ])
  return {
    ...{ rules: careRulesOf(reader.profile), today: dayOf(reader.at), births, care, visits, guardianships },
    ...{ ageing, separations, found, alone: alone as ReadonlyMap<PersonId, Alone> },
  }
}
