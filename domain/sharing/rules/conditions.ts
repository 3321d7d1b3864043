import {
  all,
  among,
  any,
  below,
  inForce,
  is,
  known,
  meets,
  not,
  oneOf,
  same,
  so,
  some,
  type Test,
  upTo,
} from './language.ts'

/** Whoever asks in the portal is a person; everybody else is a worker. */
export const inPortal = so('ask.portal')
export const atWork = not(inPortal)
const does = (...actions: string[]): Test => oneOf('ask.action', ...actions)
export const searches = does('search')
export const counts = does('count')
export const shares = does('share')
export const erases = does('erase')
export const corrects = does('correct')
export const changes = does('write', 'correct')
export const takesAway = does('export', 'share', 'erase')
const reads = does('read', 'search')

export const ofPolice = all(atWork, is('agency.type', 'LE'))
export const toPolice = all(atWork, shares, is('receiver.type', 'LE'))

/** A child, or somebody whose age is not known: possibly so protects. */
export const isChild = below('ask.at', 'person.adultFrom')
const isAdult = not(isChild)

export const covers = (list: string): Test => meets(list, 'ask.covering')
export const forPurpose = (list: string): Test => meets(list, 'ask.covers')

/** Somebody has custody of the person now; of this category now. */
const custodian = (agency: Test, ...also: Test[]): Test =>
  some('standing', 'custody', is('custody.reason', 'custody'), inForce('custody'), agency, ...also)
export const isCustodian = custodian(same('custody.agency', 'agency.id'), covers('custody.categories'))

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

const byAgreement = is('standing.reason', 'agreement')
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
const wantsNotToBeFound = so('person.notToBeFound')

/** A standing whose dates are in force, and that was not declined. */
const begun = all(own, inForce('standing'), any(not(isReferral), oneOf('standing.status', 'offered', 'accepted')))
const agreementHolds = any(not(byAgreement), all(agreed, assessed))
const mayTrace = any(not(is('standing.reason', 'tracing')), not(wantsNotToBeFound))
/** A standing that shows the asker that this person exists. */
const alive = all(begun, agreementHolds, mayTrace)

export const hasStanding = some('standing', 'standing', own)
export const hasBegun = some('standing', 'standing', begun)
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

/** What the person said last to this agency about this purpose and category, unless it has run out. */
const lastWord = (agency: string, ...said: Test[]): Test =>
  some(
    'consent',
    'consent',
    same('consent.recipient', agency),
    same('consent.purpose', 'ask.purpose'),
    covers('consent.categories'),
    inForce('consent'),
    ...said,
    not(
      some(
        'consent',
        'later',
        same('later.recipient', agency),
        same('later.purpose', 'ask.purpose'),
        covers('later.categories'),
        upTo('later.from', 'ask.at'),
        any(
          below('consent.from', 'later.from'),
          all(same('consent.from', 'later.from'), is('consent.status', 'given'), not(is('later.status', 'given'))),
        ),
      ),
    ),
  )
/** Who gave the consent can speak for the person now. */
const speaks = any(
  all(is('consent.by', 'person'), same('consent.giver', 'person.id'), isAdult),
  all(
    is('consent.by', 'guardian'),
    not(known18()),
    some('guardianship', 'mandate', same('mandate.guardian', 'consent.giver'), inForce('mandate')),
  ),
  all(is('consent.by', 'best-interests'), not(known18())),
)
/** Certainly grown up by now. An unknown age is not. */
function known18(): Test {
  return all(known('person.adultFrom'), upTo('person.adultFrom', 'ask.at'))
}

export const consents = (agency: string): Test => lastWord(agency, is('consent.status', 'given'), speaks)
export const consentByOther = (agency: string): Test => lastWord(agency, is('consent.status', 'given'), not(speaks))
export const refuses = (agency: string): Test => lastWord(agency, not(is('consent.status', 'given')))

const ground = (agency: string, ...kinds: Test[]): Test =>
  some(
    'basis',
    'basis',
    same('basis.recipient', agency),
    same('basis.purpose', 'ask.purpose'),
    covers('basis.categories'),
    inForce('basis'),
    any(not(is('basis.kind', 'LegitimateInterest')), below('field.sensitivity', { value: 4 })),
    ...kinds,
  )
/** A ground that a no does not outweigh. */
export const mustAnyway = (agency: string): Test =>
  ground(agency, oneOf('basis.kind', 'LegalObligation', 'VitalInterest'))
export const grounded = (agency: string): Test =>
  any(consents(agency), mustAnyway(agency), all(ground(agency), not(refuses(agency))))

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
/** A request of law enforcement under the law: one case, signed by two workers of the custodian, the person told or the law forbidding it. */
const signedBy = (...of: Test[]): Test =>
  some(
    'signature',
    'first',
    same('first.request', 'request.id'),
    custodian(same('custody.agency', 'first.agency'), ...of),
    some(
      'signature',
      'second',
      same('second.request', 'request.id'),
      same('second.agency', 'first.agency'),
      not(same('second.worker', 'first.worker')),
    ),
  )
const validRequest = (agency: string, ...of: Test[]): Test =>
  all(
    same('request.agency', agency),
    inForce('request'),
    so('request.caseSpecific'),
    so('request.names'),
    known('request.told'),
    signedBy(...of),
  )
export const requestTried = (agency: string): Test => some('request', 'request', same('request.agency', agency))
export const requestShows = all(ofPolice, some('request', 'request', validRequest('agency.id')))
export const requestNames = (agency: string): Test =>
  some('request', 'request', validRequest(agency, covers('custody.categories')), among('ask.field', 'request.fields'))
export const requestOpens = all(ofPolice, is('field.mark', 'L'), does('read', 'export'), requestNames('agency.id'))

/** The asker knows of the person. */
export const isKnown = any(standingShows, emergencyShows, requestShows)

/** A data steward of the custodian, who is not the asker, has approved this for an agency. */
const approved = (agency: string, purpose: Test): Test =>
  some(
    'approval',
    'approval',
    same('approval.recipient', agency),
    same('approval.category', 'ask.category'),
    purpose,
    inForce('approval'),
    not(same('approval.by', 'worker.id')),
    upTo('approval.stewardFrom', 'ask.at'),
    below('ask.at', 'approval.stewardUntil'),
    custodian(same('custody.agency', 'approval.byAgency'), covers('custody.categories')),
  )
const forSamePurpose = same('approval.purpose', 'ask.purpose')
const isMostSensitive = not(below('field.sensitivity', { value: 5 }))
const guarded = so('person.stewardApproval')
const approvedForAsker = approved('agency.id', forSamePurpose)
const approvedForReceiver = approved('receiver.id', forSamePurpose)
export const approvedErasing = approved('agency.id', is('approval.purpose', 'rights'))
/** Where a steward must have approved, one has. */
export const approvals = all(
  any(counts, not(guarded), isCustodian, approvedForAsker),
  any(not(does('export')), not(isMostSensitive), approvedForAsker),
  any(not(shares), not(any(guarded, isMostSensitive)), approvedForReceiver),
  any(not(erases), approvedErasing),
)
/** Those that a sharing rests on: of its receiver, not of its sender. */
export const receiverApproved = any(not(any(guarded, isMostSensitive)), approvedForReceiver)

/** One of the worker’s roles, their own or a lent one, works with the category now. */
export const roleCovers = some(
  'role',
  'role',
  inForce('role'),
  inForceOfLender(),
  among('ask.category', 'role.categories'),
)
export const hasRole = some('role', 'role', inForce('role'), inForceOfLender())
export const isSteward = some('role', 'role', is('role.role', 'data-steward'), inForce('role'), inForceOfLender())
function inForceOfLender(): Test {
  return all(
    upTo('role.lenderFrom', 'ask.at'),
    below('ask.at', 'role.lenderUntil'),
    below('ask.at', 'role.lenderSuspendedAt'),
  )
}
export const trained = (code: string): Test =>
  some('training', 'training', is('training.code', code), below('ask.at', 'training.until'))

/** What this agency itself wrote and holds. */
export const hasOwn = some(
  'record',
  'record',
  inForce('record'),
  covers('record.categories'),
  same('record.custodian', 'agency.id'),
  same('record.writtenBy', 'agency.id'),
)
export const holdsRecord = some(
  'record',
  'record',
  inForce('record'),
  covers('record.categories'),
  same('record.custodian', 'agency.id'),
)

const given = any(oneOf('field.mark', 'W', 'R', 'C', 'P', 'L'), all(oneOf('field.mark', 'W own', 'R own'), hasOwn))
const countable = any(so('field.countable'), not(oneOf('field.mark', '-', 'S', 'L')))
const seesMasked = any(is('field.mark', 'P'), offered, maskedAsRestricted())
/** The data set gives the field to the asker; for sharing in clear, and to the receiver too. */
export const fieldGiven = any(
  all(counts, countable),
  all(not(counts), not(shares), given),
  all(shares, given, not(seesMasked), oneOf('field.receiverMark', 'W', 'R', 'C', 'P', 'L')),
)
export const fieldWritable = all(oneOf('field.mark', 'W', 'W own'), not(maskedAsRestricted()))

/** Identity and contact of a restricted person, for whoever is not cleared by name. */
function maskedAsRestricted(): Test {
  return all(
    so('person.restricted'),
    oneOf('ask.category', 'identity', 'contact'),
    not(among('worker.id', 'person.cleared')),
    not(unmasked()),
  )
}
/** Only an opening in an emergency that names identity shows who a restricted person is. */
function unmasked(): Test {
  return all(is('ask.category', 'identity'), emergencyOpens)
}
export const unmaskedByEmergency = all(so('person.restricted'), not(among('worker.id', 'person.cleared')), unmasked())
export const masksRestricted = maskedAsRestricted()
export const hidesRestricted = all(
  so('person.restricted'),
  any(counts, all(searches, not(all(among('worker.id', 'person.cleared'), any(standingOpens, offered))))),
)

/** Sender and receiver have an agreement that is active and assessed; and it covers this. */
const between = all(among('agency.id', 'agreement.parties'), among('receiver.id', 'agreement.parties'))
const active = all(is('agreement.status', 'active'), inForce('agreement'), below('ask.at', 'agreement.assessmentDue'))
const reaches = all(
  forPurpose('agreement.purposes'),
  covers('agreement.categories'),
  among('person.protectionIn', 'agreement.jurisdictions'),
)
const withCustodian = all(
  so('agreement.onward'),
  custodian(among('custody.agency', 'agreement.parties'), covers('custody.categories')),
)
export const agreementBetween = some('agreement', 'agreement', between)
export const agreementActive = some('agreement', 'agreement', between, active)
export const agreementCovers = some('agreement', 'agreement', between, active, reaches)
export const onwardCovers = some('agreement', 'agreement', between, active, reaches, withCustodian)
export const receiverEvent = any(
  not(is('field.receiverMark', 'C')),
  consents('receiver.id'),
  all(
    grounded('receiver.id'),
    not(refuses('receiver.id')),
    some(
      'standing',
      'theirs',
      is('theirs.reason', 'referral'),
      is('theirs.status', 'accepted'),
      same('theirs.agency', 'receiver.id'),
      inForce('theirs'),
      forPurpose('theirs.purposes'),
      covers('theirs.categories'),
    ),
  ),
)

/** Where the person comes from: known and not this country. */
export const comesFrom = (country: string): Test => all(known('person.origins'), among(country, 'person.origins'))
export const originUnknown = any(not(known('person.origins')), among({ value: 'XXX' }, 'person.origins'))
export const isInternational = (agency: string): Test => is(`${agency}.country`, 'INT')
export const isElsewhere = (country: string): Test => not(same(country, 'person.protectionIn'))

/** A no-contact order that keeps the person from whose file is open, or from whoever asks in the portal. */
export const keptFrom = (other: Test): Test => some('order', 'order', inForce('order'), other)

export const isOwn = same('ask.actor', 'person.id')
export const isGuardian = all(
  known('person.adultFrom'),
  isChild,
  some('guardianship', 'guardianship', same('guardianship.guardian', 'ask.actor'), inForce('guardianship')),
)
export const isHeld = some('hold', 'hold', inForce('hold'), covers('hold.categories'))
