import { Plus, Trash2 } from 'lucide-react'
import type { Asked } from '../../domain/forms/editions/rules.ts'
import { newDeedId } from '../api/ask.ts'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { AskedField } from './AskedField.tsx'
import { useFilling } from './filling.ts'
import { labelIn } from './label-in.ts'

/** The end of an id is chance. */
const newRow = (): string => newDeedId().slice(-12)

/** Rows of a form within a form: each is a group of its own, and can be taken out. */
export function RowsInput({ asked, path }: { asked: Asked; path: string }) {
  const say = useSay()
  const { answers, onAnswer, language } = useFilling()
  const rows = Array.isArray(answers[path]) ? answers[path] : []
  const label = labelIn(asked.field.label, language)
  const takeOut = (row: string) =>
    onAnswer(
      path,
      rows.filter((one) => one !== row),
    )
  return (
    <fieldset className="form-rows stack-3">
      <legend>
        <b>{label}</b>
      </legend>
      {rows.map((row, nth) => (
        <fieldset className="box pad stack-3" key={row}>
          <legend className="hide">{say('forms.row', { label, nth: nth + 1 })}</legend>
          {asked.inner &&
            [...asked.inner.byKey.values()].map((one) => (
              <AskedField key={one.field.key} asked={one} path={`${path}/${row}/${one.field.key}`} />
            ))}
          <Button look="quiet" icon={Trash2} onClick={() => takeOut(row)}>
            {say('forms.row-out', { label, nth: nth + 1 })}
          </Button>
        </fieldset>
      ))}
      {rows.length === 0 && <p className="dim">{say('forms.rows-none')}</p>}
      <div>
        <Button icon={Plus} onClick={() => onAnswer(path, [...rows, newRow()])}>
          {say('forms.row-add', { label })}
        </Button>
      </div>
    </fieldset>
  )
}
