import { Plus } from 'lucide-react'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'
import type { Row } from './draft.ts'

/** What this person needs, in a word each; pressing opens the list. */
export function NeedsCell({ row, open, onToggle }: { row: Row; open: boolean; onToggle: () => void }) {
  const say = useSay()
  return (
    <div className="need">
      <button type="button" aria-expanded={open} onClick={onToggle}>
        {row.needs.map((need) => (
          <span className="chip wait" key={need}>
            {say(`need-short.${need}`)}
          </span>
        ))}
        <span className={row.needs.length ? 'hide' : 'add'}>
          <Icon of={Plus} />
          {say('register.needs')}
        </span>
      </button>
    </div>
  )
}
