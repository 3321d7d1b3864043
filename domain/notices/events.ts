import type { NoticeKind, Urgency } from './words.ts'

/**
 * To whom something is told.
 * `referred`: whoever may take it on at the agency that was asked; `referrer`: who sent it and whose work the case is there;
 * `owner`: whose work the case is; `second-voices`: who may speak to a decision that waits; `named`: a worker whom the line names;
 * `receivers` and `recipients`: caseworkers, and stewards, of the agencies that the line names or that are to hear;
 * `guardians`: who looks after the house itself; `releasers`: who may answer for an act that could part people, at the agency
 * whose act it is; `release-asker`: who asked for that; `step-owner`: who takes the next step to bring two together.
 */
export type To =
  | 'referred'
  | 'referrer'
  | 'owner'
  | 'named'
  | 'receivers'
  | 'task-owner'
  | 'item-owner'
  | 'step-owner'
  | 'releasers'
  | 'release-asker'
  | 'stewards'
  | 'party-stewards'
  | 'recipients'
  | 'reviewers'
  | 'opener'
  | 'proposer'
  | 'author'
  | 'second-voices'
  | 'administrators'
  | 'guardians'
/** Where a field of the line is one of these. */
export type If = { field: string; is: readonly unknown[] }
export type Telling = {
  kind: NoticeKind
  to: To
  urgency: Urgency
  urgentIf?: If
  onlyIf?: If
  unless?: If
  field?: string
}

const QUICK: If = { field: 'urgency', is: ['hour', 'three-hours'] }
const ALONE: If = { field: 'status', is: ['separated', 'unaccompanied'] }

/** After which deeds somebody must act or must know: who, of what, and how urgently. */
export const EVENTS: Readonly<Record<string, readonly Telling[]>> = {
  'send-referral': [{ kind: 'referral-came', to: 'referred', urgency: 'soon', urgentIf: QUICK }],
  'ask-about-referral': [{ kind: 'referral-asked', to: 'referrer', urgency: 'soon' }],
  'answer-referral': [{ kind: 'referral-answered', to: 'referred', urgency: 'soon' }],
  'accept-referral': [{ kind: 'referral-accepted', to: 'referrer', urgency: 'soon' }],
  'refuse-referral': [{ kind: 'referral-refused', to: 'referrer', urgency: 'soon' }],
  'finish-referral': [{ kind: 'referral-finished', to: 'referrer', urgency: 'calm' }],
  'withdraw-referral': [{ kind: 'referral-withdrawn', to: 'referred', urgency: 'soon' }],
  'open-package': [{ kind: 'package-opened', to: 'referrer', urgency: 'calm', onlyIf: { field: 'opening', is: [1] } }],
  'shut-package': [{ kind: 'package-shut', to: 'referrer', urgency: 'soon' }],
  'open-to-partner': [{ kind: 'opened-to-us', to: 'receivers', urgency: 'calm', field: 'to' }],
  'withdraw-consent': [{ kind: 'consent-withdrawn', to: 'recipients', urgency: 'soon', field: 'told' }],
  'open-emergency': [{ kind: 'emergency-opened', to: 'reviewers', urgency: 'urgent' }],
  'open-case-emergency': [{ kind: 'emergency-opened', to: 'reviewers', urgency: 'urgent' }],
  'review-emergency': [{ kind: 'emergency-judged', to: 'opener', urgency: 'soon' }],
  'approve-sharing': [{ kind: 'sharing-approved', to: 'owner', urgency: 'calm' }],
  'propose-agreement': [{ kind: 'agreement-waits', to: 'party-stewards', urgency: 'soon' }],
  'write-assessment': [{ kind: 'agreement-waits', to: 'party-stewards', urgency: 'soon' }],
  'sign-assessment': [{ kind: 'agreement-waits', to: 'party-stewards', urgency: 'soon' }],
  'review-agreement': [{ kind: 'agreement-waits', to: 'party-stewards', urgency: 'soon' }],
  'sign-agreement': [{ kind: 'agreement-changed', to: 'party-stewards', urgency: 'calm' }],
  'suspend-agreement': [{ kind: 'agreement-changed', to: 'party-stewards', urgency: 'soon' }],
  'resume-agreement': [{ kind: 'agreement-changed', to: 'party-stewards', urgency: 'soon' }],
  'end-agreement': [{ kind: 'agreement-changed', to: 'party-stewards', urgency: 'soon' }],
  'record-legal-request': [{ kind: 'legal-request-waits', to: 'stewards', urgency: 'soon' }],
  'propose-erasure': [{ kind: 'erasure-waits', to: 'stewards', urgency: 'soon' }],
  'decline-erasure': [{ kind: 'erasure-declined', to: 'proposer', urgency: 'calm' }],
  'approve-erasure': [{ kind: 'erasure-to-hear', to: 'recipients', urgency: 'soon' }],
  'refit-model': [{ kind: 'model-waits', to: 'stewards', urgency: 'calm' }],
  'record-decision': [{ kind: 'decision-waits', to: 'second-voices', urgency: 'soon' }],
  'amend-decision': [{ kind: 'decision-waits', to: 'second-voices', urgency: 'soon' }],
  'speak-to-decision': [{ kind: 'decision-said', to: 'author', urgency: 'soon' }],
  'assign-cases': [
    { kind: 'case-given', to: 'named', urgency: 'soon', field: 'owner', onlyIf: { field: 'cases', is: [1] } },
    { kind: 'cases-given', to: 'named', urgency: 'soon', field: 'owner', unless: { field: 'cases', is: [1] } },
  ],
  'close-case': [{ kind: 'case-closed', to: 'owner', urgency: 'calm' }],
  'reopen-case': [{ kind: 'case-reopened', to: 'owner', urgency: 'soon' }],
  'set-triage': [{ kind: 'case-urgent', to: 'owner', urgency: 'urgent', onlyIf: { field: 'level', is: ['urgent'] } }],
  'state-child-status': [{ kind: 'child-alone', to: 'owner', urgency: 'urgent', onlyIf: ALONE }],
  'set-task': [{ kind: 'task-given', to: 'task-owner', urgency: 'soon' }],
  'reopen-task': [{ kind: 'task-given', to: 'task-owner', urgency: 'soon' }],
  'set-goal': [{ kind: 'planned-given', to: 'item-owner', urgency: 'calm' }],
  'plan-service': [{ kind: 'planned-given', to: 'item-owner', urgency: 'calm' }],
  'make-appointment': [{ kind: 'planned-given', to: 'item-owner', urgency: 'soon' }],
  'contest-circumstance': [{ kind: 'circumstance-contested', to: 'owner', urgency: 'soon' }],
  'place-people': [{ kind: 'place-found', to: 'owner', urgency: 'soon' }],
  'end-request': [
    { kind: 'place-not-found', to: 'owner', urgency: 'soon', onlyIf: { field: 'because', is: ['no-place'] } },
  ],
  'note-absence': [{ kind: 'absence-noted', to: 'owner', urgency: 'urgent', onlyIf: { field: 'known', is: [false] } }],
  'ask-release': [{ kind: 'release-waits', to: 'releasers', urgency: 'urgent' }],
  'give-release': [{ kind: 'release-given', to: 'release-asker', urgency: 'soon' }],
  'decline-release': [{ kind: 'release-declined', to: 'release-asker', urgency: 'soon' }],
  'set-next-step': [{ kind: 'step-given', to: 'step-owner', urgency: 'soon' }],
  'record-ruling': [{ kind: 'ruling-made', to: 'owner', urgency: 'soon' }],
  'notify-ruling': [{ kind: 'appeal-runs', to: 'owner', urgency: 'soon' }],
  'plan-interview': [{ kind: 'interview-planned', to: 'owner', urgency: 'soon' }],
  'give-role': [{ kind: 'role-given', to: 'named', urgency: 'calm', field: 'worker' }],
  'lend-role': [{ kind: 'role-given', to: 'named', urgency: 'calm', field: 'borrower' }],
  'start-enrolment': [{ kind: 'enrolment-waits', to: 'administrators', urgency: 'soon' }],
  'link-subject': [{ kind: 'account-waits', to: 'administrators', urgency: 'soon' }],
  'cut-off-node': [{ kind: 'node-cut-off', to: 'guardians', urgency: 'urgent' }],
  'lift-cut-off': [
    { kind: 'reopening-waits', to: 'guardians', urgency: 'soon', onlyIf: { field: 'lifted', is: [false] } },
  ],
  'register-witness': [
    { kind: 'witness-waits', to: 'guardians', urgency: 'calm', onlyIf: { field: 'confirmed', is: [false] } },
  ],
  'end-witness': [
    { kind: 'witness-waits', to: 'guardians', urgency: 'calm', onlyIf: { field: 'confirmed', is: [false] } },
  ],
}

/** Deeds of which nobody is told, by why not. Every deed stands here or above. */
export const SILENT: Readonly<Record<string, readonly string[]>> = {
  'somebody does it for themselves': [
    'sign-in',
    'sign-out',
    'enrol',
    'accept-terms',
    'add-passkey',
    'remove-passkey',
    'set-totp',
    'confirm-sign-in',
    'end-session',
    'set-notice-settings',
    'mark-notices-read',
    'add-push-endpoint',
    'drop-push-endpoint',
    'save-filter',
    'amend-filter',
    'remove-filter',
    'restore-filter',
    'open-with-filter',
  ],
  'it is seen where one works with the person, and nothing waits for it': [
    'add-document',
    'add-photo',
    'correct-person',
    'draw-tie',
    'judge-tie',
    'join-household',
    'leave-household',
    'link-records',
    'unlink-records',
    'register-household',
    'write-note',
    'move-case',
    'finish-task',
    'fill-form',
    'record-circumstance',
    'review-circumstance',
    'end-circumstance',
    'settle-contest',
    'record-consent',
    'record-mandate',
    'end-mandate',
    'state-basis',
    'end-basis',
    'set-safeguards',
    'order-no-contact',
    'end-no-contact',
    'end-approval',
    'place-hold',
    'lift-hold',
    'sign-legal-request',
    'record-claim',
    'end-interview',
    'file-appeal',
    'end-planned',
    'review-decision',
    'move-stay',
    'end-stay',
    'record-care',
    'judge-care',
    'state-wish',
    'record-court-order',
    'plan-transfer',
    'cancel-transfer',
    'note-contact',
    'note-view',
    'end-separation',
    'record-visit',
    'turn-guardianship',
    'turn-ageing-step',
  ],
  'what is told of a search, and when, would say who may have been found: it stands in the list of searches alone': [
    'open-tracing',
    'add-sought',
    'state-tracing',
    'close-tracing',
    'judge-trace',
    'agree-to-be-found',
    'decline-to-be-found',
    'withdraw-being-found',
    'disclose-trace',
  ],
  'it stands in a list that whoever does this work looks at': [
    'plan-reunification',
    'turn-step',
    'confirm-handover',
    'record-follow-up',
    'end-reunification',
    'ask-for-place',
    'open-unit',
    'amend-unit',
    'close-unit',
    'list-service',
    'amend-listing',
    'end-listing',
    'settle-review',
    'run-import',
    'write-down-partner',
    'amend-partner',
  ],
  'the other side has nothing to do for it': [
    'receive-referral',
    'start-referral',
    'note-referral',
    'hear-notice',
    'hear-erasure',
    'close-to-partner',
    'withdraw-release',
    'ask-deletion',
    'confirm-deletion',
  ],
  'it is about the house, its forms and its machines': [
    'open-agencies',
    'place-site',
    'register-machine',
    'end-machine',
    'register-hook',
    'end-hook',
    'replay-hook',
    'test-hook',
    'approve-model',
    'return-to-model',
    'draft-form',
    'publish-form',
    'retire-form',
    'set-code-list',
  ],
  'it is told at the door, or to the one beside whom it is done': [
    'end-role',
    'end-lending',
    'record-training',
    'assess-conflict',
    'suspend-worker',
    'lift-suspension',
    'suspend-agency',
    'confirm-enrolment',
    'stop-enrolment',
    'confirm-subject',
    'end-subject',
  ],
  'nobody is measured by a machine': ['review-access'],
}

/** What the clock tells, without anybody's doing. */
export const BY_CLOCK = {
  'task-near': 'calm',
  'task-late': 'soon',
  'step-near': 'soon',
  'step-late': 'soon',
  'release-due': 'soon',
  'appointment-near': 'soon',
  'appeal-near': 'urgent',
  'referral-near': 'soon',
  'referral-lapsed': 'soon',
  'agreement-ending': 'calm',
  'hook-given-up': 'soon',
} as const satisfies Partial<Record<NoticeKind, Urgency>>
