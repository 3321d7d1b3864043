import { useState } from 'react'
import { EndReason } from '../../domain/witnesses/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Options } from '../kit/Options.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import type { Witness } from './WitnessLine.tsx'

type Props = { witness: Witness; purpose: Purpose; onClose: () => void }

/** Says that a witness is one no longer, and why. Two people must say it. */
export function EndWitnessDialog({ witness, purpose, onClose }: Props) {
  const say = useSay()
  const [because, setBecause] = useState<EndReason | ''>('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('end-witness', purpose)
  const end = async () => {
    setTried(true)
    if (because && (await send({ id: witness.id, because }))) onClose()
  }
  return (
    <Dialog
      title={say('witness.end-title', { name: witness.name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" onClick={onClose}>
            {say('witness.keep')}
          </Button>
          <Button off={sending} onClick={() => void end()}>
            {say('witness.end')}
          </Button>
        </>
      }
    >
      <p>{say('witness.end-effect')}</p>
      <Options
        label={say('witness.why-end')}
        value={because}
        answers={EndReason.options.map((value) => ({ value, label: say(`witness-end.${value}`) }))}
        onChoose={setBecause}
      />
      {tried && !because && <p className="wrong">{say('review.choose')}</p>}
      <Refused error={refusal} />
    </Dialog>
  )
}
