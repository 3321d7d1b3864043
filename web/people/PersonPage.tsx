import { Link, useParams } from '@tanstack/react-router'
import { Folder, History, UsersRound } from 'lucide-react'
import type { PersonRead } from '../../domain/cases/words.ts'
import { mayDo } from '../agencies/may-do.ts'
import { useMe, usePurposeFor } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { FormsLink } from '../forms/FormsLink.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Names } from '../kit/Names.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { EmergencyBand } from '../sharing/EmergencyBand.tsx'
import { EmergencyOffer } from '../sharing/EmergencyOffer.tsx'
import { PersonCard } from './PersonCard.tsx'
import { plainName } from './show-name.ts'
import '../cases/case.css'

/** One person by themself, as a link or an emergency leads to them: who they are, how to reach them, what they need. */
export function PersonPage() {
  const say = useSay()
  const me = useMe()
  const { person: id = '' } = useParams({ strict: false })
  const [purpose] = usePurposeFor(id)
  const { data, error, refetch } = useLook<PersonRead>('read-person', purpose, { person: id })
  if (!data || data.person.id !== id)
    return (
      <Page title={say('case.person')}>
        <div className="stack-3">
          {error ? <Trouble error={error} onAgain={() => void refetch()} /> : <Waiting lines={5} />}
          <EmergencyOffer error={error} target={{ person: id }} purpose={purpose} />
        </div>
      </Page>
    )
  const { person, needs, standing } = data
  return (
    <Page
      title={plainName(person.names) || say('person.name-closed')}
      head={<Names names={person.names} />}
      aside={say('person.look-for', { purpose: say(`purpose.${purpose}`) })}
    >
      <div className="stack-3 measure">
        {standing.because === 'emergency' && <EmergencyBand persons={[id]} until={standing.until} purpose={purpose} />}
        <section className="box" aria-labelledby="who-they-are">
          <h2 id="who-they-are">{say('case.who')}</h2>
          <PersonCard person={person} contact />
          {needs.length > 0 && (
            <p className="signs inside">
              {needs.map((code) => (
                <Chip key={code} tone="wait">
                  {say(`need-short.${code}`)}
                </Chip>
              ))}
            </p>
          )}
        </section>
        <div className="row wrap no-print">
          {data.case && (
            <Link className="btn" to="/cases/$case" params={{ case: data.case.id }}>
              <Icon of={Folder} />
              {say('person.to-case', { number: data.case.number })}
            </Link>
          )}
          <Link className="btn quiet" to="/families/$person" params={{ person: id }}>
            <Icon of={UsersRound} />
            {say('person.to-family')}
          </Link>
          <FormsLink person={id} name={plainName(person.names, true)} />
          {mayDo(me, 'read-doings', purpose) && (
            <Link className="btn quiet" to="/people/$person/doings" params={{ person: id }}>
              <Icon of={History} />
              {say('doings.link', { name: plainName(person.names, true) })}
            </Link>
          )}
        </div>
      </div>
    </Page>
  )
}
