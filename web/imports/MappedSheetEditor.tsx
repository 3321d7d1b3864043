import { Field as Fields, type MappedSheet, SheetRole } from '../../bridges/spreadsheet/words.ts'
import { Chip } from '../kit/Chip.tsx'
import { Field } from '../kit/Field.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'

type Props = { sheet: MappedSheet; onChange: (sheet: MappedSheet) => void }

/** One sheet: what it is there for, and what each of its columns says about a person. */
export function MappedSheetEditor({ sheet, onChange }: Props) {
  const say = useSay()
  const change = (at: number, part: Partial<MappedSheet['columns'][number]>) =>
    onChange({
      ...sheet,
      columns: sheet.columns.map((column, index) => (index === at ? { ...column, ...part } : column)),
    })
  const read = sheet.role === 'people' || sheet.role === 'households'
  return (
    <div className="mapped">
      <div className="row wrap">
        <h3>
          <bdi>{sheet.sheet}</bdi>
        </h3>
        <Field hidden label={say('imports.sheet-role')}>
          <Select
            value={sheet.role}
            options={SheetRole.options.map((value) => ({ value, label: say(`sheet-role.${value}`) }))}
            onChoose={(role) => onChange({ ...sheet, role: role as SheetRole })}
          />
        </Field>
      </div>
      {read && (
        <ul>
          {sheet.columns.map((column, at) => (
            <li key={column.column}>
              <span className="code dim">{column.column}</span>
              <bdi>{column.header || '–'}</bdi>
              <span className="row">
                <Field hidden label={say('imports.means', { column: column.header || column.column })}>
                  <Select
                    value={column.field}
                    options={Fields.options.map((value) => ({ value, label: say(`import-field.${value}`) }))}
                    onChoose={(field) => change(at, { field: field as typeof column.field })}
                  />
                </Field>
                {column.doubt && <Chip tone="wait">{say(`import-doubt.${column.doubt}`)}</Chip>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
