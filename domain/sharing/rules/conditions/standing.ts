import { all, among, any, below, inForce, is, known, not, oneOf, same, some, type Test, upTo } from '../language.ts'
import { atWork, changes, counts, covers, custodian, does, forPurpose } from './asking.ts'
import { consents, grounded, refuses } from './grounds.ts'
import { wantsNotToBeFound } from './person.ts'

/** The asker’s own custody, as the fact that an erasing rests on. */
export const hasCustody = some(
  'standing',
  'standing',
  is('standing.reason', 'custody'),
  same('standing.agency', 'agency.id'),
  inForce('standing'),
  forPurpose('standing.purposes'),
  covers('standing.categories'),
)

/** It rests on an agreement: by its reason, or since it was offered under one. */
const byAgreement = any(
  is('standing.reason', 'agreement'),
  all(oneOf('standing.reason', 'referral', 'co-management'), known('standing.agreementStatus')),
)
const isReferral = is('standing.reason', 'referral')
const accepted = is('standing.status', 'accepted')
const own = same('standing.agency', 'agency.id')

/** The agreement binds the asker and the custodian, and is active. The assessment is asked for by itself. */
const agreed = all(
  is('standing.agreementStatus', 'active'),
  upTo('standing.agreementFrom', 'ask.at'),
  below('ask.at', 'standing.agreementUntil'),
  among('agency.id', 'standing.agreementParties'),
  custodian(among('custody.agency', 'standing.agreementParties')),
)
const assessed = below('ask.at', 'standing.assessmentDue')

/** A standing whose dates are in force, and that was not declined. */
const begun = all(own, inForce('standing'), any(not(isReferral), oneOf('standing.status', 'offered', 'accepted')))
const agreementHolds = any(not(byAgreement), all(agreed, assessed))
const mayTrace = any(not(is('standing.reason', 'tracing')), not(wantsNotToBeFound))
/** A standing that shows the asker that this person exists. */
const alive = all(begun, agreementHolds, mayTrace)

export const hasStanding = some('standing', 'standing', own)
export const hasTracing = some('standing', 'standing', begun, is('standing.reason', 'tracing'), wantsNotToBeFound)
export const hasAgreement = some('standing', 'standing', begun, byAgreement)
export const hasUnassessed = some('standing', 'standing', begun, byAgreement, agreed, not(assessed))

const TRACED = ['identity', 'family', 'contact']
/** The standing names the purpose. Tracing and oversight name one only; who will not be found is traced by their custodian alone. */
const namesPurpose = all(
  forPurpose('standing.purposes'),
  any(not(is('standing.reason', 'tracing')), is('ask.purpose', 'family-tracing')),
  any(not(is('standing.reason', 'oversight')), is('ask.purpose', 'oversight')),
  any(is('standing.reason', 'custody'), not(is('ask.purpose', 'family-tracing')), not(wantsNotToBeFound)),
)
const covered = all(
  covers('standing.categories'),
  any(not(is('standing.reason', 'tracing')), oneOf('ask.category', ...TRACED)),
)
const namesCategory = all(covered, any(not(isReferral), accepted))
const inScope = any(
  not(byAgreement),
  all(
    forPurpose('standing.agreementPurposes'),
    covers('standing.agreementCategories'),
    among('person.protectionIn', 'standing.agreementJurisdictions'),
    custodian(among('custody.agency', 'standing.agreementParties'), covers('custody.categories')),
  ),
)
const needsNoGround = oneOf('standing.reason', 'custody', 'oversight')
const withGround = any(needsNoGround, grounded('agency.id'))
const isOptional = is('field.mark', 'C')
const event = any(
  not(isOptional),
  consents('agency.id'),
  all(isReferral, accepted, grounded('agency.id'), not(refuses('agency.id'))),
)
const maySend = oneOf('standing.reason', 'custody', 'co-management', 'referral')

/** How far a standing carries, a step at a time, so that what is lacking can be named. Each step is of one and the same standing. */
const steps: readonly Test[] = [
  alive,
  namesPurpose,
  namesCategory,
  inScope,
  withGround,
  event,
  any(not(changes), maySend),
]
const upToStep = (count: number, ...also: Test[]) => some('standing', 'standing', ...steps.slice(0, count), ...also)
export const standingShows = upToStep(1)
export const standingForPurpose = upToStep(2)
export const standingForCategory = upToStep(3)
export const standingInScope = upToStep(4)
export const standingGrounded = upToStep(5)
export const standingWithEvent = upToStep(6)
/** A standing that opens the field for what is asked; a number needs no ground. */
export const standingOpens = any(all(counts, upToStep(4)), all(not(counts), upToStep(7)))
export const standingBecause = (reason: string): Test =>
  any(
    all(counts, upToStep(4, is('standing.reason', reason))),
    all(not(counts), upToStep(7, is('standing.reason', reason))),
  )
/** Custody, or oversight, that names purpose and category: it needs no word of the person, except for what is optional. */
export const opensUnasked = all(not(isOptional), upToStep(4, needsNoGround))

/** A referral that was offered shows who it may be about, masked, so that it can be answered. */
export const offered = all(
  atWork,
  does('read', 'search', 'export'),
  is('ask.category', 'identity'),
  not(isOptional),
  some('standing', 'standing', alive, isReferral, is('standing.status', 'offered'), namesPurpose, covered),
)
