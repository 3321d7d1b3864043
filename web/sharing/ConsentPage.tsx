import { Link, useParams } from '@tanstack/react-router'
import { MessagesSquare } from 'lucide-react'
import { useState } from 'react'
import type { ConsentsShown } from '../../domain/sharing/consents/words.ts'
import { usePurposeFor } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { BasesSection } from './BasesSection.tsx'
import { Conversation } from './Conversation.tsx'
import { StandsNow } from './StandsNow.tsx'
import { WordsEver } from './WordsEver.tsx'
import './sharing.css'

/** What a person says about who may see what: what stands now, every word ever, and the conversation in which it is asked. */
export function ConsentPage() {
  const say = useSay()
  const { case: file = '', person = '' } = useParams({ strict: false })
  const [purpose] = usePurposeFor(file)
  const [asking, setAsking] = useState(false)
  const known = useLook<File>('read-case', purpose, { case: file })
  const said = useLook<ConsentsShown>('read-consents', purpose, { person })
  const names = known.data?.people.find(({ id }) => id === person)?.names ?? []
  const name = plainName(names, true)
  const error = known.error ?? said.error
  if (!said.data || !known.data)
    return (
      <Page title={say('consent.title')}>
        {error ? <Trouble error={error} onAgain={() => void said.refetch()} /> : <Waiting lines={6} />}
      </Page>
    )
  const { data } = said
  return (
    <Page
      title={say('consent.of', { name })}
      aside={
        <Link to="/cases/$case" params={{ case: file }}>
          {say('consent.back-to-case')}
        </Link>
      }
      acts={
        data.may &&
        data.partners.length > 0 && (
          <Button look="main" icon={MessagesSquare} onClick={() => setAsking(true)}>
            {say('consent.start')}
          </Button>
        )
      }
    >
      <div className="stack-4 measure">
        {data.may && data.partners.length === 0 && <p className="mid">{say('consent.no-partner')}</p>}
        <p className="mid">{say(`consent-speaks.${data.speaks}`)}</p>
        <StandsNow said={data} purpose={purpose} />
        <WordsEver said={data} purpose={purpose} />
        <BasesSection said={data} person={person} purpose={purpose} />
      </div>
      {asking && (
        <Conversation
          said={data}
          person={person}
          name={name}
          people={known.data.people}
          purpose={purpose}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  )
}
