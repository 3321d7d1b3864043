import * as c from './conditions/index.ts'
import { all, any, below, is, meets, not, oneOf, same, so, type Test, upTo } from './language.ts'

export type Kind = 'gate' | 'hide' | 'forbid' | 'lack' | 'mask' | 'permit'
/** One rule of access: when it decides, and which facts it then rests on beside those that made it true. */
export type Rule = {
  readonly code: string
  readonly kind: Kind
  readonly when: Test
  readonly cites?: readonly Test[]
  /** It says more exactly what another rule would say: without it the same is closed, by that one or since nothing opens. */
  readonly refines?: string
}

const rule =
  (kind: Kind) =>
  (code: string, when: Test, ...cites: Test[]): Rule => ({ code: `${kind}-${code}`, kind, when, cites })
const gate = rule('gate')
const hide = rule('hide')
const forbid = rule('forbid')
const lack = rule('lack')
const mask = rule('mask')
const permit = rule('permit')
const since = (path: string): Test => upTo(path, 'ask.at')

/** They look at no person: the answer is the same whoever is asked about. */
const GATES: readonly Rule[] = [
  gate('worker-suspended', all(c.atWork, since('worker.suspendedAt'))),
  gate('agency-suspended', all(c.atWork, since('agency.suspendedAt'))),
  gate('node-cut-off', all(c.atWork, since('agency.nodeCutOffAt'))),
  gate('weak-sign-in', all(c.atWork, not(is('worker.strength', 'passkey')))),
  gate('session-over', all(c.atWork, not(below('worker.sessionMinutes', 'ask.sessionMost')))),
  gate('conduct-training', all(c.atWork, not(c.trained('code-of-conduct')))),
  gate('no-role', all(c.atWork, not(c.hasRole))),
  gate('purpose-unknown', not(so('ask.purposeKnown'))),
  gate('purpose-not-of-agency', not(so('ask.purposeOfAgency'))),
]

const attempts = [c.emergencyTried, c.emergencyBlocked, c.requestTried('agency.id')]
const unknownToAsker = all(c.atWork, not(c.isKnown))
const stranger = (code: string, because: Test): Rule => ({
  ...hide(code, all(unknownToAsker, because), ...attempts),
  refines: 'hide-no-standing',
})

/** To whom they apply, the person does not exist. */
const HIDES: readonly Rule[] = [
  hide('unknown-person', not(so('person.exists'))),
  hide('erased', since('person.erasedAt')),
  hide('research', all(c.atWork, not(c.counts), is('agency.type', 'RS'))),
  hide(
    'origin',
    all(
      c.atWork,
      any(c.comesFrom('agency.country'), c.comesFrom('worker.siteCountry')),
      // What an agency of that country itself collected stays its own, under its own standing; nothing goes there by that.
      not(
        all(
          c.comesFrom('agency.country'),
          c.hasOwn,
          c.standingShows,
          not(c.counts),
          any(c.standingOpens, not(c.emergencyOpens)),
        ),
      ),
    ),
  ),
  hide(
    'origin-unknown',
    all(
      c.atWork,
      c.originUnknown,
      any(all(not(c.isInternational('agency')), c.isElsewhere('agency.country')), c.isElsewhere('worker.siteCountry')),
    ),
  ),
  hide(
    'nationality-conflict',
    all(c.atWork, any(meets('worker.conflict', 'person.origins'), all(c.originUnknown, so('worker.hasConflict')))),
  ),
  hide(
    'no-contact',
    any(
      all(
        c.atWork,
        so('field.location'),
        so('ask.inFile'),
        not(same('ask.inFileOf', 'person.id')),
        c.keptFrom(same('order.against', 'ask.inFileOf')),
      ),
      all(c.inPortal, not(c.isOwn), c.keptFrom(same('order.against', 'ask.actor'))),
    ),
  ),
  hide('other-person', all(c.inPortal, not(c.isOwn), not(c.isGuardian))),
  hide(
    'secret-field',
    all(
      c.inPortal,
      so('field.hidden'),
      any(not(c.isOwn), all(is('ask.category', 'gbv'), not(so('person.gbvInPortal')))),
    ),
  ),
  // A mask would show that it is there.
  hide('secret-field', all(c.atWork, so('field.hidden'), c.isRestricted)),
  stranger('not-to-be-found', c.hasTracing),
  stranger('impact-assessment', c.hasUnassessed),
  stranger('agreement-not-in-force', c.hasAgreement),
  stranger('standing-not-in-force', c.hasStanding),
  hide('no-standing', unknownToAsker, ...attempts),
  hide('gbv-search', all(c.searches, is('ask.category', 'gbv'))),
  hide('restricted', all(c.atWork, c.hidesRestricted)),
]

const neverForPolice = any(
  oneOf('ask.category', 'health', 'protection', 'gbv'),
  so('field.narrative'),
  so('field.violence'),
)
const opened = any(c.standingOpens, c.emergencyOpens, c.requestOpens, c.offered)
const receiver = 'receiver.id'

/** They win over everything that opens, and over every number of it. */
const FORBIDS: readonly Rule[] = [
  forbid('law-enforcement', any(all(c.ofPolice, any(neverForPolice, c.searches)), all(c.toPolice, neverForPolice))),
  forbid('law-enforcement-child', all(any(c.ofPolice, c.toPolice), so('field.childProtection'), c.isChild)),
  forbid(
    'recipient-origin',
    all(
      c.atWork,
      c.shares,
      any(
        c.comesFrom('receiver.country'),
        all(c.originUnknown, not(c.isInternational('receiver')), c.isElsewhere('receiver.country')),
      ),
    ),
  ),
  forbid(
    'recipient-cut-off',
    all(c.atWork, c.shares, any(since('receiver.suspendedAt'), since('receiver.nodeCutOffAt'))),
  ),
  forbid(
    'no-legal-request',
    any(
      all(c.ofPolice, is('field.mark', 'L'), not(c.requestNames('agency.id'))),
      all(c.toPolice, not(c.requestNames(receiver))),
    ),
    c.requestTried('agency.id'),
    c.requestTried(receiver),
  ),
  forbid(
    'child-training',
    all(
      c.atWork,
      not(c.counts),
      any(not(below('field.sensitivity', { value: 4 })), is('ask.category', 'protection')),
      c.isChild,
      not(c.trained('child-safeguarding')),
    ),
  ),
  forbid(
    'gbv-training',
    all(c.atWork, not(c.counts), is('ask.category', 'gbv'), not(c.trained('gbv-confidentiality'))),
  ),
  forbid('not-fresh', all(c.atWork, c.takesAway, not(below('worker.confirmedMinutes', 'ask.freshMost')))),
  forbid('legal-hold', all(c.atWork, c.erases, c.isHeld)),
  forbid('tie-erasure', all(c.atWork, c.erases, is('ask.category', 'family'))),
  forbid(
    'refused',
    all(
      c.atWork,
      not(c.counts),
      not(c.erases),
      any(
        all(c.refuses('agency.id'), not(c.mustAnyway('agency.id')), not(c.opensUnasked), not(c.requestOpens)),
        all(c.shares, not(c.toPolice), c.refuses(receiver), not(c.mustAnyway(receiver))),
      ),
    ),
  ),
  forbid('no-steward-approval', all(c.atWork, not(c.approvals))),
  forbid('onward', all(c.atWork, c.shares, not(c.isCustodian), any(c.toPolice, not(c.onwardCovers)))),
  forbid('emergency-unreviewed', all(c.emergencyBlocked, not(opened))),
  forbid('emergency-limits', all(not(c.erases), c.emergencyRuns, c.fieldGiven, not(opened))),
  forbid('unreviewed-risk', all(c.inPortal, so('field.risk'), not(so('person.riskReviewed')))),
]

/** Nothing is open unless something opens it: all of this must be there, in one and the same standing. */
const otherwise = any(c.emergencyOpens, c.requestOpens, c.offered)
const wanting = (test: Test): Test => all(c.atWork, not(otherwise), not(test))
const wants = (code: string, test: Test, ...cites: Test[]): Rule => ({
  ...lack(code, wanting(test), ...cites),
  refines: 'lack-event',
})
const toOther = (test: Test): Test => all(c.atWork, c.shares, not(c.toPolice), not(test))
const LACKS: readonly Rule[] = [
  lack('role', all(c.atWork, not(c.roleCovers))),
  lack(
    'purpose-category',
    all(
      c.atWork,
      any(
        not(so('ask.purposeReaches')),
        all(c.counts, not(oneOf('ask.purpose', 'statistics', 'research', 'oversight'))),
        all(not(c.counts), is('ask.category', 'gbv'), not(oneOf('ask.purpose', 'gbv-service', 'legal-representation'))),
      ),
    ),
  ),
  lack(
    'custody',
    all(
      c.atWork,
      any(
        all(c.erases, not(all(c.hasCustody, c.holdsRecord, c.isSteward, is('ask.purpose', 'rights')))),
        all(c.corrects, not(c.holdsRecord)),
      ),
    ),
  ),
  lack('field', all(c.atWork, not(c.erases), not(c.fieldGiven))),
  wants('standing-purpose', c.standingForPurpose, c.standingShows),
  wants('standing-category', c.standingForCategory, c.standingForPurpose),
  wants('agreement-scope', c.standingInScope, c.standingForCategory),
  wants(
    'consent-giver',
    any(c.counts, c.standingGrounded, not(c.consentByOther('agency.id'))),
    c.standingInScope,
    c.consentByOther('agency.id'),
  ),
  wants('basis', any(c.counts, c.standingGrounded), c.standingInScope),
  lack('event', wanting(any(c.erases, all(c.counts, c.standingInScope), c.standingWithEvent)), c.standingGrounded),
  lack('write', all(c.atWork, c.changes, not(all(c.fieldWritable, c.standingOpens)))),
  lack('agreement', toOther(c.agreementActive), c.agreementBetween),
  lack('agreement-scope', toOther(c.agreementCovers), c.agreementActive),
  lack('consent-giver', all(toOther(c.grounded(receiver)), c.consentByOther(receiver))),
  lack('basis', toOther(c.grounded(receiver))),
  lack('event', all(c.atWork, not(c.receiverEvent))),
  lack(
    'write',
    all(c.inPortal, not(is('ask.action', 'read')), not(all(c.isOwn, oneOf('ask.action', 'export', 'correct')))),
  ),
  lack('standing-category', all(c.inPortal, not(c.isOwn), not(so('field.ofGuardian')))),
]

const clear = any(c.standingOpens, c.emergencyOpens, c.requestOpens)
const nameToOversight = all(is('agency.type', 'OV'), is('ask.category', 'identity'), so('ask.reasoned'))
const shareRests = any(
  all(c.toPolice, c.requestNames(receiver)),
  all(
    not(c.toPolice),
    any(all(c.isCustodian, c.agreementCovers), c.onwardCovers),
    c.grounded(receiver),
    c.receiverApproved,
  ),
)
const byStanding = (reason: string): Rule =>
  permit(reason, all(c.atWork, not(c.unmaskedByEmergency), c.standingBecause(reason), c.roleCovers, c.approvals))
const inPortal = all(c.inPortal, any(c.isOwn, c.isGuardian))

/** What is left is told masked, or told. */
const OPENINGS: readonly Rule[] = [
  mask('small-cell', all(c.counts, not(upTo('field.cellLeast', 'ask.cell')))),
  permit('count', all(c.counts, c.standingOpens, c.roleCovers)),
  permit('erase', all(c.erases, c.hasCustody, c.isSteward, c.approvedErasing)),
  mask('field', all(c.shares, is('field.receiverMark', 'P'), shareRests)),
  permit('share', all(c.shares, shareRests)),
  mask('restricted', all(c.atWork, c.masksRestricted, clear)),
  mask('referral-offered', all(c.offered, not(clear))),
  mask('field', all(c.atWork, is('field.mark', 'P'), not(nameToOversight), clear)),
  mask('third-party', all(inPortal, so('field.thirdParty'), oneOf('ask.action', 'read', 'export'))),
  permit('legal-request', all(c.requestOpens, c.roleCovers, c.approvals)),
  ...['custody', 'co-management', 'referral', 'agreement', 'tracing', 'oversight'].map(byStanding),
  permit('emergency', all(c.emergencyOpens, c.roleCovers, c.approvals)),
  permit('own-data', all(c.inPortal, c.isOwn)),
  permit('guardian', all(c.inPortal, c.isGuardian)),
]

/** Every rule, in the order in which they are asked: the first that applies decides. */
export const RULES: readonly Rule[] = [...GATES, ...HIDES, ...FORBIDS, ...LACKS, ...OPENINGS]
