import { OctagonAlert } from 'lucide-react'
import type { Raised } from '../../domain/witnesses/words.ts'
import { Note } from '../kit/Note.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'

/** Other pasts of this ledger that witnesses hold. What a witness raised where it runs is not here, and the page says so. */
export function RaisedSection({ raised }: { raised: readonly Raised[] }) {
  const say = useSay()
  const list = new Intl.ListFormat(useLanguage())
  const { number, when } = useMoments()
  return (
    <section className="box pad stack-3" aria-labelledby="raised">
      <h2 id="raised">{say('raised.title')}</h2>
      {raised.length === 0 && <p>{say('raised.nothing')}</p>}
      {raised.map(({ size, root, by, at }) => (
        <Note key={root} tone="harm" icon={OctagonAlert}>
          <p>
            <b>{say('raised.other-past', { names: list.format(by), size: number(size) })}</b>
          </p>
          <p>{say('raised.what-it-is')}</p>
          <p className="small">
            {when(at)} ·{' '}
            <bdi className="hash" dir="ltr">
              {root}
            </bdi>
          </p>
        </Note>
      ))}
      <p className="small mid">{say('raised.elsewhere')}</p>
    </section>
  )
}
