import { Check, Plus } from 'lucide-react'
import { useKept } from '../api/remember.ts'
import { Button } from '../kit/Button.tsx'
import { useSay } from '../locales/use-say.ts'
import { addRow, changeDraft, draft, isAbsent, startedRows } from './draft.ts'
import { MissingPerson } from './MissingPerson.tsx'
import { cellId, goTo, QUESTION } from './sheet-keys.ts'

/** Who in this family is not here? Asked of everyone; it cannot be skipped, only answered. */
export function MissingQuestion() {
  const say = useSay()
  const now = useKept(draft)
  const absent = now.rows.filter((row) => row.asMissing || (isAbsent(row) && startedRows(now).includes(row)))
  const add = () => goTo(cellId(addRow({ asMissing: true, where: 'unknown' }).id, 'given'))
  const nobody = () => {
    changeDraft({ nobodyMissing: true })
    goTo('go-on')
  }
  return (
    <section className="banner-note apart stack-3" aria-labelledby="not-here">
      <h2 id="not-here">{say('missing.question')}</h2>
      <p className="mid">{say('missing.why')}</p>
      {absent.map((row) => (
        <MissingPerson key={row.id} row={row} />
      ))}
      <div className="row wrap">
        <Button
          id={QUESTION}
          icon={Check}
          className={now.nobodyMissing ? 'pressed' : ''}
          aria-pressed={absent.length === 0 ? now.nobodyMissing : undefined}
          off={absent.length > 0}
          onClick={nobody}
        >
          {say('missing.nobody')}
        </Button>
        <Button look="quiet" icon={Plus} onClick={add}>
          {say(absent.length ? 'missing.someone-else' : 'missing.someone')}
        </Button>
      </div>
    </section>
  )
}
