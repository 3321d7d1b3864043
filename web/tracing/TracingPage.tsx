import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TracingListed } from '../../domain/tracing/words.ts'
import { look } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Names } from '../kit/Names.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { PairLine } from './PairLine.tsx'
import { RequestLine } from './RequestLine.tsx'
import { useTracingPurpose } from './use-tracing-purpose.ts'
import '../cases/cases.css'
import './tracing.css'

/** Whom one's own people seek, the longest first; pairs that wait; and who is sought by somebody kept away from them. */
export function TracingPage() {
  const say = useSay()
  const purpose = useTracingPurpose()
  const { data, error, isLoading, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['look', 'list-tracing', purpose, 'pages'],
    queryFn: ({ pageParam: behind }) => look<TracingListed>('list-tracing', purpose, behind ? { behind } : {}),
    initialPageParam: null as TracingListed['next'],
    getNextPageParam: (page) => page.next,
  })
  const pages = data?.pages ?? []
  const candidates = pages.flatMap((page) => page.candidates)
  const guarded = pages.flatMap((page) => page.guarded)
  const requests = pages.flatMap((page) => page.requests)
  return (
    <Page title={say('nav.tracing')} aside={say('tracing.about')}>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting lines={5} />}
      {data && (
        <div className="stack-4">
          {candidates.length > 0 && (
            <section className="box" aria-labelledby="pairs">
              <h2 className="boxhead" id="pairs">
                {say('tracing.pairs')}
              </h2>
              <ul className="lines traces">
                {candidates.map((one) => (
                  <PairLine key={`${one.id} ${one.mine.id}`} pair={one} />
                ))}
              </ul>
            </section>
          )}
          {guarded.length > 0 && <Guarded people={guarded} />}
          {requests.length === 0 ? (
            <Empty to={<Link to="/cases">{say('nav.cases')}</Link>}>{say('tracing.none')}</Empty>
          ) : (
            <section className="box" aria-labelledby="requests">
              <h2 className="boxhead" id="requests">
                {say('tracing.requests')}
              </h2>
              <ul className="lines traces">
                {requests.map((one) => (
                  <RequestLine key={one.id} request={one} purpose={purpose} />
                ))}
              </ul>
            </section>
          )}
          {hasNextPage && (
            <Button off={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {say('tracing.more')}
            </Button>
          )}
          <p className="small mid">{say(pages[0]?.photoNotices ? 'tracing.photo-on' : 'tracing.photo-off')}</p>
        </div>
      )}
    </Page>
  )
}

/** Of one's own people, whom somebody seeks who must stay away from them. */
function Guarded({ people }: { people: TracingListed['guarded'] }) {
  const say = useSay()
  return (
    <section className="box" aria-labelledby="guarded">
      <h2 className="boxhead" id="guarded">
        {say('tracing.guarded')}
      </h2>
      <ul className="lines traces">
        {people.map(({ id, names }) => (
          <li key={id}>
            <b>
              <Names names={names} />
            </b>
            <p className="small mid">{say('tracing.guarded-note')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
