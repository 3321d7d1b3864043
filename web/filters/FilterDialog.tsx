import { useState } from 'react'
import type { Asked, FilterShown } from '../../domain/filters/words.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { toggled } from '../sharing/toggled.ts'
import { asksTheSame } from './use-asked.ts'
import { useFilterDeeds } from './use-filter-deeds.ts'

type Props = {
  /** What the list is asked now. */
  asked: Asked
  /** The filter that is worded anew; none for a new one. */
  before: FilterShown | undefined
  onClose: () => void
  onDone: (id: string, asked: Asked) => void
}
type Wish = 'shared' | 'first' | 'now'
const MOST = 60

/** Under which name a filter is kept, who finds it, and whether the list opens with it. */
export function FilterDialog({ asked, before, onClose, onDone }: Props) {
  const say = useSay()
  const { send, refusal } = useFilterDeeds()
  const [name, setName] = useState(before?.name ?? '')
  const [wishes, setWishes] = useState<Wish[]>(before ? [...(before.shared ? ['shared' as const] : []), 'now'] : [])
  const [isTried, setTried] = useState(false)
  const isOther = before !== undefined && !asksTheSame(before.asked, asked)
  const save = async () => {
    setTried(true)
    if (!name.trim()) return
    const now = before && !wishes.includes('now') ? before.asked : asked
    const said = { name, shared: wishes.includes('shared'), asked: now }
    const id = before?.id ?? makeId<FactId>(new Date())
    const isDone = before
      ? await send('amend-filter', { filter: id, seen: before.seen, ...said })
      : await send('save-filter', { id, ...said })
    if (!isDone) return
    if (wishes.includes('first') && !(await send('open-with-filter', { list: asked.list, filter: id }))) return
    onDone(id, now)
    onClose()
  }
  const offered: Wish[] = ['shared', ...(before ? [] : (['first'] as const)), ...(isOther ? (['now'] as const) : [])]
  return (
    <Dialog
      title={say(before ? 'filter.change' : 'filter.save')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" onClick={() => void save()}>
            {say('filter.keep')}
          </Button>
        </>
      }
    >
      <form
        className="stack-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field
          label={say('filter.name')}
          hint={say('filter.name-hint')}
          wrong={isTried && !name.trim() && say('filter.name-missing')}
        >
          <Input value={name} maxLength={MOST} autoFocus onChange={(event) => setName(event.target.value)} />
        </Field>
        <Picks
          label={say('filter.how')}
          options={offered.map((value) => ({ value, label: say(`filter-wish.${value}`) }))}
          chosen={wishes}
          onToggle={(one) => setWishes(toggled(wishes, one as Wish))}
        />
        <Refused error={refusal} />
      </form>
    </Dialog>
  )
}
