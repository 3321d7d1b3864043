import { BookmarkPlus, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Asked, FilterShown } from '../../domain/filters/words.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { FilterDialog } from './FilterDialog.tsx'
import { type Asking, asksTheSame } from './use-asked.ts'
import { useFilterDeeds } from './use-filter-deeds.ts'
import './filters.css'

/** What this list was asked before, under a name; and a way to keep what it is asked now. */
export function SavedFilters<A extends Asked>({ asking }: { asking: Asking<A> }) {
  const say = useSay()
  const { asked, usual, filters, chosen, ask } = asking
  const { send, remove, refusal } = useFilterDeeds()
  const [open, setOpen] = useState<'save' | 'change'>()
  if (!filters) return null
  const isChanged = chosen !== undefined && !asksTheSame(chosen.asked, asked)
  const isFirst = chosen !== undefined && filters.first === chosen.id
  const choose = (id: string) => {
    const filter = filters.filters.find((one) => one.id === id)
    ask((filter?.asked ?? usual) as A, filter?.id)
  }
  const options = filters.filters.map(({ id, name, mine, by }) => ({
    value: id as string,
    label: mine ? name : say('filter.of', { name, by }),
  }))
  return (
    <section className="saved-filters no-print" aria-label={say('filter.title')}>
      {options.length > 0 && (
        <Field label={say('filter.title')}>
          <Select
            value={chosen?.id ?? ''}
            options={[{ value: '', label: say('filter.none') }, ...options]}
            onChoose={choose}
          />
        </Field>
      )}
      {chosen && <FilterSays by={chosen.mine ? undefined : chosen.by} shared={chosen.shared} changed={isChanged} />}
      {(!chosen || isChanged) && (
        <Button look="quiet" icon={BookmarkPlus} onClick={() => setOpen('save')}>
          {say(isChanged ? 'filter.save-new' : 'filter.save')}
        </Button>
      )}
      <Acts
        filter={chosen}
        onChange={() => setOpen('change')}
        onRemove={() => void remove(chosen!, () => ask(chosen!.asked as A, chosen!.id))}
      />
      {chosen && (
        <Picks
          label={say('filter.how')}
          hideLabel
          options={[{ value: 'first', label: say('filter-wish.first') }]}
          chosen={isFirst ? ['first'] : []}
          onToggle={() => void send('open-with-filter', { list: asked.list, filter: isFirst ? null : chosen.id })}
        />
      )}
      <Refused error={refusal} />
      {open && (
        <FilterDialog
          asked={asked}
          before={open === 'change' ? chosen : undefined}
          onClose={() => setOpen(undefined)}
          onDone={(id, now) => ask(now as A, id)}
        />
      )}
    </section>
  )
}

type Doing = { filter: FilterShown | undefined; onChange: () => void; onRemove: () => void }
/** Its maker words a filter anew; they take it away, and once they left whoever runs the agency. */
function Acts({ filter, onChange, onRemove }: Doing) {
  const say = useSay()
  return (
    <>
      {filter?.mine && (
        <Button look="quiet" icon={Pencil} onClick={onChange}>
          {say('filter.change')}
        </Button>
      )}
      {filter?.removable && (
        <Button look="quiet" icon={Trash2} onClick={onRemove}>
          {say('filter.remove')}
        </Button>
      )}
    </>
  )
}

type Says = { by: string | undefined; shared: boolean; changed: boolean }
/** Whose the chosen filter is, and whether it is still what is asked. */
function FilterSays({ by, shared, changed }: Says) {
  const say = useSay()
  return (
    <p className="mid">
      {by !== undefined ? say('filter.by', { by }) : shared ? say('filter.shared') : say('filter.own')}
      {changed && ` · ${say('filter.changed')}`}
    </p>
  )
}
