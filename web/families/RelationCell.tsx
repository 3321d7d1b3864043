import { ChevronDown } from 'lucide-react'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import { changeRow, type Row } from './draft.ts'
import { cellId, goOn, hearCell } from './sheet-keys.ts'
import { useRelationOptions } from './use-relation-words.ts'

/** What this person is to the head. The first letters say it; a letter that fits only one goes on by itself. */
export function RelationCell({ row, isHead }: { row: Row; isHead: boolean }) {
  const say = useSay()
  const id = cellId(row.id, 'relation')
  const options = useRelationOptions(row.sex)
  const starting = (letter: string) =>
    options.filter(({ label }) => label.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()))
  if (isHead)
    return (
      <div className="f self" id={id}>
        <span>{say('relation.self', { sex: row.sex || 'unknown' })}</span>
      </div>
    )
  return (
    <div className="f">
      <label htmlFor={id}>{say('register.to-head')}</label>
      <span className="select">
        <select
          className="in"
          id={id}
          value={row.relation}
          onChange={(event) => changeRow(row.id, { relation: event.target.value as Row['relation'] })}
          onKeyDown={(event) => {
            const fits =
              event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey ? starting(event.key) : []
            if (fits.length === 0) return hearCell(event, row, 'relation')
            event.preventDefault()
            const now = fits.findIndex(({ value }) => value === row.relation)
            changeRow(row.id, { relation: fits[(now + 1) % fits.length]!.value as Row['relation'] })
            if (fits.length === 1) goOn(row, 'relation')
          }}
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
    </div>
  )
}
