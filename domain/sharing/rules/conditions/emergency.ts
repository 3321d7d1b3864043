import { all, among, any, below, inForce, is, known, not, same, so, some, upTo } from '../language.ts'
import { ofPolice, reads } from './asking.ts'
import { wantsNotToBeFound } from './person.ts'

/** An opening in an emergency: the worker’s own, with a reason and a fresh sign-in, for a few hours, for this purpose. */
const mine = all(same('emergency.worker', 'worker.id'), same('emergency.person', 'person.id'))
const earlierUnreviewed = some(
  'emergency',
  'earlier',
  same('earlier.worker', 'worker.id'),
  below('earlier.from', 'emergency.from'),
  upTo('earlier.until', 'ask.at'),
  not(all(known('earlier.reviewedAt'), below('earlier.reviewedAt', 'emergency.from'))),
)
const soundOpening = all(
  mine,
  inForce('emergency'),
  so('emergency.reasoned'),
  so('emergency.fresh'),
  same('emergency.purpose', 'ask.purpose'),
  not(ofPolice),
)
const isOpening = all(
  soundOpening,
  not(earlierUnreviewed),
  any(not(is('ask.purpose', 'family-tracing')), not(wantsNotToBeFound)),
)
/** An opening names categories; a profile of fields is for agreements. */
const namedInOpening = any(among('ask.category', 'emergency.categories'), among({ value: '*' }, 'emergency.categories'))
/** An opening whose hours are now, whatever else it lacks. */
export const emergencyRuns = some('emergency', 'emergency', mine, inForce('emergency'))
export const emergencyShows = some('emergency', 'emergency', isOpening)
export const emergencyOpens = all(
  reads,
  so('field.emergency'),
  some('emergency', 'emergency', isOpening, namedInOpening),
)
export const emergencyTried = some('emergency', 'emergency', mine)
export const emergencyBlocked = some('emergency', 'emergency', soundOpening, earlierUnreviewed)
