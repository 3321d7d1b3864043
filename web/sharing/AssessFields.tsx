import { Plus } from 'lucide-react'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { type AssessmentDraft, isEmpty, QUESTIONS } from './assessment-draft.ts'
import { emptyRisk, RiskFields } from './RiskFields.tsx'

type Props = { draft: AssessmentDraft; tried: boolean; onChange: (draft: AssessmentDraft) => void }

/** The questions, the register of risks, and the day on which it is looked at again. */
export function AssessFields({ draft, tried, onChange }: Props) {
  const say = useSay()
  const { answers, risks, due } = draft
  return (
    <>
      {QUESTIONS.map((one) => (
        <Field
          key={one}
          label={say(`risk-ask.${one}`)}
          wrong={tried && isEmpty(answers[one]) ? say('risk.needed') : undefined}
        >
          <TextArea
            rows={2}
            value={answers[one]}
            onChange={(event) => onChange({ ...draft, answers: { ...answers, [one]: event.target.value } })}
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
          onChange={(next) => onChange({ ...draft, risks: risks.map((one) => (one.key === risk.key ? next : one)) })}
        />
      ))}
      <Button
        look="quiet"
        icon={Plus}
        onClick={() => onChange({ ...draft, risks: [...risks, emptyRisk(String(risks.length + 1))] })}
      >
        {say('risk.more')}
      </Button>
      <Field label={say('risk.due')}>
        <Input type="date" value={due} onChange={(event) => onChange({ ...draft, due: event.target.value })} />
      </Field>
    </>
  )
}
