import { Scale } from 'lucide-react'
import { useState } from 'react'
import type { ConsentsShown } from '../../domain/sharing/consents/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useJoin, useSay } from '../locales/use-say.ts'
import { BasisDialog } from './BasisDialog.tsx'
import { usePartWords } from './part-words.ts'

type Props = { said: ConsentsShown; person: string; purpose: Purpose }

/** Other grounds in law, with why a consent would not be free; and the way to state one. */
export function BasesSection({ said, person, purpose }: Props) {
  const say = useSay()
  const join = useJoin()
  const { part } = usePartWords()
  const [stating, setStating] = useState(false)
  const { send, sending, refusal } = useDeed('end-basis', purpose)
  if (!said.may) return null
  return (
    <section className="box pad stack-3" aria-labelledby="bases">
      <h2 id="bases">{say('basis.title')}</h2>
      <p className="small mid">{say('basis.what')}</p>
      <Refused error={refusal} />
      {said.bases
        .filter(({ ended }) => !ended)
        .map((one) => (
          <div key={one.id} className="stack">
            <p>
              <b>{say(`basis-kind.${one.kind}`)}</b> · <bdi>{one.recipient.name}</bdi> ·{' '}
              {join(one.categories.map(part))}
            </p>
            <p className="small">
              <bdi>{one.why}</bdi>
            </p>
            <Button look="quiet" off={sending} onClick={() => void send({ basis: one.id })}>
              {say('basis.end')}
            </Button>
          </div>
        ))}
      {said.partners.length > 0 && (
        <Button look="quiet" icon={Scale} onClick={() => setStating(true)}>
          {say('basis.state')}
        </Button>
      )}
      {stating && <BasisDialog said={said} person={person} purpose={purpose} onClose={() => setStating(false)} />}
    </section>
  )
}
