import * as c from '../../../../../domain/sharing/rules/conditions/index.ts'
import {
  among,
  any,
  below,
  inForce,
  is,
  known,
  not,
  oneOf,
  same,
  so,
  some,
  type Test,
  upTo,
} from '../../../../../domain/sharing/rules/language.ts'
import { type Invariant, maybe } from '../theory.ts'
import { nothing, nothingInClear, notSure, since } from './say.ts'

const workingWith = (agency: string): Test =>
  some(
    'standing',
    'work',
    same('work.agency', agency),
    inForce('work'),
    oneOf('work.reason', 'custody', 'co-management', 'referral'),
  )
const carries = (agency: string): Test =>
  some(
    'basis',
    'law',
    same('law.recipient', agency),
    inForce('law'),
    oneOf('law.kind', 'LegalObligation', 'VitalInterest'),
  )
export const SHARED: readonly Invariant[] = [
  nothing(
    'only who has custody, works beside or was referred to changes anything',
    c.atWork,
    c.changes,
    notSure(workingWith('agency.id')),
  ),
  nothing(
    'nothing is passed on to whom the person refused, unless the law or a life demands it',
    c.atWork,
    c.shares,
    not(is('receiver.type', 'LE')),
    c.refuses('receiver.id'),
    notSure(carries('receiver.id')),
  ),
  nothing(
    'what is optional is not passed on after a no, whatever the law demands',
    c.atWork,
    c.shares,
    not(is('receiver.type', 'LE')),
    is('field.receiverMark', 'C'),
    c.refuses('receiver.id'),
  ),
  nothing(
    'nothing is passed on to an agency that is suspended or cut off',
    c.atWork,
    c.shares,
    any(since('receiver.suspendedAt'), since('receiver.nodeCutOffAt')),
  ),
  nothing(
    'nothing is passed on but by the custodian, or onward with the custodian’s agreement',
    c.atWork,
    c.shares,
    notSure(c.isCustodian),
    notSure(
      some(
        'agreement',
        'onward',
        so('onward.onward'),
        is('onward.status', 'active'),
        inForce('onward'),
        among('agency.id', 'onward.parties'),
        among('receiver.id', 'onward.parties'),
      ),
    ),
  ),
  nothing(
    'nothing is passed on under an agreement without a current assessment',
    c.atWork,
    c.shares,
    not(is('receiver.type', 'LE')),
    notSure(
      some(
        'agreement',
        'current',
        is('current.status', 'active'),
        below('ask.at', 'current.assessmentDue'),
        among('receiver.id', 'current.parties'),
      ),
    ),
  ),
  nothing('violence is never searched', c.atWork, is('ask.category', 'gbv'), is('ask.action', 'search')),
  nothing(
    'violence is seen for two purposes only',
    c.atWork,
    not(c.counts),
    is('ask.category', 'gbv'),
    not(oneOf('ask.purpose', 'gbv-service', 'legal-representation')),
  ),
  nothing(
    'nor by whoever is not trained for it',
    c.atWork,
    not(c.counts),
    is('ask.category', 'gbv'),
    notSure(c.trained('gbv-confidentiality')),
  ),
  nothing(
    'people are counted for statistics, research and oversight only',
    c.atWork,
    c.counts,
    not(oneOf('ask.purpose', 'statistics', 'research', 'oversight')),
  ),
  nothingInClear('a number of few is never told', c.atWork, c.counts, maybe(below('ask.cell', 'field.cellLeast'))),
]

const mandate = some('guardianship', 'mandate', same('mandate.guardian', 'ask.actor'), inForce('mandate'))
export const PORTAL: readonly Invariant[] = [
  nothing(
    'in the portal nobody sees anybody else but a child of theirs',
    so('ask.portal'),
    not(same('ask.actor', 'person.id')),
    notSure(mandate),
  ),
  nothing(
    'and that until the child is of age, or where the age is unknown',
    so('ask.portal'),
    not(same('ask.actor', 'person.id')),
    maybe(any(not(known('person.adultFrom')), upTo('person.adultFrom', 'ask.at'))),
  ),
  nothing(
    'what they told of violence is in the portal only where it was switched on',
    so('ask.portal'),
    is('ask.category', 'gbv'),
    so('field.hidden'),
    not(so('person.gbvInPortal')),
  ),
  nothing('a guardian sees nothing secret', so('ask.portal'), not(same('ask.actor', 'person.id')), so('field.hidden')),
  nothingInClear(
    'what speaks of others is masked for both',
    so('ask.portal'),
    so('field.thirdParty'),
    oneOf('ask.action', 'read', 'export'),
  ),
  nothing(
    'notes of risk wait until somebody went through them with the person',
    so('ask.portal'),
    so('field.risk'),
    not(so('person.riskReviewed')),
  ),
]
