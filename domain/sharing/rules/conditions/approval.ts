import { all, any, below, inForce, is, not, same, so, some, type Test, upTo } from '../language.ts'
import { counts, covers, custodian, does, erases, isCustodian, shares } from './asking.ts'

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
