import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { askFirst } from '../../../server/ask-first.ts'
import { GUARDED } from '../../../server/rooms.ts'

/** Why no other deed can part anyone. A new deed stands here with its reason, or among those that ask the guard. */
const UNABLE: Readonly<Record<string, readonly string[]>> = {
  'is about those who work here, and how they come in': [
    ...['accept-terms', 'add-passkey', 'add-push-endpoint', 'assess-conflict', 'confirm-enrolment', 'confirm-sign-in'],
    ...['confirm-subject', 'drop-push-endpoint', 'end-lending', 'end-machine', 'end-role', 'end-session'],
    ...['end-subject', 'enrol', 'give-role', 'lend-role', 'lift-suspension', 'link-subject', 'mark-notices-read'],
    ...['record-training', 'register-machine', 'remove-passkey', 'set-notice-settings', 'set-totp', 'sign-in'],
    ...['save-filter', 'amend-filter', 'remove-filter', 'restore-filter', 'open-with-filter'],
    ...['sign-out', 'start-enrolment', 'stop-enrolment', 'suspend-agency', 'suspend-worker'],
  ],
  'sets how the house, its nodes and its witnesses work': [
    ...['approve-model', 'cut-off-node', 'draft-form', 'end-hook', 'end-witness', 'lift-cut-off', 'publish-form'],
    ...['refit-model', 'register-hook', 'register-witness', 'replay-hook', 'retire-form', 'return-to-model'],
    ...['place-site', 'set-code-list', 'test-hook'],
  ],
  'says who may see what of somebody, and moves nobody': [
    ...['approve-sharing', 'close-to-partner', 'end-agreement', 'end-approval', 'end-basis', 'hear-notice'],
    ...['open-agencies', 'open-case-emergency', 'open-emergency', 'open-to-partner', 'propose-agreement'],
    ...['record-consent', 'record-legal-request', 'resume-agreement', 'review-access', 'review-agreement'],
    ...['review-emergency', 'set-safeguards', 'sign-agreement', 'sign-assessment', 'sign-legal-request'],
    ...['state-basis', 'suspend-agreement', 'withdraw-consent', 'write-assessment', 'amend-partner'],
    'write-down-partner',
  ],
  'says who is kept away from whom: it is why people are parted, and parts nobody by itself': [
    ...['end-no-contact', 'order-no-contact', 'record-court-order', 'state-wish'],
  ],
  'says who speaks for somebody: a representative is no carer': ['end-mandate', 'record-mandate'],
  'adds to what is known of a family, or says since when they are registered together': [
    ...['draw-tie', 'join-household', 'leave-household', 'register-household', 'state-child-status'],
  ],
  'brings in records as they are; what is known already it only adds to': ['run-import'],
  'corrects what is written about one person; their ties stay': ['correct-person', 'add-photo'],
  'destroys what is readable of somebody who is gone; their ties stay': [
    ...['approve-erasure', 'decline-erasure', 'hear-erasure', 'lift-hold', 'place-hold', 'propose-erasure'],
  ],
  'asks for a parting, or answers it: the deed that was asked for is asked again': [
    ...['ask-release', 'decline-release', 'give-release', 'withdraw-release'],
  ],
  'follows a parting that has happened': ['end-separation', 'note-contact', 'note-view', 'set-next-step'],
  'is about whose work it is, and what is to be done': [
    ...['assign-cases', 'end-planned', 'finish-task', 'make-appointment', 'move-case', 'plan-service', 'reopen-case'],
    ...['reopen-task', 'set-goal', 'set-task', 'write-note'],
  ],
  'writes down what somebody thinks should be done; the deed that does it asks': [
    ...['amend-decision', 'record-decision', 'review-decision'],
  ],
  'is about one person’s claim; it asks when it is decided': [
    ...['end-interview', 'file-appeal', 'notify-ruling', 'plan-interview', 'record-claim'],
  ],
  'says what became of a circumstance; the parting was told when it began': [
    ...['contest-circumstance', 'end-circumstance', 'review-circumstance', 'settle-contest'],
  ],
  'asks for help or answers; a file goes over, and nobody is taken anywhere by it': [
    ...['accept-referral', 'amend-listing', 'answer-referral', 'ask-about-referral', 'ask-deletion'],
    ...['confirm-deletion', 'end-listing', 'finish-referral', 'list-service', 'note-referral', 'receive-referral'],
    ...['refuse-referral', 'send-referral', 'start-referral', 'withdraw-referral'],
  ],
  'is about places, not about who lives there': [
    ...['amend-unit', 'ask-for-place', 'close-unit', 'end-request', 'note-absence', 'open-unit'],
  ],
  'looks for who is missing, and brings nobody anywhere': [
    ...['add-sought', 'agree-to-be-found', 'close-tracing', 'decline-to-be-found', 'disclose-trace', 'judge-trace'],
    ...['open-tracing', 'state-tracing', 'withdraw-being-found'],
  ],
  'plans how people come together, and says how it goes; the handover itself asks': [
    ...['end-reunification', 'plan-reunification', 'record-follow-up', 'turn-step'],
  ],
  'watches over care that was recorded, and ends none': ['record-visit', 'turn-ageing-step', 'turn-guardianship'],
  'says how urgent it is': ['set-triage'],
  'keeps papers and answers': ['add-document', 'fill-form'],
}

/** Every deed that may be asked for, as the house says of itself. */
const DEEDS = [
  ...readFileSync('docs/deeds.md', 'utf8')
    .split('## Looks')[0]!
    .matchAll(/^### `([a-z-]+)`$/gm),
].map(([, name]) => name!)

describe('every deed', () => {
  it('asks who would be parted, or it is written down why it can part nobody', () => {
    const unable = Object.values(UNABLE).flat()
    const known = [...Object.keys(GUARDED), ...unable]
    expect(DEEDS.length).toBeGreaterThan(140)
    expect(DEEDS.filter((name) => !known.includes(name))).toEqual([])
    expect(known.filter((name, at) => known.indexOf(name) !== at)).toEqual([])
    const unasked = ['enrol', 'open-agencies', 'sign-in', 'sign-out', 'suspend-agency']
    expect(known.filter((name) => !DEEDS.includes(name) && !unasked.includes(name))).toEqual([])
  })

  it('that tells where somebody is, or that they left, asks', () => {
    const telling = globSync('domain/**/*.ts').filter(
      (path) =>
        !/test\.ts$|domain\/unity\//.test(path) &&
        /\b(tellPresence|tellLeaving)\(/.test(readFileSync(path, 'utf8')) &&
        !/\bkeepTogether\(|tellTaking\(/.test(readFileSync(path, 'utf8')),
    )
    expect(telling).toEqual([])
  })
})

describe('a deed that can part people and forgets to ask', () => {
  it('is stopped by the door before anything is kept', async () => {
    let opened: ((act: never, input: never) => Promise<void>) | undefined
    const work = async () => {}
    const routes = askFirst(
      { look: () => {}, deed: (_, __, done) => (opened = done as never) },
      { 'end-stay': GUARDED['end-stay']! },
    )
    routes.deed('end-stay', GUARDED['end-stay']!.input, work)
    await expect(opened!({} as never, {} as never)).rejects.toThrow('did not ask')
    routes.deed('write-note', GUARDED['end-stay']!.input, work)
    expect(opened).toBe(work)
  })
})
