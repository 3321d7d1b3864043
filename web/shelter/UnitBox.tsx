import { Link } from '@tanstack/react-router'
import type { UnitShown } from '../../domain/shelter/words.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { useJoin, useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

/** One unit: what it is made for, how much is free, who lives there and who is away. */
export function UnitBox({ unit, onAmend }: { unit: UnitShown; onAmend: () => void }) {
  const say = useSay()
  const join = useJoin()
  const { name, places, free, features, people } = unit
  return (
    <li className="box pad stack">
      <h3 className="row wrap">
        <bdi>{name}</bdi> <Chip tone={free > 0 ? 'done' : 'wait'}>{say('shelter.free', { free, places })}</Chip>
      </h3>
      {features.length > 0 && <p className="small mid">{join(features.map((one) => say(`feature.${one}`)))}</p>}
      <ul>
        {people.map(({ stay, case: file, person, absent }) => (
          <li key={stay}>
            <Link to="/cases/$case" params={{ case: file }}>
              <bdi>{plainName(person.names) || say('person.name-closed')}</bdi>
            </Link>
            {absent && <span className="small wait-c"> · {say('shelter.absent')}</span>}
          </li>
        ))}
      </ul>
      <Button look="quiet" aria-label={`${say('shelter-act.amend')}: ${name}`} onClick={onAmend}>
        {say('shelter-act.amend')}
      </Button>
    </li>
  )
}
