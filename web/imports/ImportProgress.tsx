import { Progress } from '../kit/Progress.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { ImportShown } from './words.ts'

/** How far the house has come. Leaving this page does not stop it. */
export function ImportProgress({ shown }: { shown: ImportShown }) {
  const say = useSay()
  const { number } = useMoments()
  const { state, done, total } = shown
  return (
    <section className="box pad" aria-label={say(`import-state.${state}`)}>
      <Progress
        label={say(`import-state.${state}`)}
        done={done}
        total={total ?? 0}
        words={
          total ? say('imports.progress', { done: number(done), total: number(total) }) : say(`import-state.${state}`)
        }
      />
      <p className="small dim">{say('imports.goes-on')}</p>
    </section>
  )
}
