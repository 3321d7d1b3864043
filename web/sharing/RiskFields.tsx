import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { useSay } from '../locales/use-say.ts'

export type RiskDraft = { key: string; what: string; likelihood: number; harm: number; measure: string; left: number }
/** An empty line; its key is only for the screen. */
export const emptyRisk = (key: string): RiskDraft => ({ key, what: '', likelihood: 2, harm: 2, measure: '', left: 1 })
type Props = { nth: number; risk: RiskDraft; tried: boolean; onChange: (risk: RiskDraft) => void }
const GRADES = ['1', '2', '3', '4'] as const

/** One line of the register: what may go wrong, how likely and how bad, what is done, and how much is left. */
export function RiskFields({ nth, risk, tried, onChange }: Props) {
  const say = useSay()
  const grade = (name: 'likelihood' | 'harm' | 'left') => (
    <Segmented
      label={say(`risk.${name}`)}
      value={String(risk[name]) as (typeof GRADES)[number]}
      options={GRADES.map((value) => ({ value, label: say(`risk-grade.${value}`) }))}
      onChoose={(value) => onChange({ ...risk, [name]: Number(value) })}
    />
  )
  const line = (name: 'what' | 'measure') => (
    <Field label={say(`risk.${name}`)} wrong={tried && risk[name].trim() === '' ? say('risk.needed') : undefined}>
      <Input value={risk[name]} onChange={(event) => onChange({ ...risk, [name]: event.target.value })} />
    </Field>
  )
  return (
    <fieldset className="box pad stack-3">
      <legend className="hide">{say('risk.one', { nth })}</legend>
      {line('what')}
      {grade('likelihood')}
      {grade('harm')}
      {line('measure')}
      {grade('left')}
    </fieldset>
  )
}
