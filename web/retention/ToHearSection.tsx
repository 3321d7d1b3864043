import type { ErasuresListed } from '../../domain/retention/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

type Props = { toHear: ErasuresListed['toHear']; purpose: Purpose }

/** What other agencies erased of people who had been opened to this one: whatever was taken along must go here too, and somebody says so. */
export function ToHearSection({ toHear, purpose }: Props) {
  const say = useSay()
  const { when } = useMoments()
  const { send, sending, refusal } = useDeed('hear-erasure', purpose)
  return (
    <section className="box" aria-labelledby="to-hear">
      <h2 id="to-hear">
        {say('erasing.to-hear')} <span className="dim">{toHear.length}</span>
      </h2>
      <p className="boxpart mid small">{say('erasing.to-hear-words')}</p>
      <ul className="lines proposals">
        {toHear.map(({ proposal, person, from, at }) => (
          <li key={`${proposal} ${person}`}>
            <div className="stack">
              <p>
                <b>
                  <bdi>{from.name}</bdi>
                </b>{' '}
                · {say('notice.whom', { id: person.slice(-12) })}
              </p>
              <p className="small mid">{say('erasing.erased-when', { when: when(at) })}</p>
            </div>
            <Button
              off={sending}
              onClick={() => void send({ proposal, person })}
              aria-label={`${say('erasing.heard')}: ${say('notice.whom', { id: person.slice(-12) })}`}
            >
              {say('erasing.heard')}
            </Button>
          </li>
        ))}
      </ul>
      {refusal && (
        <div className="boxpart">
          <Refused error={refusal} />
        </div>
      )}
    </section>
  )
}
