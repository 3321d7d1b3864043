import { useState } from 'react'
import { useUsualPurpose } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Options } from '../kit/Options.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import type { Opening } from './EmergencyLine.tsx'

const VERDICTS = ['justified', 'unjustified'] as const
const LEAST_WORDS = 10

/** Somebody else says whether it was right to open a person in an emergency, in words that whoever opened it reads. */
export function ReviewEmergencyDialog({ opening, onClose }: { opening: Opening; onClose: () => void }) {
  const say = useSay()
  const { when, hour } = useMoments()
  const list = new Intl.ListFormat(useLanguage())
  const [verdict, setVerdict] = useState<(typeof VERDICTS)[number] | ''>('')
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('review-emergency', useUsualPurpose())
  const tooShort = words.trim().length < LEAST_WORDS
  const save = async () => {
    setTried(true)
    if (verdict && !tooShort && (await send({ emergency: opening.id, verdict, words: words.trim() }))) onClose()
  }
  const { worker, agency, from, until, categories, reason } = opening
  return (
    <Dialog
      title={say('emergency.review-title', { name: worker.name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('emergency.review-save')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <p>
        <bdi>{agency.name}</bdi> · {say('emergency.from-until', { from: when(from), until: hour(until) })} ·{' '}
        {list.format(categories.map((one) => say(`category.${one}`)))}
      </p>
      {reason && (
        <blockquote>
          <bdi>{reason}</bdi>
        </blockquote>
      )}
      <Options
        label={say('emergency.was-it-right')}
        value={verdict}
        answers={VERDICTS.map((value) => ({
          value,
          label: say(`emergency-verdict.${value}`),
          more: say(`emergency-effect.${value}`),
        }))}
        onChoose={setVerdict}
      />
      {tried && !verdict && <p className="wrong">{say('review.choose')}</p>}
      <Field label={say('emergency.your-words')} wrong={tried && tooShort ? say('emergency.why-needed') : undefined}>
        <TextArea value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
