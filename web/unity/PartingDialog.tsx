import { useState } from 'react'
import type { Foreseen as ForeseenShown, WayShown } from '../../domain/unity/partings/words.ts'
import type { Level } from '../../domain/unity/words.ts'
import { newDeedId } from '../api/ask.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { AnswerView } from './AnswerView.tsx'
import type { Stopped } from './ask-parting.ts'
import { WayConfirm } from './ways/WayConfirm.tsx'
import { WayList } from './ways/WayList.tsx'

/** Before people are parted: who, from whom, by which rule, what would keep them together; and what it takes to go on. */
export function PartingDialog({ about }: { about: Stopped }) {
  const say = useSay()
  const { deed, input, purpose, answer } = about
  const foreseen = useLook<ForeseenShown>('foresee-parting', purpose, { deed, input }, { fresh: true })
  const asking = useDeed('ask-release', purpose)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState(false)
  const [way, setWay] = useState<WayShown | null>(null)
  const { data } = foreseen
  const level = data?.answer.level
  const released = data?.asked?.state === 'released' ? data.asked : undefined
  const waits = sent || data?.asked?.state === 'waiting'
  const asks = (level === 'reason' || (level === 'hold' && !waits)) && !released
  const goOn = async () => {
    setTried(true)
    if (released) return answer({ release: released.release })
    if (words.trim().length < 3) return
    if (level === 'reason') return answer({ because: words.trim() })
    const done = await asking.send({ id: newDeedId(), deed, input, words: words.trim() })
    setSent(done)
  }
  if (way && data) return <WayConfirm {...{ about, foreseen: data, way }} onBack={() => setWay(null)} />
  const onward = released || level === 'reason' ? 'parting.go-on' : 'parting.ask'
  return (
    <Dialog
      title={say('parting.title')}
      wide
      onClose={() => answer(undefined)}
      acts={
        <>
          <Button look={asks || released ? 'plain' : 'main'} onClick={() => answer(undefined)}>
            {say(waits ? 'parting.close' : 'parting.keep')}
          </Button>
          {(asks || released) && (
            <Button look="main" off={asking.sending} onClick={() => void goOn()}>
              {say(onward)}
            </Button>
          )}
        </>
      }
    >
      {foreseen.isLoading && <Waiting lines={4} />}
      {foreseen.error && <Trouble error={foreseen.error} onAgain={() => void foreseen.refetch()} />}
      {data && <Foreseen foreseen={data} onChoose={setWay} />}
      {level && <WhatItTakes level={level} waits={waits} by={released?.by} />}
      {asks && (
        <Field
          label={say(level === 'reason' ? 'parting.why' : 'parting.why-asked')}
          wrong={tried && words.trim().length < 3 ? say('form.reason-needed') : undefined}
        >
          <TextArea value={words} onChange={(event) => setWords(event.target.value)} />
        </Field>
      )}
      <Refused error={asking.refusal} />
    </Dialog>
  )
}

/** What the guard says, and the ways that can be gone instead. */
function Foreseen({ foreseen, onChoose }: { foreseen: ForeseenShown; onChoose: (way: WayShown) => void }) {
  const ways = <WayList ways={foreseen.ways} hasCase={foreseen.case !== null} onChoose={onChoose} />
  return <AnswerView answer={foreseen.answer} ways={ways} />
}

/** What stands in the way now: nobody may, somebody was asked, or somebody has let it go on. */
function WhatItTakes({ level, waits, by }: { level: Level; waits: boolean; by: string | null | undefined }) {
  const say = useSay()
  if (level === 'forbid') return <Note tone="apart">{say('parting.forbidden')}</Note>
  if (by !== undefined) return <Note tone="done">{say('parting.released-by', { name: by ?? '' })}</Note>
  if (level !== 'hold' || !waits) return null
  return (
    <Note tone="wait" role="status">
      {say('parting.waits')}
    </Note>
  )
}
