import { useInfiniteQuery } from '@tanstack/react-query'
import type { Due, DueListed } from '../../domain/retention/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { look } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { DueLine } from './DueLine.tsx'
import type { Proposal } from './ProposalsSection.tsx'
import { type Line, useScheduleWords } from './schedule-words.ts'

type Props = { waiting: readonly Proposal[]; purpose: Purpose }

/** What the schedule says is due, line by line, with the people; and the whole schedule, so that it is seen what is not due yet. */
export function DueSection({ waiting, purpose }: Props) {
  const say = useSay()
  const due = useInfiniteQuery({
    queryKey: ['look', 'list-due', purpose, 'pages'],
    queryFn: ({ pageParam }) => look<DueListed>('list-due', purpose, pageParam === null ? {} : { after: pageParam }),
    initialPageParam: null as DueListed['next'],
    getNextPageParam: (page) => page.next,
  })
  const pages = due.data?.pages ?? []
  const lines = pages[0]?.lines ?? []
  const all = pages.flatMap((page) => page.due)
  const asked = lines.map((line) => ({ line, due: all.filter((one) => one.line === line.id) }))
  const isProposed = ({ person, line }: Due) =>
    waiting.some((one) => one.line === line && one.people.some((item) => item.person === person))
  return (
    <section className="box" aria-labelledby="due">
      <h2 id="due">
        {say('erasing.due')} {all.length > 0 && <span className="dim">{all.length}</span>}
      </h2>
      <p className="boxpart mid small">{say('erasing.due-words')}</p>
      {due.error && <Trouble error={due.error} onAgain={() => void due.refetch()} />}
      {due.isLoading && <Waiting lines={4} />}
      {due.data && all.length === 0 && <p className="boxpart">{say('erasing.none-due')}</p>}
      {asked.map(
        ({ line, due: some }) =>
          some.length > 0 && <DueLine key={line.id} line={line} due={some} isProposed={isProposed} purpose={purpose} />,
      )}
      {due.hasNextPage && (
        <p className="boxpart">
          <Button off={due.isFetchingNextPage} onClick={() => void due.fetchNextPage()}>
            {say('erasing.more')}
          </Button>
        </p>
      )}
      {lines.length > 0 && <WholeSchedule lines={lines} />}
    </section>
  )
}

function WholeSchedule({ lines }: { lines: readonly Line[] }) {
  const say = useSay()
  const words = useScheduleWords()
  return (
    <details className="boxpart">
      <summary>{say('erasing.schedule')}</summary>
      <ul className="dotted schedule">
        {lines.map((line) => (
          <li key={line.id}>{words.line(line)}</li>
        ))}
      </ul>
    </details>
  )
}
