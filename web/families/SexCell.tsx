import { ChevronDown } from 'lucide-react'
import { Sex } from '../../domain/people/words.ts'
import { ageOn } from '../../ground/partial-date.ts'
import { Icon } from '../kit/Icon.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { readBorn } from '../people/read-born.ts'
import { changeRow, type Row } from './draft.ts'
import { cellId, goOn, hearCell } from './sheet-keys.ts'

/** Woman or girl, man or boy, other, not known: one letter says it and goes on. */
export function SexCell({ row }: { row: Row }) {
  const say = useSay()
  const id = cellId(row.id, 'sex')
  const born = readBorn(row.born, row.calendar, today())
  const age = born && ageOn(born, today()).most < 18 ? 'child' : 'adult'
  const letters = Sex.options.map((sex) => [sex, say(`sex-letters.${sex}`)] as const)
  const choose = (letter: string) => letters.find(([, all]) => all.includes(letter.toLocaleLowerCase()))?.[0]
  return (
    <div className="f">
      <label htmlFor={id}>{say('register.sex')}</label>
      <span className="select">
        <select
          className="in"
          id={id}
          value={row.sex}
          onChange={(event) => changeRow(row.id, { sex: event.target.value as Row['sex'] })}
          onKeyDown={(event) => {
            const sex = event.key.length === 1 && event.key !== ' ' ? choose(event.key) : undefined
            if (!sex || event.ctrlKey || event.metaKey || event.altKey) return hearCell(event, row, 'sex')
            event.preventDefault()
            changeRow(row.id, { sex })
            goOn(row, 'sex')
          }}
        >
          <option value="">{''}</option>
          {Sex.options.map((sex) => (
            <option key={sex} value={sex}>
              {say(`sex.${sex}`, { age })}
            </option>
          ))}
        </select>
        <Icon of={ChevronDown} />
      </span>
    </div>
  )
}
