import { Link } from '@tanstack/react-router'
import { Baby, History, MessagesSquare, Pencil, ShieldPlus, Unlink2, Waypoints } from 'lucide-react'
import type { PersonShown } from '../../domain/people/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { ageOn } from '../../ground/partial-date.ts'
import { mayDo } from '../agencies/may-do.ts'
import { useMe } from '../api/session.ts'
import { Button } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { PhotoButton } from '../people/PhotoButton.tsx'
import { plainName } from '../people/show-name.ts'
import type { File } from './CasePage.tsx'
import type { Asking } from './PeopleSection.tsx'

type Props = { file: File; person: PersonShown; purpose: Purpose; onAsk: (asking: Asking) => void }

/** What can be done about one person: put right, add a picture, say who a child is with, take joined records apart. */
export function PersonActs({ file, person, purpose, onAsk }: Props) {
  const say = useSay()
  const name = plainName(person.names, true)
  const me = useMe()
  const protects = file.standing.because === 'custody' && mayDo(me, 'safeguard', purpose)
  const mayBeChild = person.born && ageOn(person.born, today()).least < 18
  return (
    <div className="person-acts no-print">
      <Button
        look="quiet"
        icon={Pencil}
        aria-label={say('correct.open', { name })}
        onClick={() => onAsk({ what: 'correct', person })}
      >
        {say('correct.short')}
      </Button>
      <PhotoButton person={person} purpose={purpose} />
      {mayBeChild && (
        <Button look="quiet" icon={Baby} onClick={() => onAsk({ what: 'child', person })}>
          {say('child-alone.legend', { name })}
        </Button>
      )}
      <Link className="btn quiet" to="/cases/$case/consents/$person" params={{ case: file.id, person: person.id }}>
        <Icon of={MessagesSquare} />
        {say('consent.open', { name })}
      </Link>
      {protects && (
        <Link className="btn quiet" to="/cases/$case/safeguards/$person" params={{ case: file.id, person: person.id }}>
          <Icon of={ShieldPlus} />
          {say('safeguard.link', { name })}
        </Link>
      )}
      {mayDo(me, 'read-doings', purpose) && (
        <Link
          className="btn quiet"
          to="/people/$person/doings"
          params={{ person: person.id }}
          search={{ case: file.id }}
        >
          <Icon of={History} />
          {say('doings.link', { name })}
        </Link>
      )}
      {person.sameAs.map((link) => (
        <p key={link.link} className="small mid">
          {say('link.joined')}{' '}
          <Button look="quiet" icon={Unlink2} onClick={() => onAsk({ what: 'unlink', person, link })}>
            {say('link.take-apart')}
          </Button>
        </p>
      ))}
      {person.sameAs.length > 0 && (
        <Link className="btn quiet" to="/people/$person/records" params={{ person: person.id }}>
          <Icon of={Waypoints} />
          {say('cluster.link', { name })}
        </Link>
      )}
    </div>
  )
}
