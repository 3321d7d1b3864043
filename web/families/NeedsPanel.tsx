import type { Need } from '../../domain/cases/words.ts'
import { Button } from '../kit/Button.tsx'
import { Picks } from '../kit/Picks.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { changeRow, type Row } from './draft.ts'
import { fittingNeeds } from './fitting-needs.ts'

/** Specific needs, to pick any number of. */
export function NeedsPanel({ row, name, onClose }: { row: Row; name: string; onClose: () => void }) {
  const say = useSay()
  const toggle = (value: string) => {
    const need = value as Need
    changeRow(row.id, {
      needs: row.needs.includes(need) ? row.needs.filter((one) => one !== need) : [...row.needs, need],
    })
  }
  return (
    <div className="cal needs-panel">
      <Picks
        label={say('register.needs-of', { name })}
        options={fittingNeeds(row, today()).map((value) => ({ value, label: say(`need.${value}`) }))}
        chosen={row.needs}
        onToggle={toggle}
      />
      <Button onClick={onClose}>{say('act.close')}</Button>
    </div>
  )
}
