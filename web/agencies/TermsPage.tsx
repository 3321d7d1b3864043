import { useState } from 'react'
import { type FactId, makeId } from '../../ground/ids.ts'
import { questions } from '../api/questions.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { useSignOut } from '../shell/use-sign-out.ts'
import { Door } from './Door.tsx'

/** Before any work: what a worker promises to the people whose lives it is about. Each promise is taken by itself. */
export function TermsPage() {
  const say = useSay()
  const signOut = useSignOut()
  const [taken, setTaken] = useState<readonly string[]>([])
  const { send, sending, refusal } = useDeed('accept-terms', 'administration')
  const promises = [
    ['need', say('terms.need')],
    ['keep', say('terms.keep')],
    ['own', say('terms.own')],
    ['harm', say('terms.harm')],
    ['tell', say('terms.tell')],
  ] as const
  const accept = async () => {
    if (await send({ id: makeId<FactId>(new Date()) })) await questions.invalidateQueries({ queryKey: ['session'] })
  }
  const toggle = (key: string) => setTaken(taken.includes(key) ? taken.filter((one) => one !== key) : [...taken, key])
  return (
    <Door narrow title={say('terms.title')}>
      <p>{say('terms.why')}</p>
      <fieldset>
        <legend className="hide">{say('terms.title')}</legend>
        <div className="opts">
          {promises.map(([key, words]) => (
            <label className="opt" key={key}>
              <input type="checkbox" checked={taken.includes(key)} onChange={() => toggle(key)} />
              <span>{words}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Refused error={refusal} />
      <div className="row">
        <Button look="main" off={sending || taken.length < promises.length} onClick={() => void accept()}>
          {say('terms.accept')}
        </Button>
        <Button onClick={() => void signOut()}>{say('act.sign-out')}</Button>
      </div>
    </Door>
  )
}
