import { useCallback, useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { Refusal } from './ask.ts'
import { doDeed } from './outbox.ts'
import { questions } from './questions.ts'

export type DeedName =
  | 'sign-in'
  | 'sign-out'
  | 'register-household'
  | 'correct-person'
  | 'draft-form'
  | 'publish-form'
  | 'retire-form'
  | 'set-code-list'
  | 'fill-form'
  | 'add-photo'
  | 'link-records'
  | 'unlink-records'
  | 'settle-review'
  | 'refit-model'
  | 'approve-model'
  | 'return-to-model'
  | 'draw-tie'
  | 'judge-tie'
  | 'join-household'
  | 'leave-household'
  | 'state-child-status'
  | 'send-referral'
  | 'withdraw-referral'
  | 'receive-referral'
  | 'ask-about-referral'
  | 'answer-referral'
  | 'accept-referral'
  | 'refuse-referral'
  | 'start-referral'
  | 'finish-referral'
  | 'note-referral'
  | 'assign-cases'
  | 'record-decision'
  | 'amend-decision'
  | 'speak-to-decision'
  | 'review-decision'
  | 'record-claim'
  | 'plan-interview'
  | 'end-interview'
  | 'record-ruling'
  | 'notify-ruling'
  | 'file-appeal'
  | 'list-service'
  | 'amend-listing'
  | 'end-listing'
  | 'set-goal'
  | 'plan-service'
  | 'make-appointment'
  | 'end-planned'
  | 'open-unit'
  | 'amend-unit'
  | 'close-unit'
  | 'ask-for-place'
  | 'end-request'
  | 'place-people'
  | 'move-stay'
  | 'end-stay'
  | 'note-absence'
  | 'record-circumstance'
  | 'review-circumstance'
  | 'end-circumstance'
  | 'contest-circumstance'
  | 'settle-contest'
  | 'set-triage'
  | 'add-document'
  | 'write-note'
  | 'set-task'
  | 'finish-task'
  | 'reopen-task'
  | 'move-case'
  | 'close-case'
  | 'reopen-case'
  | 'run-import'
  | 'give-role'
  | 'end-role'
  | 'lend-role'
  | 'end-lending'
  | 'record-training'
  | 'assess-conflict'
  | 'accept-terms'
  | 'suspend-worker'
  | 'lift-suspension'
  | 'end-session'
  | 'confirm-sign-in'
  | 'add-passkey'
  | 'remove-passkey'
  | 'set-totp'
  | 'start-enrolment'
  | 'confirm-enrolment'
  | 'stop-enrolment'
  | 'enrol'
  | 'link-subject'
  | 'confirm-subject'
  | 'end-subject'
  | 'register-machine'
  | 'end-machine'
  | 'propose-agreement'
  | 'write-assessment'
  | 'sign-assessment'
  | 'review-agreement'
  | 'sign-agreement'
  | 'suspend-agreement'
  | 'resume-agreement'
  | 'end-agreement'
  | 'open-to-partner'
  | 'close-to-partner'
  | 'record-consent'
  | 'withdraw-consent'
  | 'hear-notice'
  | 'state-basis'
  | 'end-basis'
  | 'open-emergency'
  | 'open-case-emergency'
  | 'review-emergency'
  | 'set-safeguards'
  | 'order-no-contact'
  | 'end-no-contact'
  | 'approve-sharing'
  | 'end-approval'
  | 'cut-off-node'
  | 'lift-cut-off'
  | 'register-witness'
  | 'end-witness'
  | 'place-hold'
  | 'lift-hold'
  | 'record-mandate'
  | 'end-mandate'
  | 'record-legal-request'
  | 'sign-legal-request'
  | 'propose-erasure'
  | 'approve-erasure'
  | 'decline-erasure'
  | 'hear-erasure'
  | 'review-access'
  | 'register-hook'
  | 'end-hook'
  | 'replay-hook'
  | 'test-hook'
  | 'record-care'
  | 'judge-care'
  | 'state-wish'
  | 'record-court-order'
  | 'plan-transfer'
  | 'cancel-transfer'
  | 'ask-release'
  | 'give-release'
  | 'decline-release'
  | 'withdraw-release'
  | 'set-next-step'
  | 'note-contact'
  | 'note-view'
  | 'end-separation'

/** Does a deed. Where it would part people, the worker sees whom, and what to do instead, before anything is done. */
async function doTogether(name: DeedName, purpose: Purpose, input: unknown): Promise<void> {
  try {
    await doDeed(name, purpose, input)
  } catch (error) {
    const { askParting, PARTS } = await import('../unity/ask-parting.ts')
    if (!(error instanceof Refusal && PARTS.has(error.code))) throw error
    const parting = await askParting({ deed: name, input: input as object, purpose })
    if (!parting) throw error
    await doDeed(name, purpose, { ...(input as object), parting })
  }
}

/** A deed for a form: whether it is on its way, and what the house said against it. Resolves to whether it was done. */
export function useDeed(name: DeedName, purpose: Purpose) {
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Error>()
  const send = useCallback(
    async (input: unknown): Promise<boolean> => {
      setSending(true)
      setRefusal(undefined)
      try {
        await doTogether(name, purpose, input)
        await questions.invalidateQueries({ queryKey: ['look'] })
        return true
      } catch (error) {
        setRefusal(error instanceof Refusal ? error : new Refusal(500, { code: 'fault' }))
        return false
      } finally {
        setSending(false)
      }
    },
    [name, purpose],
  )
  return { send, sending, refusal, forget: () => setRefusal(undefined) }
}
