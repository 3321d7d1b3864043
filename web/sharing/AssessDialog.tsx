import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { emptyRisk, type RiskDraft, RiskFields } from './RiskFields.tsx'

const QUESTIONS = ['data', 'why', 'less', 'people'] as const
const HALF_YEAR = 182 * 86_400_000

/** Questions about what may go wrong for the people, one after the other; the answers are the assessment. */
export function AssessDialog({
  agreement,
  purpose,
  onClose,
}: {
  agreement: string
  purpose: Purpose
  onClose: () => void
}) {
  const say = useSay()
  const [answers, setAnswers] = useState<Record<(typeof QUESTIONS)[number], string>>({
    data: '',
    why: '',
    less: '',
    people: '',
  })
  const [risks, setRisks] = useState<RiskDraft[]>([emptyRisk('1')])
  const [due, setDue] = useState(new Date(Date.now() + HALF_YEAR).toISOString().slice(0, 10))
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('write-assessment', purpose)
  const isEmpty = (text: string) => text.trim() === ''
  const whole =
    QUESTIONS.every((one) => !isEmpty(answers[one])) &&
    risks.every((one) => !isEmpty(one.what) && !isEmpty(one.measure))
  const write = async () => {
    setTried(true)
    if (
      whole &&
      (await send({
        id: newDeedId(),
        agreement,
        answers,
        risks: risks.map(({ key: _, ...risk }) => risk),
        reviewDue: due,
      }))
    )
      onClose()
  }
  return (
    <Dialog
      title={say('agreement.assess')}
      wide
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending} onClick={() => void write()}>
            {say('risk.write')}
          </Button>
        </>
      }
    >
      <p className="mid">{say('risk.no-names')}</p>
      {QUESTIONS.map((one) => (
        <Field
          key={one}
          label={say(`risk-ask.${one}`)}
          wrong={tried && isEmpty(answers[one]) ? say('risk.needed') : undefined}
        >
          <TextArea
            rows={2}
            value={answers[one]}
            onChange={(event) => setAnswers({ ...answers, [one]: event.target.value })}
          />
        </Field>
      ))}
      <h3>{say('risk.title')}</h3>
      {risks.map((risk, nth) => (
        <RiskFields
          key={risk.key}
          nth={nth + 1}
          risk={risk}
          tried={tried}
          onChange={(next) => setRisks(risks.map((one, at) => (at === nth ? next : one)))}
        />
      ))}
      <Button look="quiet" icon={Plus} onClick={() => setRisks([...risks, emptyRisk(String(risks.length + 1))])}>
        {say('risk.more')}
      </Button>
      <Field label={say('risk.due')}>
        <Input type="date" value={due} onChange={(event) => setDue(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
