import type { RegisterHousehold } from '../../domain/cases/words.ts'
import { Button } from '../kit/Button.tsx'
import { Names } from '../kit/Names.tsx'
import { today } from '../locales/use-moments.ts'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useSay } from '../locales/use-say.ts'
import { ageWords } from '../people/read-born.ts'
import { ageWord } from '../people/show-age.ts'

type Props = { household: RegisterHousehold; onChange: () => void }

/** Who will be written down, as they will be written down. */
export function CheckPeople({ household, onChange }: Props) {
  const say = useSay()
  const partial = usePartialDate()
  const apart = new Set(household.missing.map(({ person }) => person))
  return (
    <section className="box" aria-labelledby="check-people">
      <div className="boxhead row">
        <h2 id="check-people">{say('check.people')}</h2>
        <Button look="quiet" className="end" onClick={onChange}>
          {say('act.change')}
        </Button>
      </div>
      <ul className="check-list">
        {household.people
          .filter(({ id }) => !apart.has(id))
          .map((person) => (
            <li key={person.id}>
              <span>
                <Names names={person.names} />
              </span>
              <span className="mid">
                {say(`sex.${person.sex}`, { age: ageWord(person.born, today()) })}
                {' · '}
                {person.born
                  ? `${say('age.years', { age: ageWords(person.born, today()) })} (${partial(person.born)})`
                  : say('age.unknown')}
                {person.identifiers.map(({ kind, value }) => (
                  <span key={kind}>
                    {' · '}
                    {say(`identifier.${kind}`)} <bdi className="code">{value}</bdi>
                  </span>
                ))}
              </span>
              <span className="row wrap">
                {household.needs
                  .filter((need) => need.person === person.id)
                  .map(({ code }) => (
                    <span className="chip wait" key={code}>
                      {say(`need-short.${code}`)}
                    </span>
                  ))}
                {household.childStatuses
                  .filter((one) => one.person === person.id)
                  .map(({ status }) => (
                    <span className="chip harm" key={status}>
                      {say(`child-status.${status}`)}
                    </span>
                  ))}
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}
