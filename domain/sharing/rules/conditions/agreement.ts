import { all, among, any, below, inForce, is, not, same, so, some } from '../language.ts'
import { covers, custodian, forPurpose } from './asking.ts'
import { consents, grounded, refuses } from './grounds.ts'

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
