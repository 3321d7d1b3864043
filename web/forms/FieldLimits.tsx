import type { FormField } from '../../domain/forms/words.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Select } from '../kit/Select.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { changed } from './draft-edits.ts'
import { useEditing } from './editing.ts'
import { labelIn } from './label-in.ts'

type Props = { field: FormField; onChange: (field: FormField) => void }

const LENGTHS: ReadonlySet<string> = new Set(['text', 'long-text'])
const NUMBERS: ReadonlySet<string> = new Set(['whole-number', 'decimal'])
const CODES: ReadonlySet<string> = new Set(['code', 'codes', 'yes-no'])

/** What a field takes, when it is shown, and what it is worked out from. */
export function FieldLimits({ isFixed, ...rest }: Props & { isFixed: boolean }) {
  const say = useSay()
  const { kind } = rest.field
  const isLong = LENGTHS.has(kind)
  return (
    <div className="form-labels">
      {(kind === 'code' || kind === 'codes') && <WhichList {...rest} />}
      {kind === 'rows' && <WhichPart {...rest} isFixed={isFixed} />}
      {kind === 'calculated' && <Text {...rest} name="calculation" hint={say('forms.calculation-hint')} />}
      {(isLong || NUMBERS.has(kind)) && (
        <>
          <Limit {...rest} name="least" label={say(isLong ? 'forms.least-length' : 'forms.least')} />
          <Limit {...rest} name="most" label={say(isLong ? 'forms.most-length' : 'forms.most')} />
        </>
      )}
      {kind === 'text' && <Text {...rest} name="shape" hint={say('forms.shape-hint')} />}
      {kind === 'date' && (
        <>
          <Text {...rest} name="earliest" hint={say('forms.day-hint')} />
          <Text {...rest} name="latest" hint={say('forms.day-hint')} />
        </>
      )}
      <Text {...rest} name="shown" hint={say('forms.shown-hint')} />
      {kind !== 'note' && kind !== 'calculated' && <Box {...rest} name="required" />}
      {CODES.has(kind) && <Box {...rest} name="counted" hint={say('forms.counted-hint')} />}
    </div>
  )
}

type TextName = 'shown' | 'calculation' | 'shape' | 'earliest' | 'latest'
function Text({ field, name, hint, onChange }: Props & { name: TextName; hint: string }) {
  const say = useSay()
  return (
    <Field label={say(`forms.${name}`)} hint={hint}>
      <Input
        dir="ltr"
        value={field[name] ?? ''}
        onChange={(event) => onChange(changed(field, name, event.target.value))}
      />
    </Field>
  )
}

function Limit({ field, name, label, onChange }: Props & { name: 'least' | 'most'; label: string }) {
  const limit = (typed: string) => (typed === '' ? undefined : Number(typed))
  return (
    <Field label={label}>
      <Input
        type="number"
        step="any"
        value={field[name] ?? ''}
        onChange={(event) => onChange(changed(field, name, limit(event.target.value)))}
      />
    </Field>
  )
}

function Box({ field, name, hint, onChange }: Props & { name: 'required' | 'counted'; hint?: string }) {
  const say = useSay()
  return (
    <label className="opt">
      <input
        type="checkbox"
        checked={field[name] ?? false}
        onChange={(event) => onChange(changed(field, name, event.target.checked))}
      />
      <span>{say(`forms.${name}-box`)}</span>
      {hint && <span className="d">{hint}</span>}
    </label>
  )
}

const NOTHING = { value: '', label: '–' }

function WhichList({ field, onChange }: Props) {
  const say = useSay()
  const language = useLanguage()
  const { form } = useEditing()
  const lists = Object.values(form.lists).map(({ key, name }) => ({
    value: key,
    label: labelIn(name, language) || key,
  }))
  return (
    <Field label={say('forms.list')}>
      <Select
        value={field.list ?? ''}
        options={[NOTHING, ...lists]}
        onChoose={(key) => onChange(changed(field, 'list', key))}
      />
    </Field>
  )
}

function WhichPart({ field, isFixed, onChange }: Props & { isFixed: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const { form } = useEditing()
  const parts = Object.entries(form.parts).map(([key, { name }]) => ({
    value: key,
    label: labelIn(name, language) || key,
  }))
  return (
    <Field label={say('forms.part')}>
      <Select
        value={field.part ?? ''}
        disabled={isFixed}
        options={[NOTHING, ...parts]}
        onChoose={(key) => onChange(changed(field, 'part', key))}
      />
    </Field>
  )
}
