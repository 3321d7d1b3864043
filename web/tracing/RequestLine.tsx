import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { RequestShown } from '../../domain/tracing/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Names } from '../kit/Names.tsx'
import { Note } from '../kit/Note.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { AddSoughtDialog } from './AddSoughtDialog.tsx'
import { TurnDialog, type TurnTo } from './TurnDialog.tsx'

const NEXT: Readonly<Record<RequestShown['status'], readonly TurnTo[]>> = {
  open: ['in-progress', 'closed'],
  'in-progress': ['verified', 'closed'],
  verified: ['reunified', 'closed'],
  reunified: ['closed'],
  closed: ['in-progress'],
}

/** One search: who seeks whom, since when, how it stands and what comes next. */
export function RequestLine({ request, purpose }: { request: RequestShown; purpose: Purpose }) {
  const say = useSay()
  const { when } = useMoments()
  const { seeker, sought, status, action, askedBy, since, days, agency, statement, place, never, possible, may } =
    request
  return (
    <li>
      <div className="stack-3">
        <p className="row wrap">
          <b>
            <Names names={seeker.names} />
          </b>
          <span className="mid">{say('tracing.seeks')}</span>
          {sought.map(({ id, names }) => (
            <b key={id}>
              <Names names={names} />
            </b>
          ))}
          <Chip tone={status === 'reunified' ? 'done' : 'wait'}>{say(`tracing-status.${status}`)}</Chip>
        </p>
        <p className="small mid">
          {say('tracing.days', { count: days })} · {say(`tracing-asked.${askedBy}`)} · {say(`tracing-action.${action}`)}{' '}
          · <bdi>{agency}</bdi> · {when(since)}
        </p>
        {possible && (
          <Note tone="wait" role="status">
            {possible.agency ? say('tracing.possible', { agency: possible.agency }) : say('tracing.possible-house')}
          </Note>
        )}
        {statement && (
          <p className="prose" dir="auto">
            {statement}
          </p>
        )}
        {place && (
          <p className="small">
            {say('tracing.place')}: <bdi>{place}</bdi>
          </p>
        )}
        {never && (
          <p className="small harm-c">
            {say('tracing.never')}: <bdi>{never}</bdi>
          </p>
        )}
        {may && <RequestActs request={request} purpose={purpose} />}
      </div>
    </li>
  )
}

/** What can be done with a search: the turns that may follow, and somebody more whom it seeks. */
function RequestActs({ request, purpose }: { request: RequestShown; purpose: Purpose }) {
  const say = useSay()
  const [turning, setTurning] = useState<TurnTo | null>(null)
  const [adding, setAdding] = useState(false)
  const { status } = request
  return (
    <>
      <div className="row wrap no-print">
        {NEXT[status].map((to) => (
          <Button key={to} onClick={() => setTurning(to)}>
            {say(`tracing-turn.${to}`)}
          </Button>
        ))}
        {status !== 'closed' && (
          <Button look="quiet" icon={UserPlus} onClick={() => setAdding(true)}>
            {say('tracing.add-sought')}
          </Button>
        )}
      </div>
      {adding && <AddSoughtDialog request={request} purpose={purpose} onClose={() => setAdding(false)} />}
      {turning && <TurnDialog request={request} to={turning} purpose={purpose} onClose={() => setTurning(null)} />}
    </>
  )
}
