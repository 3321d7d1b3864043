import type { DataField } from '../../domain/forms/words.ts'
import { CATEGORIES } from '../../ground/categories.ts'
import { Field } from '../kit/Field.tsx'
import { useSay } from '../locales/use-say.ts'
import { useEditing } from './editing.ts'

type Props = { as: string | undefined; isFixed: boolean; onChange: (as: string) => void }

/** As which field of the minimum data set a field counts: that decides who sees it and who writes it, and is said beside it. */
export function CountsAs({ as, isFixed, onChange }: Props) {
  const say = useSay()
  const { form } = useEditing()
  const chosen = form.dataFields.find(({ field }) => field === as)
  return (
    <div className="stack">
      <Field
        label={say('forms.counts-as')}
        hint={isFixed ? say('forms.fixed') : say('forms.counts-as-hint')}
        wrong={chosen ? undefined : say('form-problem.category-missing')}
      >
        <GroupedSelect value={as ?? ''} fields={form.dataFields} off={isFixed} onChoose={onChange} />
      </Field>
      {chosen && !chosen.marks[form.agencyType]?.startsWith('W') && (
        <p className="wrong">{say('forms.not-written-here')}</p>
      )}
      {chosen && (
        <p className="small">
          {say('forms.seen-by', { sensitivity: chosen.sensitivity })}{' '}
          {Object.entries(chosen.marks)
            .filter(([, mark]) => !['-', 'S'].includes(mark))
            .map(([type, mark]) => `${say(`agency-type.${type as 'CP'}`)}: ${say(`data-mark.${markWord(mark)}`)}`)
            .join(' · ')}
        </p>
      )}
    </div>
  )
}

const MARKS = {
  W: 'writes',
  'W own': 'writes',
  R: 'reads',
  'R own': 'reads',
  P: 'part',
  C: 'agreed',
  L: 'law',
} as const
const markWord = (mark: string) => MARKS[mark as keyof typeof MARKS] ?? 'reads'

type Grouped = { value: string; fields: readonly DataField[]; off: boolean; onChoose: (value: string) => void }
function GroupedSelect({ value, fields, off, onChoose, ...rest }: Grouped & { id?: string }) {
  const say = useSay()
  return (
    <select {...rest} className="in" value={value} disabled={off} onChange={(event) => onChoose(event.target.value)}>
      <option value="">–</option>
      {CATEGORIES.map((category) => (
        <optgroup key={category} label={say(`category.${category}`)}>
          {fields
            .filter((one) => one.category === category)
            .map(({ field }) => (
              <option key={field} value={field}>
                {say(`data-field.${field.replace('.', '-')}` as 'data-field.identity-names')}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}
