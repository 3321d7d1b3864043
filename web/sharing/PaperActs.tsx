import { FileSignature } from 'lucide-react'
import type { AgreementShown } from '../../domain/sharing/agreements/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { ConfirmFirst } from './ConfirmFirst.tsx'

type Props = { of: AgreementShown; purpose: Purpose }

/** What partners without an account did on paper is written down by whoever works with them. */
export const PaperActs = ({ of, purpose }: Props) =>
  of.onPaper.map((paper) => <PaperAct key={paper.party.id} of={of} purpose={purpose} paper={paper} />)

function PaperAct({ of, purpose, paper: { party, turn } }: Props & { paper: AgreementShown['onPaper'][number] }) {
  const say = useSay()
  const { send, sending, refusal } = useDeed(`${turn}-agreement`, purpose)
  const write = () => void send({ agreement: of.id, party: party.id })
  return (
    <div className="stack no-print">
      <p className="mid">{say('partners.on-paper', { agency: party.name })}</p>
      <div>
        <Button icon={FileSignature} off={sending} onClick={write}>
          {say(turn === 'review' ? 'partners.reviewed' : 'partners.signed', { agency: party.name })}
        </Button>
      </div>
      <ConfirmFirst error={refusal} onConfirmed={write} />
    </div>
  )
}
