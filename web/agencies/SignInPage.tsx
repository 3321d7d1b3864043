import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import type { WorkerShown } from '../../domain/agencies/words.ts'
import { Refusal, read } from '../api/ask.ts'
import { doDeed } from '../api/outbox.ts'
import { questions } from '../api/questions.ts'
import { SIGNED_IN, useHouse } from '../api/session.ts'
import { Field } from '../kit/Field.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Input } from '../kit/Input.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { Logo } from '../shell/Logo.tsx'
import { PreferencesButton } from '../shell/PreferencesButton.tsx'
import { usePage } from '../shell/page.ts'
import { fitting } from './fitting.ts'
import { WorkerGroups } from './WorkerGroups.tsx'
import './sign-in.css'

/** The door. In a demonstration one picks who to be; the people are invented, and it says so. */
export function SignInPage() {
  const say = useSay()
  const house = useHouse()
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<Error>()
  const heading = usePage(say('sign-in.title'))
  const workers = useQuery({
    queryKey: ['workers'],
    queryFn: () => read<{ workers: WorkerShown[] }>('/api/house/workers'),
    enabled: house.data?.demo === true,
  })
  const enter = (worker: WorkerShown) =>
    doDeed('sign-in', 'administration', { worker: worker.id })
      .then(() => {
        localStorage.setItem(SIGNED_IN, 'yes')
        return questions.invalidateQueries({ queryKey: ['session'] })
      })
      .catch((error) => setRefusal(error instanceof Refusal ? error : undefined))
  const trouble = house.error ?? workers.error
  return (
    <div className="door">
      <header className="bar">
        <span className="logo house-c">
          <Logo />
        </span>
        <span className="end" />
        <PreferencesButton />
      </header>
      <main id="main" className="stack-4">
        <h1 ref={heading} tabIndex={-1}>
          {say('sign-in.title')}
        </h1>
        {house.data?.demo && <Note tone="note">{say('sign-in.demo')}</Note>}
        {house.data && !house.data.demo && <Note tone="wait">{say('sign-in.not-demo')}</Note>}
        <Refused error={refusal} />
        {trouble && <Trouble error={trouble} onAgain={() => void (house.error ? house : workers).refetch()} />}
        {workers.isLoading && <Waiting />}
        {workers.data && (
          <>
            <div className="find-worker">
              <Icon of={Search} />
              <Field label={say('sign-in.find')}>
                <Input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
              </Field>
            </div>
            <WorkerGroups workers={fitting(workers.data.workers, typed)} onEnter={enter} />
          </>
        )}
      </main>
    </div>
  )
}
