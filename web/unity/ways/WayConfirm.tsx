import { useState } from 'react'
import type { Foreseen, WayShown } from '../../../domain/unity/partings/words.ts'
import { Button } from '../../kit/Button.tsx'
import { Dialog } from '../../kit/Dialog.tsx'
import { Field } from '../../kit/Field.tsx'
import { Input } from '../../kit/Input.tsx'
import { Note } from '../../kit/Note.tsx'
import { Refused } from '../../kit/Refused.tsx'
import { TextArea } from '../../kit/TextArea.tsx'
import { dayOf, useMoments } from '../../locales/use-moments.ts'
import { useJoin, useSay, useSayIfKnown } from '../../locales/use-say.ts'
import type { Stopped } from '../ask-parting.ts'
import { taskIn, useGoInstead, useWayBack } from './use-go-instead.ts'
import { Along, WayWords } from './WayList.tsx'

type Props = { about: Stopped; foreseen: Foreseen; way: WayShown; onBack: () => void }

/** Before it is done: what will be, for whom, and what will not be. */
export function WayConfirm({ about, foreseen, way, onBack }: Props) {
  const say = useSay()
  const wayBack = useWayBack()
  const { go, sending, refusal } = useGoInstead(about, foreseen.asked)
  const { does, replaces } = way
  if (!does) return <WayTask {...{ about, foreseen, way, onBack }} />
  const words = say('way.done')
  return (
    <Dialog
      title={say('way.title')}
      onClose={onBack}
      acts={
        <>
          <Button onClick={onBack}>{say('act.back')}</Button>
          <Button look="main" off={sending} onClick={() => void go({ ...does, words, back: wayBack(way) })}>
            {say('way.do')}
          </Button>
        </>
      }
    >
      <p>{say('way.will')}</p>
      <div className="stack way">
        <WayWords way={way} />
        <WhenGoing input={does.input} />
        <Along way={way} />
        {replaces > 0 && <p className="small">{say('way.replaces', { count: replaces })}</p>}
      </div>
      <Note tone="note">{say(foreseen.asked?.mine ? 'way.not-asked-any-more' : 'way.first-not')}</Note>
      <Refused error={refusal} />
    </Dialog>
  )
}

/** The day and the vehicle of what will be booked. */
function WhenGoing({ input }: { input: Record<string, unknown> }) {
  const say = useSay()
  const join = useJoin()
  const { fullDay } = useMoments()
  const text = (key: string) => (typeof input[key] === 'string' ? (input[key] as string) : undefined)
  const [on, until, journey] = [text('on') ?? text('from'), text('until'), text('journey')]
  return (
    <p className="small">
      {join([on && fullDay(on), until && say('shelter.until', { day: fullDay(until) }), journey])}
    </p>
  )
}

/** What takes somebody else, or another day: a task in their case, with the words for it. */
function WayTask({ about, foreseen, way, onBack }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const { fullDay } = useMoments()
  const { go, sending, refusal } = useGoInstead(about, foreseen.asked)
  const on = (about.input as { on?: string; from?: string }).on ?? (about.input as { from?: string }).from
  const deed = known(`deed-name.${about.deed}`) ?? about.deed
  const asks = way.by.map((agency) => say('way.task-ask', { agency })).join(' ')
  const where = [say(`unity-instead.${way.kind}`), way.place, on && fullDay(on)].filter(Boolean).join(' · ')
  const [what, setWhat] = useState(
    way.kind === 'wait' ? say('way.task-wait', { deed }) : [asks, where].filter(Boolean).join(' '),
  )
  const [due, setDue] = useState(dayOf(new Date(Date.now() + 2 * 86_400_000)))
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (what.trim().length < 1 || !due || !foreseen.case) return
    const { set, back } = taskIn(foreseen.case, { what: what.trim(), due })
    await go({ ...set, words: say('way.task-left'), back })
  }
  return (
    <Dialog
      title={say(way.kind === 'wait' ? 'way-go.wait' : 'way.leave-task')}
      onClose={onBack}
      acts={
        <>
          <Button onClick={onBack}>{say('act.back')}</Button>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('way.leave-task')}
          </Button>
        </>
      }
    >
      <p>{say('way.task-about')}</p>
      <Field label={say('way.what')} wrong={tried && !what.trim() ? say('form.answer-needed') : undefined}>
        <TextArea value={what} onChange={(event) => setWhat(event.target.value)} />
      </Field>
      <Field label={say('way.due')} wrong={tried && !due ? say('form.answer-needed') : undefined}>
        <Input type="date" value={due} onChange={(event) => setDue(event.target.value)} />
      </Field>
      <Note tone="note">{say(foreseen.asked?.mine ? 'way.not-asked-any-more' : 'way.first-not')}</Note>
      <Refused error={refusal} />
    </Dialog>
  )
}
