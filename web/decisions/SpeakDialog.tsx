import { useState } from 'react'
import { type DecisionShown, ReviewOutcome, Says } from '../../domain/decisions/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'

type Props = { decision: DecisionShown; purpose: Purpose; as: 'speak' | 'review'; onClose: () => void }

/** Agrees, dissents or sends back; or on the day of the review says what comes of it. Without agreeing, words are needed. */
export function SpeakDialog({ decision, purpose, as, onClose }: Props) {
  const say = useSay()
  const [choice, setChoice] = useState('')
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed(as === 'speak' ? 'speak-to-decision' : 'review-decision', purpose)
  const needsWords = as === 'review' || choice !== 'agree'
  const save = async () => {
    setTried(true)
    if (!choice || (needsWords && words.trim().length < 3)) return
    const told = { ...(words.trim() && { words: words.trim() }), [as === 'speak' ? 'says' : 'outcome']: choice }
    if (await send({ decision: decision.id, edition: decision.edition, ...told })) onClose()
  }
  const options =
    as === 'speak'
      ? Says.options.map((value) => ({ value: value as string, label: say(`says-act.${value}`) }))
      : ReviewOutcome.options.map((value) => ({ value: value as string, label: say(`review-outcome.${value}`) }))
  return (
    <Dialog
      title={say(`decision-act.${as}`)}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('decision.say-it')}
          </Button>
        </>
      }
    >
      {decision.content && (
        <p className="prose" dir="auto">
          {decision.content.what}
        </p>
      )}
      <Segmented label={say(`decision-act.${as}`)} hideLabel value={choice} options={options} onChoose={setChoice} />
      {tried && !choice && <p className="harm-c">{say('referral.code-needed')}</p>}
      <Field
        label={say('referral.words')}
        wrong={tried && needsWords && words.trim().length < 3 ? say('form.reason-needed') : undefined}
      >
        <TextArea value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
