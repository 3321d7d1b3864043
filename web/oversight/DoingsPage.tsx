import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import type { DoingsShown } from '../../domain/oversight/words.ts'
import { useFirstPurpose, useMe } from '../api/session.ts'
import { look } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Page } from '../kit/Page.tsx'
import { Segmented } from '../kit/Segmented.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { languages, openLanguage } from '../locales/language.ts'
import { today, useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { useBackToOwnLanguage } from '../sharing/own-language.ts'
import { DoingsList } from './DoingsList.tsx'
import './oversight.css'

/**
 * Everything that was done with one person's data, as the person gets it: in words, in the language chosen for them, on paper
 * that is theirs to keep. Nobody else stands in it.
 */
export function DoingsPage() {
  const say = useSay()
  const { person = '' } = useParams({ strict: false })
  const purpose = useFirstPurpose('rights')
  const found = useDoings(person, purpose)
  useBackToOwnLanguage()
  const { case: file } = useSearch({ strict: false }) as { case?: string }
  const name = plainName(found.data?.pages[0]?.names ?? [])
  const doings = found.data?.pages.flatMap((page) => page.doings)
  /** Paper must hold everything: what is older is fetched first. */
  const printAll = async () => {
    let more = found.hasNextPage
    while (more) more = (await found.fetchNextPage()).hasNextPage
    setTimeout(() => print(), 100)
  }
  return (
    <Page
      title={name ? say('doings.of', { name }) : say('doings.page')}
      aside={
        file && (
          <Link to="/cases/$case" params={{ case: file }}>
            {say('consent.back-to-case')}
          </Link>
        )
      }
      acts={
        doings && (
          <Button icon={Printer} off={found.isFetchingNextPage} onClick={() => void printAll()}>
            {say('doings.print')}
          </Button>
        )
      }
    >
      <div className="stack-4 measure">
        {found.error && <Trouble error={found.error} onAgain={() => void found.refetch()} />}
        {found.isLoading && <Waiting lines={6} />}
        {doings && (
          <>
            <SheetLanguage />
            <SheetHead />
            <p>{say('doings.words')}</p>
            <DoingsList doings={doings} />
            {found.hasNextPage && (
              <Button off={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {say('doings.older')}
              </Button>
            )}
            <p>{say('doings.ask')}</p>
          </>
        )}
      </div>
    </Page>
  )
}

const useDoings = (person: string, purpose: ReturnType<typeof useFirstPurpose>) =>
  useInfiniteQuery({
    queryKey: ['look', 'read-doings', purpose, person, 'pages'],
    queryFn: ({ pageParam }) =>
      look<DoingsShown>('read-doings', purpose, { person, ...(pageParam === null ? {} : { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })

/** The worker's own language comes back when they leave. */
function SheetLanguage() {
  const say = useSay()
  const language = useLanguage()
  return (
    <div className="no-print">
      <Segmented
        label={say('doings.language')}
        value={language}
        options={languages.map(({ code, name }) => ({ value: code, label: name }))}
        onChoose={(code) => void openLanguage(code)}
      />
    </div>
  )
}

/** This paper belongs to the person: it says who gave it and when, and not that it must be handed back. */
function SheetHead() {
  const say = useSay()
  const { agency } = useMe()
  const { fullDay } = useMoments()
  return <p className="print-only">{say('doings.paper', { day: fullDay(today()), agency: agency.name })}</p>
}
