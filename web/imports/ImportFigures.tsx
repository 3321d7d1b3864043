import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { ImportShown } from './words.ts'

const figures = ['rows', 'registered', 'review', 'refused', 'unchanged'] as const

/** Every row is accounted for: registered, waiting for a judgement, refused with a reason, or there already. */
export function ImportFigures({ shown }: { shown: ImportShown }) {
  const say = useSay()
  const { number } = useMoments()
  if (shown.state === 'proposed' || shown.state === 'failed') return null
  const trial = shown.state === 'checked'
  return (
    <section className="box figures" aria-label={say('imports.figures')}>
      {figures.map((figure) => (
        <div key={figure}>
          <p className="small dim">{say(`import-figure.${figure}`, { trial: trial ? 'yes' : 'no' })}</p>
          <p className={figure === 'refused' && shown.refused > 0 ? 'fig harm-c' : 'fig'}>{number(shown[figure])}</p>
        </div>
      ))}
    </section>
  )
}
