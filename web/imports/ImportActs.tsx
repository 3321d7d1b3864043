import { Link } from '@tanstack/react-router'
import { ArrowRight, FlaskConical } from 'lucide-react'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import type { ImportShown } from './words.ts'

type Props = { shown: ImportShown; changed: boolean; sending: boolean; onRun: (dryRun: boolean) => void }

/** First a trial, which changes nothing; only then the run. */
export function ImportActs({ shown, changed, sending, onRun }: Props) {
  const say = useSay()
  if (shown.state === 'done')
    return (
      <p className="row wrap">
        <Link className="btn main" to="/cases">
          {say('imports.to-cases')}
        </Link>
        {shown.review > 0 && (
          <Link className="btn" to="/reviews">
            {say('imports.to-reviews')}
          </Link>
        )}
      </p>
    )
  const mayRun = shown.state === 'checked' && !changed
  return (
    <p className="row wrap">
      {mayRun && (
        <Button look="main" icon={ArrowRight} flip off={sending} onClick={() => onRun(false)}>
          {say('imports.run', { count: shown.registered + shown.review })}
        </Button>
      )}
      <Button look={mayRun ? 'plain' : 'main'} icon={FlaskConical} off={sending} onClick={() => onRun(true)}>
        {say('imports.try')}
      </Button>
      <span className="small mid">{say(mayRun ? 'imports.run-note' : 'imports.try-note')}</span>
    </p>
  )
}
