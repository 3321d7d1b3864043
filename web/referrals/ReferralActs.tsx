import { useState } from 'react'
import type { ReferralShown } from '../../domain/referrals/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { TurnDialog } from './TurnDialog.tsx'
import { DEED_OF, SAYS, type Said } from './turn-deeds.ts'

const ORDER: readonly Said[] = [
  'received',
  'answered',
  'accepted',
  'started',
  'done',
  'noted',
  'asked',
  'refused',
  'withdrawn',
  'deletion-confirmed',
  'deletion-asked',
]

/** What can be done now: one main act, the others beside it. What needs words asks for them first. */
export function ReferralActs({ referral, purpose }: { referral: ReferralShown; purpose: Purpose }) {
  const say = useSay()
  const [asking, setAsking] = useState<Said | null>(null)
  const turns = ORDER.filter((turn) => referral.may.includes(turn))
  const main = turns.find((turn) => turn === 'accepted') ?? turns[0]
  if (turns.length === 0) return <p className="mid no-print">{say('referral.nothing-to-do')}</p>
  return (
    <section className="row wrap no-print" aria-label={say('referral.acts')}>
      {turns.map((turn) => (
        <Act
          key={turn}
          turn={turn}
          main={turn === main}
          referral={referral}
          purpose={purpose}
          onAsk={() => setAsking(turn)}
        />
      ))}
      {asking && <TurnDialog turn={asking} referral={referral} purpose={purpose} onClose={() => setAsking(null)} />}
    </section>
  )
}

type Props = { turn: Said; main: boolean; referral: ReferralShown; purpose: Purpose; onAsk: () => void }
function Act({ turn, main, referral, purpose, onAsk }: Props) {
  const say = useSay()
  const { send, sending, refusal } = useDeed(DEED_OF[turn], purpose)
  const needsWords = SAYS[turn] !== 'nothing'
  const act = () => (needsWords ? onAsk() : void send({ referral: referral.id, seen: referral.state }))
  return (
    <>
      <Button {...(main && { look: 'main' as const })} off={sending} onClick={act}>
        {say(`referral-act.${turn}`)}
      </Button>
      <Refused error={refusal} />
    </>
  )
}
