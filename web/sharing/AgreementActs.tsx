import { CirclePause, CirclePlay, CircleX, PenLine, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { AgreementShown } from '../../domain/sharing/agreements/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { AssessDialog } from './AssessDialog.tsx'
import { ConfirmFirst } from './ConfirmFirst.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

type Asking = 'review' | 'assess' | 'suspend' | 'resume' | 'end' | null

/** What a data steward can do with an agreement now. One of them is the next act. */
export function AgreementActs({ of, purpose }: { of: AgreementShown; purpose: Purpose }) {
  const say = useSay()
  const [asking, setAsking] = useState<Asking>(null)
  const sign = useDeed('sign-agreement', purpose)
  const may = (what: AgreementShown['may'][number]) => of.may.includes(what)
  const main = (what: string) => (of.mine === what ? { look: 'main' as const } : {})
  const signNow = () => void sign.send({ agreement: of.id })
  return (
    <div className="stack-3 no-print">
      <div className="row wrap">
        {may('review') && (
          <Button icon={ShieldCheck} {...main('review')} onClick={() => setAsking('review')}>
            {say('agreement.review')}
          </Button>
        )}
        {may('sign') && (
          <Button icon={PenLine} {...main('sign')} off={sign.sending} onClick={signNow}>
            {say('agreement.sign')}
          </Button>
        )}
        {may('assess') && (
          <Button {...main('assess')} onClick={() => setAsking('assess')}>
            {say('agreement.assess')}
          </Button>
        )}
        {may('resume') && (
          <Button icon={CirclePlay} {...main('resume')} onClick={() => setAsking('resume')}>
            {say('agreement.resume')}
          </Button>
        )}
        {may('suspend') && (
          <Button icon={CirclePause} onClick={() => setAsking('suspend')}>
            {say('agreement.suspend')}
          </Button>
        )}
        {may('end') && (
          <Button icon={CircleX} onClick={() => setAsking('end')}>
            {say('agreement.end')}
          </Button>
        )}
      </div>
      <ConfirmFirst error={sign.refusal} onConfirmed={signNow} />
      {asking === 'assess' && <AssessDialog agreement={of.id} purpose={purpose} onClose={() => setAsking(null)} />}
      {asking && asking !== 'assess' && (
        <ReasonDialog what={asking} agreement={of.id} purpose={purpose} onClose={() => setAsking(null)} />
      )}
    </div>
  )
}
