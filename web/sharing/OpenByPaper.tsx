import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { EmergenciesListed } from '../../domain/sharing/emergencies/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { choosePurpose } from '../api/session.ts'
import { look } from '../api/use-look.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { useSay } from '../locales/use-say.ts'
import { EmergencyDialog } from './EmergencyDialog.tsx'
import { type Target, targetFrom } from './emergency-target.ts'

/** For whoever holds a paper with a case number, or a link: the only way to somebody who is closed, besides their own page. */
export function OpenByPaper({ purpose }: { purpose: Purpose }) {
  const say = useSay()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const [target, setTarget] = useState<Target>()
  const begin = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    setTarget(targetFrom(typed))
  }
  /** Whom a number led to is not in the receipt; it stands among my own openings. */
  const go = async (opening: string) => {
    const { mine } = await look<EmergenciesListed>('list-emergencies', purpose, {})
    const person = mine.find(({ id }) => id === opening)?.person
    if (!person) return
    choosePurpose(person, purpose)
    await navigate({ to: '/people/$person', params: { person } })
  }
  return (
    <section className="box pad stack-3 no-print" aria-labelledby="by-paper">
      <h2 id="by-paper">{say('emergency.by-paper')}</h2>
      <p className="mid">{say('emergency.by-paper-words')}</p>
      <form className="stack-3" onSubmit={begin}>
        <Field
          label={say('emergency.paper')}
          hint={say('emergency.paper-hint')}
          wrong={tried && !targetFrom(typed) ? say('emergency.paper-wrong') : undefined}
        >
          <Input
            dir="ltr"
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setTried(false)
            }}
          />
        </Field>
        <button type="submit" className="btn">
          {say('emergency.begin')}
        </button>
      </form>
      {target && (
        <EmergencyDialog
          target={target}
          purpose={purpose}
          onOpened={(opening) => void go(opening)}
          onClose={() => setTarget(undefined)}
        />
      )}
    </section>
  )
}
