import * as c from '../../../../../domain/sharing/rules/conditions/index.ts'
import { below, is, not, so } from '../../../../../domain/sharing/rules/language.ts'
import type { Invariant } from '../theory.ts'
import { nothing, notSure, since } from './say.ts'

export const GATES: readonly Invariant[] = [
  nothing('who is suspended sees nothing', c.atWork, since('worker.suspendedAt')),
  nothing('whose agency is suspended sees nothing', c.atWork, since('agency.suspendedAt')),
  nothing('whose node is cut off sees nothing', c.atWork, since('agency.nodeCutOffAt')),
  nothing('who did not come in by a passkey sees nothing', c.atWork, not(is('worker.strength', 'passkey'))),
  nothing('whose session is over sees nothing', c.atWork, not(below('worker.sessionMinutes', 'ask.sessionMost'))),
  nothing('who has no role now sees nothing', c.atWork, notSure(c.hasRole)),
  nothing('who is not trained in the code of conduct sees nothing', c.atWork, notSure(c.trained('code-of-conduct'))),
  nothing('for a purpose that nobody knows nothing is open', not(so('ask.purposeKnown'))),
  nothing('for a purpose of another kind of agency nothing is open', not(so('ask.purposeOfAgency'))),
  nothing(
    'without a fresh sign-in nothing is taken away',
    c.atWork,
    c.takesAway,
    not(below('worker.confirmedMinutes', 'ask.freshMost')),
  ),
]

export const GONE: readonly Invariant[] = [
  nothing('of whoever does not exist nothing is open', not(so('person.exists'))),
  nothing('what is erased is open to nobody, themself included', since('person.erasedAt')),
  nothing('for research there is nobody', c.atWork, is('agency.type', 'RS'), not(c.counts)),
  nothing('what is held by law is not erased', c.atWork, c.erases, c.isHeld),
  nothing('nobody erases a tie', c.atWork, c.erases, is('ask.category', 'family')),
  nothing('nobody but a data steward erases', c.atWork, c.erases, notSure(c.isSteward)),
  nothing('nobody erases without custody', c.atWork, c.erases, notSure(c.hasCustody)),
]
