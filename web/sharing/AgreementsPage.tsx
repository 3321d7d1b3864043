import { Link } from '@tanstack/react-router'
import { FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import type { AgreementsListed } from '../../domain/sharing/agreements/words.ts'
import { useMe, useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useJoin, useSay } from '../locales/use-say.ts'
import { AgreementChips } from './AgreementChips.tsx'
import { NoticesSection } from './NoticesSection.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import './sharing.css'

/** With whom my agency has agreed to share, what waits for it, and withdrawals that must be heard. */
export function AgreementsPage() {
  const say = useSay()
  const join = useJoin()
  const me = useMe()
  const purpose = useUsualPurpose()
  const [proposing, setProposing] = useState(false)
  const list = useLook<AgreementsListed>('list-agreements', purpose, {}, { fresh: true })
  const { data } = list
  const isSteward = me.roles.includes('data-steward')
  return (
    <Page
      title={say('agreement.title')}
      aside={say('agreement.aside')}
      acts={
        isSteward && (
          <Button look="main" icon={FilePlus2} onClick={() => setProposing(true)}>
            {say('agreement.propose')}
          </Button>
        )
      }
    >
      <div className="stack-4">
        {list.error && <Trouble error={list.error} onAgain={() => void list.refetch()} />}
        {list.isLoading && <Waiting lines={4} />}
        {data && (
          <section className="box" aria-labelledby="agreements-head">
            <h2 id="agreements-head">{say('agreement.all')}</h2>
            <ul className="lines agreements">
              {data.agreements.length === 0 && <li className="dim">{say('agreement.none')}</li>}
              {data.agreements.map((one) => (
                <li key={one.id}>
                  <div className="stack">
                    <Link to="/agreements/$agreement" params={{ agreement: one.id }}>
                      <bdi>{one.title}</bdi>
                    </Link>
                    <p className="small mid">
                      <bdi>{join(one.parties.map(({ name }) => name))}</bdi> ·{' '}
                      <span className="code">{one.number}</span>
                    </p>
                  </div>
                  <AgreementChips of={one} isSteward={isSteward} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <NoticesSection purpose={purpose} />
      </div>
      {proposing && data && <ProposeDialog known={data} purpose={purpose} onClose={() => setProposing(false)} />}
    </Page>
  )
}
