import { useState } from 'react'
import { Finding } from '../../domain/oversight/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Options } from '../kit/Options.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { Question } from './QuestionsSection.tsx'
import { useDoingWords } from './use-doing-words.ts'

type Props = { question: Question; purpose: Purpose; onClose: () => void }
const LEAST_WORDS = 10

/** After somebody asked: what the look was, in words. Of misuse the person is told. */
export function JudgeLookDialog({ question, purpose, onClose }: Props) {
  const say = useSay()
  const doing = useDoingWords()
  const { when } = useMoments()
  const [verdict, setVerdict] = useState<Finding | ''>('')
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('review-access', purpose)
  const tooShort = words.trim().length < LEAST_WORDS
  const { position, seen, by, at, name } = question
  const judge = async () => {
    setTried(true)
    if (verdict && !tooShort && (await send({ position, verdict, words: words.trim(), seen }))) onClose()
  }
  return (
    <Dialog
      title={say('question.judge-title', { name: by.name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void judge()}>
            {say('question.judge-save')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <p>
        {doing(name)} · {when(at)}
      </p>
      <Options
        label={say('question.what-was-it')}
        value={verdict}
        answers={Finding.options.map((value) => ({
          value,
          label: say(`finding.${value}`),
          more: say(`finding-effect.${value}`),
        }))}
        onChoose={setVerdict}
      />
      {tried && !verdict && <p className="wrong">{say('review.choose')}</p>}
      <Field
        label={say('question.found')}
        hint={say('question.found-hint')}
        wrong={tried && tooShort ? say('emergency.why-needed') : undefined}
      >
        <TextArea value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
