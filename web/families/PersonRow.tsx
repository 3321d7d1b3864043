import { ChevronDown, ChevronRight } from 'lucide-react'
import { useKept } from '../api/remember.ts'
import { Icon } from '../kit/Icon.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { ageWords, readBorn } from '../people/read-born.ts'
import { BornCell } from './BornCell.tsx'
import { BornPanel } from './BornPanel.tsx'
import { draft, type Panel, type Row } from './draft.ts'
import { NameCell } from './NameCell.tsx'
import { NeedsCell } from './NeedsCell.tsx'
import { NeedsPanel } from './NeedsPanel.tsx'
import { RelationCell } from './RelationCell.tsx'
import { RemoveRow } from './RemoveRow.tsx'
import { SecondNameCell } from './SecondNameCell.tsx'
import { SexCell } from './SexCell.tsx'
import { WhereCell } from './WhereCell.tsx'

type Props = {
  row: Row
  at: number
  open: boolean
  onOpen: (open: boolean) => void
  panel: Panel
  onPanel: (panel: Panel) => void
}

/** One person: a line of the sheet, or on the phone a card that closes to a summary. */
export function PersonRow({ row, at, open, onOpen, panel, onPanel }: Props) {
  const say = useSay()
  const now = useKept(draft)
  const born = readBorn(row.born, row.calendar, today())
  const name = row.given.trim() || say('register.person-number', { number: at + 1 })
  return (
    <fieldset aria-label={name} onFocus={() => open || onOpen(true)}>
      <div className={open ? 'gp open' : 'gp shut'}>
        <div className="no phone-off">{at + 1}</div>
        <button
          type="button"
          className="no desk-off"
          aria-expanded={open}
          onClick={() => onOpen(!open)}
          onFocus={(event) => event.stopPropagation()}
        >
          <span>
            {at + 1} <bdi>{row.given.trim() || say('register.new-person')}</bdi>
            {born && <span className="dim"> · {ageWords(born, today())}</span>}
          </span>
          <Icon of={open ? ChevronDown : ChevronRight} flip={!open} />
        </button>
        <NameCell row={row} />
        <SecondNameCell row={row} draft={now} />
        <SexCell row={row} />
        <BornCell row={row} panel={panel} onPanel={onPanel} />
        <RelationCell row={row} isHead={at === 0} />
        <WhereCell row={row} />
        <NeedsCell row={row} open={panel === 'needs'} onToggle={() => onPanel(panel === 'needs' ? null : 'needs')} />
        {at > 0 && <RemoveRow row={row} />}
      </div>
      {panel === 'born' && <BornPanel row={row} name={name} onClose={() => onPanel(null)} />}
      {panel === 'needs' && <NeedsPanel row={row} name={name} onClose={() => onPanel(null)} />}
    </fieldset>
  )
}
