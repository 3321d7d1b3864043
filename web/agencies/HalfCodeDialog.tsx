import { useState } from 'react'
import type { ColleagueShown } from '../../domain/agencies/words.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useHouse } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useSay } from '../locales/use-say.ts'
import { makeHalf, showHalf } from './half-code.ts'

type Props = { half: 'start' | 'confirm'; colleague: ColleagueShown; onClose: () => void }

/**
 * Starting or confirming a passkey for a colleague. Either person gets half of a code, shown this once, and hands it to
 * the worker; whoever holds only one half can do nothing with it.
 */
export function HalfCodeDialog({ half, colleague, onClose }: Props) {
  const say = useSay()
  const house = useHouse()
  const { id, name, known } = colleague
  const [code] = useState(makeHalf)
  const [done, setDone] = useState(false)
  const isStart = half === 'start'
  const { send, sending, refusal } = useDeed(isStart ? 'start-enrolment' : 'confirm-enrolment', 'administration')
  const input = isStart
    ? { id: makeId<FactId>(new Date()), worker: id, half: code }
    : { enrolment: known?.enrolment?.id, half: code }
  const go = async () => setDone(await send(input))
  if (done)
    return (
      <Dialog
        title={say('half-code.title', { name })}
        onClose={onClose}
        acts={
          <Button look="main" onClick={onClose}>
            {say('half-code.handed')}
          </Button>
        }
      >
        <p className="half-code">
          <bdi dir="ltr">{showHalf(code)}</bdi>
        </p>
        <p>{say('half-code.how', { name, address: `${house.data?.address ?? ''}/enrol` })}</p>
        <Note tone="wait">{say('half-code.once')}</Note>
      </Dialog>
    )
  return (
    <Dialog
      title={say(isStart ? 'half-code.start-title' : 'half-code.confirm-title', { name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void go()}>
            {say(isStart ? 'colleagues.start' : 'half-code.confirm')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <p>{say(isStart ? 'half-code.start-how' : 'half-code.confirm-how', { name })}</p>
      {known !== null && known.passkeys > 0 && <Note tone="wait">{say('half-code.ends-old', { name })}</Note>}
      <Refused error={refusal} />
    </Dialog>
  )
}
