import { useSay } from '../locales/use-say.ts'
import { changeRow, type Draft, type Row } from './draft.ts'
import { inheritedSecond } from './inherit-name.ts'
import { withCapitals } from './names-from-cells.ts'
import { cellId, hearCell } from './sheet-keys.ts'

/** The father's or the family's name. What is inherited stands grey until somebody has looked at it. */
export function SecondNameCell({ row, draft }: { row: Row; draft: Draft }) {
  const say = useSay()
  const id = cellId(row.id, 'second')
  const inherited = row.second === '' && !row.secondConfirmed ? inheritedSecond(draft, row) : ''
  return (
    <div className={inherited ? 'f inherit' : 'f'}>
      <label htmlFor={id}>
        {say(draft.secondName === 'father' ? 'register.fathers-name' : 'register.family-name')}
      </label>
      <input
        className="in name"
        id={id}
        dir="auto"
        autoComplete="off"
        autoCapitalize="words"
        enterKeyHint="next"
        value={row.second || inherited}
        aria-description={inherited ? say('register.inherited') : undefined}
        onChange={(event) => changeRow(row.id, { second: event.target.value, secondConfirmed: true })}
        onBlur={(event) =>
          changeRow(row.id, { second: withCapitals(event.target.value), secondConfirmed: Boolean(event.target.value) })
        }
        onKeyDown={(event) => hearCell(event, row, 'second')}
      />
    </div>
  )
}
