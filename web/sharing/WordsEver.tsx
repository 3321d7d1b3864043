import { FileDown } from 'lucide-react'
import type { ConsentReceipt, ConsentsShown } from '../../domain/sharing/consents/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { look } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { saveFile } from '../kit/save-file.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import { usePartWords } from './part-words.ts'

/** Every word ever, the newest first, with how it was explained and said; and its record for machines. */
export function WordsEver({ said, purpose }: { said: ConsentsShown; purpose: Purpose }) {
  const say = useSay()
  const join = useJoin()
  const { part } = usePartWords()
  const { when } = useMoments()
  const save = async (consent: string) => {
    const receipt = await look<ConsentReceipt>('read-consent-receipt', purpose, { consent })
    saveFile(`consent-${consent.slice(-12)}.jsonld`, JSON.stringify(receipt, null, 2))
  }
  if (said.words.length === 0) return null
  return (
    <section className="box" aria-labelledby="words-ever">
      <h2 id="words-ever">{say('consent.ever')}</h2>
      <ul className="lines words-ever">
        {said.words.map((one) => (
          <li key={one.id}>
            <div className="stack">
              <p>
                {say(`consent-said.${one.status}`, {
                  agency: one.recipient.name,
                  parts: join(one.categories.map(part)),
                })}
              </p>
              {one.words && (
                <p>
                  <q>
                    <bdi>{one.words}</bdi>
                  </q>
                </p>
              )}
              <p className="small mid">
                {join([
                  say(`consent-by.${one.by}`),
                  ...one.explained.map((how) => say(`consent-how.${how}`)),
                  ...one.understood.map((how) => say(`consent-how.${how}`)),
                  ...one.expression.map((how) => say(`consent-how.${how}`)),
                ])}
              </p>
              <p className="small dim">
                {say('consent.recorded', { name: one.recorded.by, agency: one.recorded.agency })} ·{' '}
                {when(one.recorded.at)}
              </p>
            </div>
            <Button look="quiet" icon={FileDown} onClick={() => void save(one.id)}>
              {say('consent.save')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
