import { useState } from 'react'
import type { Due } from '../../domain/retention/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Names } from '../kit/Names.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { type Line, useScheduleWords } from './schedule-words.ts'
import { WhatHappens } from './WhatHappens.tsx'

type Props = {
  line: Line
  due: readonly Due[]
  purpose: Purpose
  onProposed: () => void
  onClose: () => void
}

/** Names the people and what would happen to what is kept of them, before it is proposed to a second data steward. */
export function ProposeDueDialog({ line, due, purpose, onProposed, onClose }: Props) {
  const say = useSay()
  const words = useScheduleWords()
  const [id] = useState(() => makeId<FactId>(new Date()))
  const { send, sending, refusal } = useDeed('propose-erasure', purpose)
  const items = due.map(({ person, whole, categories }) => ({ person, whole, categories }))
  const propose = async () => {
    if (!(await send({ id, action: line.action, because: 'schedule', line: line.id, items }))) return
    onProposed()
    onClose()
  }
  return (
    <Dialog
      title={say(`erasing.ask-${line.action}`, { count: due.length })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void propose()}>
            {say('erasing.propose')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <p>{words.line(line)}</p>
      <ul className="dotted">
        {due.map(({ person, names }) => (
          <li key={person}>
            <Names names={names} />
          </li>
        ))}
      </ul>
      <WhatHappens action={line.action} whole={due.some(({ whole }) => whole)} />
      <p>{say('erasing.nothing-yet')}</p>
      <Refused error={refusal} />
    </Dialog>
  )
}
