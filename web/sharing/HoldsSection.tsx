import { Archive, CalendarX2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { HoldsShown } from '../../domain/sharing/holds/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { dayOf, useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { ProposePersonDialog } from '../retention/ProposePersonDialog.tsx'
import { HoldDialog } from './HoldDialog.tsx'
import { LiftHoldDialog } from './LiftHoldDialog.tsx'
import type { Guarded } from './SafeguardsPage.tsx'

export type Hold = HoldsShown['holds'][number]
type Asking = { what: 'place' | 'propose' } | { what: 'lift'; hold: Hold } | null

/** What an authority wants kept of somebody, and whether it was looked at again in time; and the way to propose that they are erased. */
export function HoldsSection({ purpose, ...guarded }: Guarded & { purpose: Purpose }) {
  const say = useSay()
  const { person, name } = guarded
  const [asking, setAsking] = useState<Asking>(null)
  const { data, error, refetch } = useLook<HoldsShown>('read-holds', purpose, { person })
  const close = () => setAsking(null)
  return (
    <section className="box" aria-labelledby="holds">
      <h2 id="holds">{say('hold.title')}</h2>
      <p className="boxpart mid small">{say('hold.means', { name })}</p>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {!data && !error && <Waiting lines={2} />}
      {data && (
        <ul className="lines guards">
          {data.holds.length === 0 && <li className="dim">{say('hold.none')}</li>}
          {data.holds.map((hold) => (
            <HoldLine key={hold.id} hold={hold} onLift={() => setAsking({ what: 'lift', hold })} />
          ))}
        </ul>
      )}
      <div className="boxpart row wrap no-print">
        <Button icon={Archive} onClick={() => setAsking({ what: 'place' })}>
          {say('hold.place')}
        </Button>
        <Button look="quiet" icon={Trash2} onClick={() => setAsking({ what: 'propose' })}>
          {say('erasing.propose-one', { name })}
        </Button>
      </div>
      {asking?.what === 'place' && <HoldDialog person={person} name={name} purpose={purpose} onClose={close} />}
      {asking?.what === 'lift' && (
        <LiftHoldDialog hold={asking.hold} person={person} name={name} purpose={purpose} onClose={close} />
      )}
      {asking?.what === 'propose' && <ProposePersonDialog person={person} name={name} onClose={close} />}
    </section>
  )
}

function HoldLine({ hold, onLift }: { hold: Hold; onLift: () => void }) {
  const say = useSay()
  const { fullDay } = useMoments()
  const list = new Intl.ListFormat(useLanguage())
  const day = (at: string) => fullDay(dayOf(new Date(at)))
  const { categories, authority, from, until, reviewDue, overdue, by } = hold
  return (
    <li>
      <div className="stack">
        <p className="row wrap">
          <b>{list.format(categories.map((one) => say(`category.${one}`)))}</b>
          {overdue && (
            <Chip tone="wait" icon={CalendarX2}>
              {say('hold.overdue')}
            </Chip>
          )}
        </p>
        {authority && (
          <p>
            <bdi>{authority}</bdi>
          </p>
        )}
        <p className="small mid">
          {until
            ? say('hold.from-until', { from: day(from), until: day(until), name: by })
            : say('hold.from', { from: day(from), name: by })}
        </p>
        <p className={overdue ? 'small wait-c' : 'small mid'}>{say('hold.review', { day: fullDay(reviewDue) })}</p>
      </div>
      <Button onClick={onLift}>{say('hold.lift')}</Button>
    </li>
  )
}
