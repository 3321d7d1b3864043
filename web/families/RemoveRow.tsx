import { X } from 'lucide-react'
import { Icon } from '../kit/Icon.tsx'
import { tell } from '../kit/UndoBar.tsx'
import { useSay } from '../locales/use-say.ts'
import { changeDraft, draft, isStarted, type Row, removeRow } from './draft.ts'

/** Takes a line off the sheet before it was ever saved, with the way back. */
export function RemoveRow({ row }: { row: Row }) {
  const say = useSay()
  const remove = () => {
    const before = draft.get().rows
    removeRow(row.id)
    if (isStarted(row))
      tell(say('register.line-removed', { name: row.given || '–' }), () => changeDraft({ rows: before }))
  }
  return (
    <button
      type="button"
      className="remove"
      tabIndex={-1}
      aria-label={say('register.remove-line', { name: row.given || '–' })}
      onClick={remove}
    >
      <Icon of={X} />
    </button>
  )
}
