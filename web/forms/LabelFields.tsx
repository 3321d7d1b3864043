import { FORM_LANGUAGES, type Labels } from '../../domain/forms/words.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { languages } from '../locales/language.ts'
import { useSay } from '../locales/use-say.ts'

type Props = { what: string; labels: Labels | undefined; onChange: (labels: Labels) => void; long?: boolean }

/** A text in the languages of the house, side by side, each in its own direction. */
export function LabelFields({ what, labels = {}, onChange, long }: Props) {
  const say = useSay()
  return (
    <fieldset>
      <legend>{what}</legend>
      <div className="form-labels">
        {FORM_LANGUAGES.map((code) => {
          const { name, dir } = languages.find((one) => one.code === code)!
          const value = labels[code] ?? ''
          const change = (text: string) => onChange({ ...labels, [code]: text })
          return (
            <Field
              key={code}
              label={<bdi lang={code}>{name}</bdi>}
              wrong={value.trim() || long ? undefined : say('forms.label-missing')}
            >
              {long ? (
                <TextArea
                  rows={2}
                  lang={code}
                  dir={dir}
                  value={value}
                  onChange={(event) => change(event.target.value)}
                />
              ) : (
                <Input lang={code} dir={dir} value={value} onChange={(event) => change(event.target.value)} />
              )}
            </Field>
          )
        })}
      </div>
    </fieldset>
  )
}
