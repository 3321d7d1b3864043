import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnexplainedListed } from '../../domain/oversight/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { look } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { AlertsList } from './AlertsList.tsx'
import { JudgeLookDialog } from './JudgeLookDialog.tsx'
import { QuestionLine } from './QuestionLine.tsx'

export type Question = UnexplainedListed['accesses'][number]

/** Whom to ask first, then every look that nothing in the work explains, with what speaks against it. A machine lists; people ask. */
export function QuestionsSection({ purpose }: { purpose: Purpose }) {
  const say = useSay()
  const [judging, setJudging] = useState<Question | null>(null)
  const asked = useInfiniteQuery({
    queryKey: ['look', 'list-unexplained', purpose, 'pages'],
    queryFn: ({ pageParam }) =>
      look<UnexplainedListed>('list-unexplained', purpose, pageParam === null ? {} : { before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })
  const { data, error, isLoading, refetch } = asked
  const questions = data?.pages.flatMap(({ accesses }) => accesses) ?? []
  return (
    <>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      {isLoading && <Waiting lines={4} />}
      {data && (
        <AlertsList alerts={data.pages[0]!.alerts} listed={new Set(questions.map(({ position }) => position))} />
      )}
      {data && (
        <section className="box" aria-labelledby="questions">
          <h2 id="questions">{say('question.title')}</h2>
          <p className="boxpart small mid measure">{say('question.words')}</p>
          {questions.length > 0 && <p className="boxpart small mid measure">{say('question.alias-words')}</p>}
          <ul className="lines questions">
            {questions.length === 0 && <li className="dim">{say('question.none')}</li>}
            {questions.map((one) => (
              <QuestionLine key={one.position} question={one} onJudge={() => setJudging(one)} />
            ))}
          </ul>
          {asked.hasNextPage && (
            <p className="boxpart">
              <Button off={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
                {say('question.older')}
              </Button>
            </p>
          )}
        </section>
      )}
      {judging && <JudgeLookDialog question={judging} purpose={purpose} onClose={() => setJudging(null)} />}
    </>
  )
}
