import { Link } from '@tanstack/react-router'
import { ArrowLeft, CloudOff, Printer, ShieldCheck } from 'lucide-react'
import { useFirstPurpose } from '../api/session.ts'
import { Button } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Note } from '../kit/Note.tsx'
import { Page } from '../kit/Page.tsx'
import { Progress } from '../kit/Progress.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { CheckVerdict } from './CheckVerdict.tsx'
import { ForgetKept } from './ForgetKept.tsx'
import { type Check, useCheck } from './use-check.ts'
import './check.css'

/** Whether anything was changed after it was written: worked out in this browser, in words, with the place; on paper too. */
export function CheckPage() {
  const say = useSay()
  const purpose = useFirstPurpose('oversight', 'rights')
  const [check, begin] = useCheck(purpose)
  const isChecked = check.state === 'checked'
  return (
    <Page
      title={say('check.page')}
      aside={say('check.aside')}
      acts={
        <>
          <Link className="btn quiet" to="/oversight">
            <Icon of={ArrowLeft} flip /> {say('oversight.page')}
          </Link>
          {isChecked && (
            <Button look="quiet" icon={Printer} onClick={() => print()}>
              {say('act.print')}
            </Button>
          )}
        </>
      }
    >
      <div className="stack-4">
        <p className="measure no-print">{say('check.what')}</p>
        {check.state !== 'running' && (
          <p className="no-print">
            <Button look={isChecked ? 'quiet' : 'main'} icon={ShieldCheck} onClick={begin}>
              {say(isChecked ? 'check.again' : 'check.begin')}
            </Button>
          </p>
        )}
        <Standing check={check} onAgain={begin} />
        {check.state !== 'running' && <ForgetKept />}
      </div>
    </Page>
  )
}

function Standing({ check, onAgain }: { check: Check; onAgain: () => void }) {
  const say = useSay()
  if (check.state === 'running') return <Running {...check} />
  if (check.state === 'checked') return <CheckVerdict found={check.found} />
  if (check.state === 'refused') return <Trouble error={check.error} onAgain={onAgain} />
  if (check.state === 'unreachable')
    return (
      <Note tone="wait" icon={CloudOff} role="alert">
        <p>{say('check.unreachable')}</p>
      </Note>
    )
  return null
}

function Running({ done, total }: { done: number; total: number }) {
  const say = useSay()
  const { number } = useMoments()
  const figures = { done: number(done), total: number(total) }
  const words =
    total === 0
      ? say('check.starting')
      : done < total
        ? say('check.progress', figures)
        : say('check.rows-running', { total: figures.total })
  return (
    <section className="box pad" aria-label={say('check.reading')}>
      <Progress label={say('check.reading')} done={done} total={total} words={words} />
    </section>
  )
}
