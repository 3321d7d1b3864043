import { Unlink } from 'lucide-react'
import type { RegisterHousehold } from '../../domain/cases/words.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Names } from '../kit/Names.tsx'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useSay } from '../locales/use-say.ts'

type Props = { household: RegisterHousehold; onChange: () => void }

/** Who is not here, as it will be written down. Nobody is an answer too. */
export function CheckMissing({ household, onChange }: Props) {
  const say = useSay()
  const partial = usePartialDate()
  const nameOf = (id: string) => household.people.find((person) => person.id === id)?.names ?? []
  return (
    <section className="box" aria-labelledby="check-missing">
      <div className="boxhead row">
        <h2 id="check-missing">{say('check.missing')}</h2>
        <Button look="quiet" className="end" onClick={onChange}>
          {say('act.change')}
        </Button>
      </div>
      <ul className="check-list">
        {household.missing.length === 0 && <li>{say('missing.nobody')}</li>}
        {household.missing.map(({ id, person, cause, when, place, trace }) => (
          <li key={id}>
            <span>
              <Names names={nameOf(person)} />
            </span>
            <span className="row wrap">
              <Chip tone="apart" icon={Unlink}>
                {say(`cause.${cause}`)}
              </Chip>
              <span className="mid">{[when && partial({ edtf: when }), place].filter(Boolean).join(' · ')}</span>
              <span>{say(`trace-short.${trace}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
