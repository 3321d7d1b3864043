import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CasesListed } from '../../domain/cases/words.ts'
import type { CasesAsked } from '../../domain/filters/words.ts'
import type { CaseId } from '../../ground/ids.ts'
import { EVERYBODY, usePurposeFor } from '../api/session.ts'
import { look } from '../api/use-look.ts'
import { SavedFilters } from '../filters/SavedFilters.tsx'
import { useAsked } from '../filters/use-asked.ts'
import { Empty } from '../kit/Empty.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { toggled } from '../sharing/toggled.ts'
import { CaseFilters } from './CaseFilters.tsx'
import { CaseList } from './CaseList.tsx'
import { GiveMany } from './GiveMany.tsx'
import { PurposeField } from './PurposeField.tsx'
import './cases.css'

const USUAL: CasesAsked = { list: 'cases', state: 'open', mine: false }
const inputOf = ({ stage, kind, state, mine }: CasesAsked) => ({
  ...(stage ? { stage } : {}),
  ...(kind ? { kind } : {}),
  ...(state === 'all' ? {} : { closed: state === 'closed' }),
  ...(mine ? { mine: true } : {}),
})

/** The cases that the agency answers for, and those that partners opened to it for this purpose. */
export function CasesPage() {
  const say = useSay()
  const [purpose, setPurpose] = usePurposeFor(EVERYBODY)
  const asking = useAsked(USUAL)
  const [chosen, setChosen] = useState<string[]>()
  const input = inputOf(asking.asked)
  const { data, error, isLoading, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['look', 'list-cases', purpose, input],
    queryFn: ({ pageParam }) =>
      look<CasesListed>('list-cases', purpose, { ...input, ...(pageParam ? { before: pageParam } : {}) }),
    enabled: asking.isReady,
    initialPageParam: null as CaseId | null,
    getNextPageParam: (page) => page.next,
  })
  const cases = data?.pages.flatMap((page) => page.cases) ?? []
  return (
    <Page
      title={say('nav.cases')}
      aside={data ? say('cases.count', { count: cases.length, more: hasNextPage ? 'yes' : 'no' }) : undefined}
    >
      <SavedFilters asking={asking} />
      <CaseFilters
        asked={asking.asked}
        stages={data?.pages[0]?.stages ?? []}
        onChange={(asked) => asking.ask(asked, asking.chosen?.id)}
      >
        <PurposeField value={purpose} onChoose={setPurpose} />
      </CaseFilters>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {(isLoading || !asking.isReady) && <Waiting lines={9} />}
      {data && cases.length === 0 && (
        <Empty to={<Link to="/search">{say('nav.search-register')}</Link>}>{say('cases.none')}</Empty>
      )}
      {cases.length > 0 && (
        <>
          <GiveMany purpose={purpose} chosen={chosen} onChange={setChosen} />
          <CaseList
            cases={cases}
            choosing={chosen && { chosen, onToggle: (id) => setChosen(toggled(chosen, id)) }}
            onEnd={() => hasNextPage && !isFetchingNextPage && void fetchNextPage()}
          />
        </>
      )}
      {isFetchingNextPage && <Waiting lines={2} />}
    </Page>
  )
}
