import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import type * as z from 'zod/mini'
import type { CaseLedgerShown } from '../../domain/cases/words.ts'
import { usePurposeFor } from '../api/session.ts'
import { look, useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import type { File } from './CasePage.tsx'
import { LedgerProof } from './LedgerProof.tsx'
import { LedgerTable } from './LedgerTable.tsx'
import './ledger.css'

export type CaseLedger = z.infer<typeof CaseLedgerShown>

/** Everything done with a case and everyone who looked, refusals too, and how to check that nothing was left out. */
export function CaseLedgerPage() {
  const say = useSay()
  const { case: id = '' } = useParams({ strict: false })
  const [purpose] = usePurposeFor(id)
  const file = useLook<File>('read-case', purpose, { case: id })
  const ledger = useInfiniteQuery({
    queryKey: ['look', 'read-case-ledger', purpose, id, 'pages'],
    queryFn: ({ pageParam }) =>
      look<CaseLedger>('read-case-ledger', purpose, { case: id, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })
  const { data, error, isLoading, refetch } = ledger
  const first = data?.pages[0]
  const lines = data?.pages.flatMap((page) => page.lines) ?? []
  return (
    <Page
      title={say('ledger.title', { number: file.data?.number ?? '' })}
      aside={say('ledger.aside')}
      acts={
        <Link className="btn quiet" to="/cases/$case" params={{ case: id }}>
          <Icon of={ArrowLeft} flip /> {say('ledger.back')}
        </Link>
      }
    >
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting />}
      {first && (
        <div className="stack-4">
          <LedgerProof ledger={first} />
          <LedgerTable lines={lines} people={file.data?.people ?? []} />
          {ledger.hasNextPage && (
            <Button off={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
              {say('ledger.older')}
            </Button>
          )}
        </div>
      )}
    </Page>
  )
}
