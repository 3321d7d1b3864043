import { useState } from 'react'
import type { ColleaguesShown } from '../../domain/agencies/words.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { MachineDialog } from './MachineDialog.tsx'
import { useConfirm } from './use-confirm.tsx'

/** The systems of an agency that may knock at the house by a key of their own. */
export function Machines({ machines }: Pick<ColleaguesShown, 'machines'>) {
  const say = useSay()
  const { when } = useMoments()
  const { ensure, dialog } = useConfirm()
  const [adding, setAdding] = useState(false)
  const { send, sending, refusal } = useDeed('end-machine', 'administration')
  const add = async () => {
    if (await ensure()) setAdding(true)
  }
  return (
    <section className="box machines" aria-labelledby="machines">
      <h2 id="machines">{say('machines.title')}</h2>
      <ul className="facts">
        {machines.length === 0 && <li className="dim">{say('machines.none')}</li>}
        {machines.map(({ id, name, at }) => (
          <li key={id}>
            <span>
              <b>
                <bdi>{name}</bdi>
              </b>
              <span className="small mid">{when(at)}</span>
            </span>
            <Button off={sending} onClick={() => void send({ machine: id })}>
              {say('machines.end')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="pad stack">
        <Button onClick={() => void add()}>{say('machines.register')}</Button>
        <Refused error={refusal} />
      </div>
      {dialog}
      {adding && <MachineDialog onClose={() => setAdding(false)} />}
    </section>
  )
}
