import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { ConfirmFirst } from '../sharing/ConfirmFirst.tsx'
import type { Proposal } from './ProposalsSection.tsx'

type Props = { proposal: Proposal; purpose: Purpose }

/** A second data steward carries it out or leaves everything as it is; whoever proposed it may only take it back. */
export function VerdictActs({ proposal, purpose }: Props) {
  const say = useSay()
  const [approving, setApproving] = useState(false)
  const { send, sending, refusal } = useDeed('decline-erasure', purpose)
  const decline = () => void send({ proposal: proposal.id })
  return (
    <div className="stack-3 no-print">
      {proposal.mine && <Note tone="note">{say('erasing.needs-other')}</Note>}
      <Refused error={refusal} />
      <div className="row wrap">
        <Button off={sending} onClick={decline}>
          {say(proposal.mine ? 'erasing.take-back' : 'erasing.decline')}
        </Button>
        {!proposal.mine && (
          <Button onClick={() => setApproving(true)}>{say(`erasing.approve-${proposal.action}`)}</Button>
        )}
      </div>
      {approving && <ApproveErasure proposal={proposal} purpose={purpose} onClose={() => setApproving(false)} />}
    </div>
  )
}

function ApproveErasure({ proposal, purpose, onClose }: Props & { onClose: () => void }) {
  const say = useSay()
  const { send, sending, refusal } = useDeed('approve-erasure', purpose)
  const { id, action, people } = proposal
  const approve = async () => {
    if (await send({ proposal: id })) onClose()
  }
  return (
    <Dialog
      title={say(`erasing.ask-${action}`, { count: people.length })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" onClick={onClose}>
            {say('erasing.not-now')}
          </Button>
          <Button off={sending} onClick={() => void approve()}>
            {say(`erasing.approve-${action}`)}
          </Button>
        </>
      }
    >
      <p>
        <b>{say(action === 'erase' ? 'erasing.no-undo' : 'erasing.effect-restrict')}</b>
      </p>
      <p>{say('erasing.you-stand-for-it')}</p>
      <ConfirmFirst error={refusal} onConfirmed={() => void approve()} />
    </Dialog>
  )
}
