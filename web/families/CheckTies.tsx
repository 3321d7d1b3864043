import type { RegisterHousehold } from '../../domain/cases/words.ts'
import { Button } from '../kit/Button.tsx'
import { Names } from '../kit/Names.tsx'
import { TieSign } from '../kit/TieSign.tsx'
import { Say } from '../locales/Say.tsx'
import { useSay } from '../locales/use-say.ts'

type Props = { household: RegisterHousehold; onChange: () => void }

/** How they belong together, each tie in a sentence. */
export function CheckTies({ household, onChange }: Props) {
  const say = useSay()
  const name = (id: string) => <Names short names={household.people.find((person) => person.id === id)?.names ?? []} />
  const sexOf = (id: string) => household.people.find((person) => person.id === id)?.sex ?? 'unknown'
  return (
    <section className="box" aria-labelledby="check-ties">
      <div className="boxhead row">
        <h2 id="check-ties">{say('check.ties')}</h2>
        <Button look="quiet" className="end" onClick={onChange}>
          {say('act.change')}
        </Button>
      </div>
      <ul className="check-list">
        {household.ties.length === 0 && <li className="mid">{say('check.no-ties')}</li>}
        {household.ties.map(({ id, kind, from, to }) => (
          <li key={id} className="row">
            <TieSign look="told" />
            <span>
              <Say id={`tie-sentence.${kind}`} values={{ from: name(from), to: name(to), sex: sexOf(from) }} />
            </span>
          </li>
        ))}
      </ul>
      <p className="pad small mid">{say('check.ties-note')}</p>
    </section>
  )
}
