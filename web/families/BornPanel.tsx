import { DateAsTold } from '../kit/DateAsTold.tsx'
import { useSay } from '../locales/use-say.ts'
import { changeRow, type Row } from './draft.ts'
import { cellId, goTo } from './sheet-keys.ts'

/** Opens in place below the line: the date as it was told, in the calendar in which it was told. */
export function BornPanel({ row, name, onClose }: { row: Row; name: string; onClose: () => void }) {
  const say = useSay()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel from any of its fields
    <div
      className="cal"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        onClose()
        goTo(cellId(row.id, 'born'))
      }}
    >
      <DateAsTold
        label={say('register.when-born', { name })}
        typed={row.born}
        calendar={row.calendar}
        onChange={(born, calendar) => changeRow(row.id, { born, calendar })}
      />
    </div>
  )
}
