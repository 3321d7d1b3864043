import { BellOff, BellRing } from 'lucide-react'
import { useState } from 'react'
import type { NoticeSettingsShown } from '../../domain/notices/words.ts'
import { useMe, useUsualPurpose } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { canBePushedTo, letPush, stopPush } from './push.ts'
import { notePushed, pushedHere } from './pushed-here.ts'

type Problem = 'denied' | 'failed'

/** Whether this browser is told while nobody looks at it, and which others are. */
export function PushHere({ settings: { pushKey, endpoints } }: { settings: NoticeSettingsShown }) {
  const say = useSay()
  const { when } = useMoments()
  const me = useMe()
  const purpose = useUsualPurpose()
  const here = pushedHere()?.endpoint
  const add = useDeed('add-push-endpoint', purpose)
  const drop = useDeed('drop-push-endpoint', purpose)
  const [problem, setProblem] = useState<Problem>()
  const begin = async () => {
    setProblem(undefined)
    const let_ = await letPush(pushKey!)
    if (typeof let_ === 'string') return setProblem(let_)
    if (await add.send(let_)) notePushed({ endpoint: let_.id, worker: me.id })
  }
  const end = async (endpoint: string) => {
    if ((await drop.send({ endpoint })) && endpoint === pushedHere()?.endpoint) await stopPush()
  }
  return (
    <section className="box pad stack-4" aria-labelledby="push-here">
      <h2 id="push-here">{say('push.title')}</h2>
      <p className="mid">{say('push.what')}</p>
      {!pushKey && <Note tone="wait">{say('push.not-here')}</Note>}
      {pushKey && !canBePushedTo() && <Note tone="wait">{say('push.browser-cannot')}</Note>}
      {problem && (
        <Note tone="harm" role="status">
          {say(`push-problem.${problem}`)}
        </Note>
      )}
      <Refused error={add.refusal ?? drop.refusal} />
      <ul className="lines">
        {endpoints.map(({ id, at }) => (
          <li className="row wrap" key={id}>
            <span>{say(id === here ? 'push.here' : 'push.since', { when: when(at) })}</span>
            <Button look="quiet" icon={BellOff} className="end" onClick={() => void end(id)}>
              {say('push.drop')}
            </Button>
          </li>
        ))}
      </ul>
      {pushKey && canBePushedTo() && !endpoints.some(({ id }) => id === here) && (
        <div>
          <Button icon={BellRing} off={add.sending} onClick={() => void begin()}>
            {say('push.add')}
          </Button>
        </div>
      )}
    </section>
  )
}
