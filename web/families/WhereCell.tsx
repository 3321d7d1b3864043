import { ChevronDown } from 'lucide-react'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import { changeRow, type Row, type Where } from './draft.ts'
import { cellId, hearCell } from './sheet-keys.ts'

const places: Where[] = ['here', 'elsewhere', 'unknown']

/** Whether the person is here. Whoever is not, is asked about below. */
export function WhereCell({ row }: { row: Row }) {
  const say = useSay()
  const id = cellId(row.id, 'where')
  return (
    <div className="f">
      <label htmlFor={id}>{say('register.where-now')}</label>
      <span className="select">
        <select
          className="in"
          id={id}
          value={row.where}
          onChange={(event) => changeRow(row.id, { where: event.target.value as Where })}
          onKeyDown={(event) => hearCell(event, row, 'where')}
        >
          {places.map((place) => (
            <option key={place} value={place}>
              {say(`where.${place}`)}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
    </div>
  )
}
