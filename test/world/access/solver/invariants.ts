import * as c from '../../../../domain/sharing/rules/conditions/index.ts'
import {
  all,
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
} from '../../../../domain/sharing/rules/language.ts'
import type { DataSet } from '../../../../domain/sharing/words.ts'
import { type Invariant, maybe, type Premise, surely } from './theory.ts'

type Said = Test | Premise
const premises = (said: readonly Said[]): readonly Premise[] => said.map((one) => ('way' in one ? one : surely(one)))
const nothing = (name: string, ...when: Said[]): Invariant => ({ name, never: 'open', when: premises(when) })
const nothingInClear = (name: string, ...when: Said[]): Invariant => ({ name, never: 'clear', when: premises(when) })
/** It is not certainly so: what opens cannot rest on it. */
const notSure = (test: Test): Premise => maybe(not(test))
const since = (path: string): Test => upTo(path, 'ask.at')

const lookingOnly = oneOf('ask.action', 'read', 'search')
const isPolice = all(c.atWork, is('agency.type', 'LE'))
const toldToPolice = all(c.atWork, c.shares, is('receiver.type', 'LE'))
const never = {
  health: is('ask.category', 'health'),
  protection: is('ask.category', 'protection'),
  violence: any(is('ask.category', 'gbv'), so('field.violence')),
  narratives: so('field.narrative'),
}

const POLICE: readonly Invariant[] = [
  ...Object.entries(never).flatMap(([what, test]) => [
    nothing(`law enforcement never sees ${what}`, isPolice, test),
    nothing(`${what} is never passed on to law enforcement`, toldToPolice, test),
  ]),
  nothing(
    'law enforcement sees nothing of the protection of a child, or of whoever may be one',
    isPolice,
    so('field.childProtection'),
    maybe(below('ask.at', 'person.adultFrom')),
  ),
  nothing('law enforcement never searches', isPolice, is('ask.action', 'search')),
  nothing(
    'what the law lets law enforcement ask for is open on a request signed by two workers of one agency only',
    isPolice,
    is('field.mark', 'L'),
    notSure(
      some(
        'request',
        'asked',
        same('asked.agency', 'agency.id'),
        inForce('asked'),
        among('ask.field', 'asked.fields'),
        some(
          'signature',
          'one',
          same('one.request', 'asked.id'),
          some(
            'signature',
            'other',
            same('other.request', 'asked.id'),
            same('other.agency', 'one.agency'),
            not(same('other.worker', 'one.worker')),
          ),
        ),
      ),
    ),
  ),
]

const national = (who: string): Test => not(is(`${who}.country`, 'INT'))
const from = (country: string): Test => all(known('person.origins'), among(country, 'person.origins'))
const unknownOrigin = any(
  not(known('person.origins')),
  all(known('person.origins'), among({ value: 'XXX' }, 'person.origins')),
)
const notHere = (country: string): Premise => maybe(not(same(country, 'person.protectionIn')))
const ORIGIN: readonly Invariant[] = [
  nothing(
    'an agency of the country of origin sees nothing but what it wrote and holds itself',
    c.atWork,
    from('agency.country'),
    notSure(c.hasOwn),
  ),
  nothing('and that under a standing of its own only', c.atWork, from('agency.country'), notSure(c.standingShows)),
  nothing(
    'an agency of the country of origin does not even count those who fled',
    c.atWork,
    from('agency.country'),
    c.counts,
  ),
  nothing(
    'whoever works in the country of origin for somebody else sees nothing',
    c.atWork,
    from('worker.siteCountry'),
    not(from('agency.country')),
  ),
  nothing(
    'origin unknown: a national agency elsewhere than where the person asks for protection sees nothing',
    c.atWork,
    unknownOrigin,
    national('agency'),
    notHere('agency.country'),
  ),
  nothing(
    'origin unknown: whoever works elsewhere than where the person asks for protection sees nothing',
    c.atWork,
    unknownOrigin,
    notHere('worker.siteCountry'),
  ),
  nothing('nothing is passed on to an agency of the country of origin', c.atWork, c.shares, from('receiver.country')),
  nothing(
    'origin unknown: nothing is passed on to a national agency elsewhere',
    c.atWork,
    c.shares,
    unknownOrigin,
    national('receiver'),
    notHere('receiver.country'),
  ),
  nothing('whose nationality conflicts nobody assessed sees nobody', c.atWork, not(known('worker.conflict'))),
  nothing(
    'origin unknown: who has any conflict at all sees nothing',
    c.atWork,
    unknownOrigin,
    so('worker.hasConflict'),
  ),
]

const GATES: readonly Invariant[] = [
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

const GONE: readonly Invariant[] = [
  nothing('of whoever does not exist nothing is open', not(so('person.exists'))),
  nothing('what is erased is open to nobody, themself included', since('person.erasedAt')),
  nothing('for research there is nobody', c.atWork, is('agency.type', 'RS'), not(c.counts)),
  nothing('what is held by law is not erased', c.atWork, c.erases, c.isHeld),
  nothing('nobody erases a tie', c.atWork, c.erases, is('ask.category', 'family')),
  nothing('nobody but a data steward erases', c.atWork, c.erases, notSure(c.isSteward)),
  nothing('nobody erases without custody', c.atWork, c.erases, notSure(c.hasCustody)),
]

/** By somebody else than whoever asks, for this agency. */
const secondPerson = (agency: string): Test =>
  some(
    'approval',
    'yes',
    same('yes.recipient', agency),
    same('yes.category', 'ask.category'),
    inForce('yes'),
    not(same('yes.by', 'worker.id')),
  )
const mostSensitive = maybe(not(below('field.sensitivity', { value: 5 })))
const GUARDED: readonly Invariant[] = [
  nothing(
    'what a steward guards is not passed on without the yes of a second person',
    c.atWork,
    c.shares,
    so('person.stewardApproval'),
    notSure(secondPerson('receiver.id')),
  ),
  nothing('nor is what is most sensitive', c.atWork, c.shares, mostSensitive, notSure(secondPerson('receiver.id'))),
  nothing(
    'what a steward guards no other agency sees without it',
    c.atWork,
    not(c.counts),
    so('person.stewardApproval'),
    notSure(c.isCustodian),
    notSure(secondPerson('agency.id')),
  ),
  nothing(
    'what is most sensitive is not exported without it',
    c.atWork,
    is('ask.action', 'export'),
    mostSensitive,
    notSure(secondPerson('agency.id')),
  ),
  nothing('nothing is erased without it', c.atWork, c.erases, notSure(secondPerson('agency.id'))),
  nothing(
    'the restricted are in no search of who is not cleared',
    c.atWork,
    so('person.restricted'),
    is('ask.action', 'search'),
    notSure(among('worker.id', 'person.cleared')),
  ),
  nothing(
    'and what is secret of how to reach them is there for nobody else',
    c.atWork,
    so('person.restricted'),
    oneOf('ask.category', 'identity', 'contact'),
    so('field.hidden'),
    notSure(among('worker.id', 'person.cleared')),
  ),
  nothing('nor are they in any count', c.atWork, so('person.restricted'), c.counts),
  nothingInClear(
    'how to reach the restricted stands in clear for nobody else',
    c.atWork,
    lookingOnly,
    so('person.restricted'),
    is('ask.category', 'contact'),
    notSure(among('worker.id', 'person.cleared')),
  ),
  nothing(
    'in the file of whom an order keeps away, where the protected are is not there',
    c.atWork,
    so('field.location'),
    so('ask.inFile'),
    not(same('ask.inFileOf', 'person.id')),
    some('order', 'order', inForce('order'), same('order.against', 'ask.inFileOf')),
  ),
  nothing(
    'who does not want to be found is not traced, but by who has custody or on a request of the law',
    c.atWork,
    not(is('agency.type', 'LE')),
    is('ask.purpose', 'family-tracing'),
    so('person.notToBeFound'),
    not(some('standing', 'held', is('held.reason', 'custody'), same('held.agency', 'agency.id'))),
  ),
]

const begunStanding = some('standing', 'mine', same('mine.agency', 'agency.id'), inForce('mine'))
const ownEmergency = some(
  'emergency',
  'opening',
  same('opening.worker', 'worker.id'),
  same('opening.person', 'person.id'),
  inForce('opening'),
)
const ownRequest = some('request', 'asked', same('asked.agency', 'agency.id'), inForce('asked'))
const byEmergency = [c.atWork, notSure(c.standingShows), notSure(c.requestShows)]
const emergency = (test: Test): Test =>
  some('emergency', 'opening', same('opening.worker', 'worker.id'), inForce('opening'), test)

const opened = (set: DataSet): readonly Invariant[] => [
  nothing(
    'without custody, another standing, an emergency or a request of the law nothing is open',
    c.atWork,
    notSure(begunStanding),
    notSure(ownEmergency),
    notSure(ownRequest),
  ),
  nothing(
    'an emergency opens no category but those of the profile',
    ...byEmergency,
    not(oneOf('ask.category', ...set.emergencyCategories)),
  ),
  nothing(
    'nor one that it does not name',
    ...byEmergency,
    notSure(emergency(any(among('ask.category', 'opening.categories'), among({ value: '*' }, 'opening.categories')))),
  ),
  nothing('nor for another purpose', ...byEmergency, notSure(emergency(same('opening.purpose', 'ask.purpose')))),
  nothing('nor without a reason', ...byEmergency, notSure(emergency(so('opening.reasoned')))),
  nothing('nor without a fresh sign-in', ...byEmergency, notSure(emergency(so('opening.fresh')))),
  nothing('nor what is secret', ...byEmergency, so('field.hidden')),
  nothing('nor narratives', ...byEmergency, so('field.narrative')),
  nothing('nor for anything but looking', ...byEmergency, not(lookingOnly)),
  nothing('an emergency opens nothing to law enforcement', ...byEmergency, is('agency.type', 'LE')),
  nothing(
    'nor against a no of the person, unless the law or a life demands it',
    ...byEmergency,
    c.refuses('agency.id'),
    notSure(c.mustAnyway('agency.id')),
  ),
  nothing('an emergency replaces no role', ...byEmergency, notSure(c.roleCovers)),
  nothing(
    'nor the training for work with children',
    ...byEmergency,
    is('ask.category', 'protection'),
    maybe(c.isChild),
    notSure(c.trained('child-safeguarding')),
  ),
]

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
const SHARED: readonly Invariant[] = [
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
const PORTAL: readonly Invariant[] = [
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

/** What must hold in every world, whatever the facts and however many rows there are. */
export const invariantsOf = (set: DataSet): readonly Invariant[] => [
  ...POLICE,
  ...ORIGIN,
  ...GATES,
  ...GONE,
  ...GUARDED,
  ...opened(set),
  ...SHARED,
  ...PORTAL,
]
