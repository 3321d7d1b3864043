import { Link } from '@tanstack/react-router'
import type { TaskShown } from '../../domain/cases/words.ts'
import type { PlanShown } from '../../domain/plans/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { File, FileWork } from './CasePage.tsx'
import { NextAct } from './NextAct.tsx'
import { openTasks } from './open-tasks.ts'
import { useProblems } from './use-problems.ts'
import { useTaskWords } from './use-task-words.ts'

type Props = { file: File; work: FileWork; purpose: Purpose }

/** What is wrong now, what is planned, and the one next act. */
export function NowPlanNext({ file, work, purpose }: Props) {
  const say = useSay()
  const { due } = useMoments()
  const words = useTaskWords(file)
  const problems = useProblems(file, work)
  const [next, ...later] = openTasks(work.tasks)
  const plan = usePlanned(file, purpose)
  const dueOf = ({ due: day }: Pick<TaskShown, 'due'>) => (day < today() ? 'harm-c' : '')
  return (
    <section className="box now" id="now" aria-label={say('case.now')}>
      <div>
        <h2>{say('case.now')}</h2>
        <ul>
          {problems.map(({ id, words: problem, review }) => (
            <li key={id}>
              {problem}{' '}
              {review && (
                <Link to="/reviews/$review" params={{ review }}>
                  {say('reviews.compare')}
                </Link>
              )}
            </li>
          ))}
          {problems.length === 0 && <li className="dim">{say('case.no-problem')}</li>}
        </ul>
      </div>
      <div>
        <h2>{say('case.plan')}</h2>
        <ul>
          {later.slice(0, 4).map((task) => (
            <li key={task.id}>
              {words(task)} <span className={`small nowrap ${dueOf(task) || 'dim'}`}>{due(task.due)}</span>
            </li>
          ))}
          {plan.slice(0, 4).map(({ id, what, due: day }) => (
            <li key={id}>
              <bdi>{what}</bdi> <span className={`small nowrap ${dueOf({ due: day }) || 'dim'}`}>{due(day)}</span>
            </li>
          ))}
          {later.length + plan.length === 0 && <li className="dim">{say('case.no-plan')}</li>}
        </ul>
      </div>
      <NextAct file={file} next={next} purpose={purpose} />
    </section>
  )
}

/** What is planned and not over, soonest first; the same question as the plan below asks. */
function usePlanned({ id }: File, purpose: Purpose) {
  const { data } = useLook<PlanShown>('read-plan', purpose, { case: id }, { fresh: true })
  return (data?.items ?? []).filter(({ over }) => !over)
}
