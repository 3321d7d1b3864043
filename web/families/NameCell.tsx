import { useSay } from '../locales/use-say.ts'
import { changeRow, type Row } from './draft.ts'
import { withCapitals } from './names-from-cells.ts'
import { cellId, hearCell } from './sheet-keys.ts'

/** The given name, in any script; two scripts side by side are two ways of writing it. */
export function NameCell({ row }: { row: Row }) {
  const say = useSay()
  const id = cellId(row.id, 'given')
  return (
    <div className="f">
      <label htmlFor={id}>{say('register.given-name')}</label>
      <input
        className="in name"
        id={id}
        dir="auto"
        autoComplete="off"
        autoCapitalize="words"
        enterKeyHint="next"
        value={row.given}
        onChange={(event) => changeRow(row.id, { given: event.target.value })}
        onBlur={() => changeRow(row.id, { given: withCapitals(row.given) })}
        onKeyDown={(event) => hearCell(event, row, 'given')}
      />
    </div>
  )
}
