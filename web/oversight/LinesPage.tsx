import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import type { LinesOverseen } from '../../domain/oversight/words.ts'
import { useFirstPurpose } from '../api/session.ts'
import { look } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { type Filters, LineFilters } from './LineFilters.tsx'
import { LinesTable } from './LinesTable.tsx'
import './oversight.css'

/** Who did and who looked, line by line, refusals too, by agency, worker, outcome and what; and nobody whom it was about. */
export function LinesPage() {
  const say = useSay()
  const purpose = useFirstPurpose('oversight', 'rights')
  const { agency = '', worker = '' } = useSearch({ strict: false }) as { agency?: string; worker?: string }
  const [filters, setFilters] = useState<Filters>({ agency, worker, outcome: '', name: '' })
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
  const found = useInfiniteQuery({
    queryKey: ['look', 'oversee-lines', purpose, asked, 'pages'],
    queryFn: ({ pageParam }) =>
      look<LinesOverseen>('oversee-lines', purpose, { ...asked, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  })
  const { data, error, isLoading, refetch } = found
  const lines = data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <Page
      title={say('oversight.lines')}
      aside={say('oversight.lines-aside')}
      acts={
        <Link className="btn quiet" to="/oversight">
          <Icon of={ArrowLeft} flip /> {say('oversight.page')}
        </Link>
      }
    >
      <div className="stack-4">
        <LineFilters filters={filters} workers={data?.pages[0]?.workers ?? []} onChange={setFilters} />
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {isLoading && <Waiting lines={8} />}
        {data && <LinesTable lines={lines} />}
        {found.hasNextPage && (
          <Button off={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {say('ledger.older')}
          </Button>
        )}
      </div>
    </Page>
  )
}
