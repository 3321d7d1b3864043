import { CircleCheck, CircleX, Clock, Undo2 } from 'lucide-react'
import type { ConsentsShown } from '../../domain/sharing/consents/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Refused } from '../kit/Refused.tsx'
import { tell } from '../kit/UndoBar.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { usePartWords } from './part-words.ts'

const LOOKS = {
  yes: ['done', CircleCheck],
  no: ['note', CircleX],
  withdrawn: ['note', CircleX],
  expired: ['wait', Clock],
  unspoken: ['wait', Clock],
} as const

/** For each recipient what stands now, and the way to take a yes back. It is as easy as giving it. */
export function StandsNow({ said, purpose }: { said: ConsentsShown; purpose: Purpose }) {
  const say = useSay()
  const { part, purpose: purposeWords } = usePartWords()
  const { fullDay } = useMoments()
  const { send, sending, refusal } = useDeed('withdraw-consent', purpose)
  const open = new Set(said.now.filter(({ stands }) => stands === 'yes').map(({ consent }) => consent))
  const takeBack = async (consent: string) => {
    const input = { id: newDeedId(), consent, by: { kind: 'person' }, expression: ['spoken'] }
    if (await send(input)) tell(say('consent.taken-back'))
  }
  return (
    <section className="box" aria-labelledby="stands-now">
      <h2 id="stands-now">{say('consent.now')}</h2>
      <Refused error={refusal} />
      <ul className="lines stands">
        {said.now.length === 0 && <li className="dim">{say('consent.never-asked')}</li>}
        {said.now.map((one) => {
          const [tone, icon] = LOOKS[one.stands]
          return (
            <li key={`${one.recipient.id} ${one.purpose} ${one.part}`}>
              <div>
                <p>
                  <b>
                    <bdi>{one.recipient.name}</bdi>
                  </b>{' '}
                  · {part(one.part)} · <span className="mid">{purposeWords(one.purpose)}</span>
                </p>
                {one.partly && <p className="small wait-c">{say('consent.partly')}</p>}
                {one.until && (
                  <p className="small mid">{say('open.until', { day: fullDay(one.until.slice(0, 10)) })}</p>
                )}
              </div>
              <Chip tone={tone} icon={icon}>
                {say(`consent-stands.${one.stands}`)}
              </Chip>
            </li>
          )
        })}
      </ul>
      {[...open].map((consent) => {
        const word = said.words.find(({ id }) => id === consent)
        return (
          <p key={consent} className="take-back">
            <Button icon={Undo2} off={sending} onClick={() => void takeBack(consent)}>
              {say('consent.take-back', { agency: word?.recipient.name ?? '' })}
            </Button>
          </p>
        )
      })}
    </section>
  )
}
