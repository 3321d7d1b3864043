import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useState } from 'react'
import type { WorkerShown } from '../../domain/agencies/words.ts'
import { Refusal, read } from '../api/ask.ts'
import { cameBack, useHouse } from '../api/session.ts'
import { Field } from '../kit/Field.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Input } from '../kit/Input.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { Door } from './Door.tsx'
import { enter } from './enter.ts'
import { fitting } from './fitting.ts'
import { PasskeyEntry } from './PasskeyEntry.tsx'
import { Providers } from './Providers.tsx'
import { WorkerGroups } from './WorkerGroups.tsx'

/** The door: by passkey. In a demonstration one may also pick who to be; the people are invented, and it says so. */
export function SignInPage() {
  const say = useSay()
  const house = useHouse()
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<Error | undefined>(
    cameBack === '#refused' ? new Refusal(403, { code: 'provider-refused' }) : undefined,
  )
  const workers = useQuery({
    queryKey: ['workers'],
    queryFn: () => read<{ workers: WorkerShown[] }>('/api/house/workers'),
    enabled: house.data?.demo === true,
  })
  const be = (worker: WorkerShown) =>
    enter({ worker: worker.id }).catch((error) => setRefusal(error instanceof Refusal ? error : undefined))
  const trouble = house.error ?? workers.error
  return (
    <Door title={say('sign-in.title')}>
      {house.data && <PasskeyEntry address={house.data.address} />}
      <Providers />
      {house.data && (
        <>
          <p>
            <Link to="/enrol">{say('sign-in.no-passkey')}</Link>
          </p>
          <p>
            <Link to="/recover">{say('sign-in.by-code')}</Link>
          </p>
        </>
      )}
      <Refused error={refusal} />
      {trouble && <Trouble error={trouble} onAgain={() => void (house.error ? house : workers).refetch()} />}
      {house.data?.demo && <Note tone="note">{say('sign-in.demo')}</Note>}
      {workers.isLoading && <Waiting />}
      {workers.data && (
        <>
          <div className="find-worker">
            <Icon of={Search} />
            <Field label={say('sign-in.find')}>
              <Input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
            </Field>
          </div>
          <WorkerGroups workers={fitting(workers.data.workers, typed)} onEnter={be} />
        </>
      )}
    </Door>
  )
}
