import { CircleAlert } from 'lucide-react'
import { useKept } from '../api/remember.ts'
import { Note } from '../kit/Note.tsx'
import { useSay } from '../locales/use-say.ts'
import type { Missing } from './check-draft.ts'
import { draft } from './draft.ts'
import { type Column, cellId, goTo, QUESTION } from './sheet-keys.ts'

const cellOf: Partial<Record<Missing['what'], Column>> = { name: 'given', born: 'born', relation: 'relation' }

function placeOf(missing: Missing): string {
  if (missing.what === 'question') return QUESTION
  if (missing.what === 'nobody') return cellId(draft.get().rows[0]!.id, 'given')
  if (missing.what === 'child-status') return `child-status-${missing.row}`
  return cellId(missing.row, cellOf[missing.what] ?? 'given')
}

/** What still has to be said, each with a way to the place where it is said. */
export function StillMissing({ missing }: { missing: readonly Missing[] }) {
  const say = useSay()
  const { rows } = useKept(draft)
  if (missing.length === 0) return null
  const nameOf = (one: Missing) => {
    if (!('row' in one)) return ''
    const at = rows.findIndex(({ id }) => id === one.row)
    return rows[at]?.given.trim() || say('register.person-number', { number: at + 1 })
  }
  const go = (place: string) => {
    if (!place.startsWith('child-status')) return goTo(place)
    document.getElementById(place)?.querySelector('input')?.focus()
  }
  return (
    <Note tone="wait" icon={CircleAlert} role="alert">
      <p>
        <b>{say('still-missing.title')}</b>
      </p>
      <ul>
        {missing.map((one) => (
          <li key={placeOf(one)}>
            <button type="button" className="btn quiet" onClick={() => go(placeOf(one))}>
              {say(`still-missing.${one.what}`, { name: nameOf(one) })}
            </button>
          </li>
        ))}
      </ul>
    </Note>
  )
}
