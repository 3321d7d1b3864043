import { useInfiniteQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { DeliveriesShown } from '../../bridges/webhooks/words.ts'
import { look } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { SidewaysScroll } from '../kit/SidewaysScroll.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { useAnswerWords } from './use-answer-words.ts'

type Props = { hook: string; onAgain: () => void }

/** What an endpoint was told, newest first. It is read when somebody opens it, and again when they ask; not after each deed. */
export function Deliveries({ hook, onAgain }: Props) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { data, error, isFetching, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['deliveries', hook],
    queryFn: ({ pageParam }) =>
      look<DeliveriesShown>('read-deliveries', 'administration', {
        hook,
        ...(pageParam === null ? {} : { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    enabled: open,
    staleTime: 0,
  })
  const all = data?.pages.flatMap((page) => page.deliveries)
  const again = () => {
    onAgain()
    void refetch()
  }
  return (
    <details className="pad" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('hooks.deliveries')}</summary>
      <div className="stack">
        {error && <Trouble error={error} onAgain={again} />}
        {open && !all && !error && <Waiting lines={3} />}
        {all?.length === 0 && <p className="dim">{say('hooks.deliveries-none')}</p>}
        {all && all.length > 0 && <DeliveryTable deliveries={all} />}
        <div className="row wrap no-print">
          <Button look="quiet" icon={RefreshCw} off={isFetching} onClick={again}>
            {say('hooks.look-again')}
          </Button>
          {hasNextPage && (
            <Button look="quiet" off={isFetching} onClick={() => void fetchNextPage()}>
              {say('act.older')}
            </Button>
          )}
        </div>
      </div>
    </details>
  )
}

function DeliveryTable({ deliveries }: Pick<DeliveriesShown, 'deliveries'>) {
  const say = useSay()
  const { number, when } = useMoments()
  const answered = useAnswerWords()
  return (
    <SidewaysScroll label={say('hooks.deliveries')}>
      <table>
        <thead>
          <tr>
            {(['position', 'deed', 'state', 'last', 'next'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`hooks-column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deliveries.map((one) => (
            <tr key={one.position}>
              <td>{number(one.position)}</td>
              <td>
                <bdi dir="ltr">{one.name}</bdi>
              </td>
              <td>
                {say(`delivery-state.${one.state}`)}
                {one.tries > 0 && <span className="small mid"> {say('hooks.tries', { count: one.tries })}</span>}
                <br />
                <span className="small mid">{answered(one)}</span>
              </td>
              <td className="nowrap">{one.last ? when(one.last) : '–'}</td>
              <td className="nowrap">{one.next ? when(one.next) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysScroll>
  )
}
