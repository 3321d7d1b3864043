import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft, Printer } from 'lucide-react'
import type { ErasuresListed } from '../../domain/retention/words.ts'
import { useFirstPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { PrintHead } from '../cases/PrintHead.tsx'
import { Button } from '../kit/Button.tsx'
import { Empty } from '../kit/Empty.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Names } from '../kit/Names.tsx'
import { Page } from '../kit/Page.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { type Say, useSay } from '../locales/use-say.ts'
import type { Proposal } from './ProposalsSection.tsx'
import { useScheduleWords } from './schedule-words.ts'
import { ToldPartners } from './ToldPartners.tsx'
import { VerdictActs } from './VerdictActs.tsx'
import { VerdictChip } from './VerdictChip.tsx'
import { WhatHappens } from './WhatHappens.tsx'
import './retention.css'

/** One proposal by itself: what will happen, to whom, who wants it and why; a second person decides here. On paper, two sign it. */
export function ProposalPage() {
  const say = useSay()
  const { proposal: id = '' } = useParams({ strict: false })
  const purpose = useFirstPurpose('rights')
  const { data, error, refetch } = useLook<ErasuresListed>('list-erasures', purpose, {}, { fresh: true })
  const proposal = data?.proposals.find((one) => one.id === id)
  return (
    <Page
      title={proposal ? titleOf(say, proposal) : say('erasing.proposal')}
      aside={
        <Link to="/retention">
          <Icon of={ArrowLeft} flip /> {say('erasing.page')}
        </Link>
      }
      acts={
        proposal && (
          <Button look="quiet" icon={Printer} onClick={() => print()}>
            {say('act.print')}
          </Button>
        )
      }
    >
      <PrintHead purpose={purpose} />
      <div className="stack-4 measure">
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {!data && !error && <Waiting lines={5} />}
        {data && !proposal && <Empty>{say('reason.no-such-erasure')}</Empty>}
        {proposal && (
          <>
            <WhoProposed proposal={proposal} />
            {proposal.verdict === null && (
              <WhatHappens action={proposal.action} whole={proposal.people.some(({ whole }) => whole)} />
            )}
            <PeopleOf proposal={proposal} />
            {proposal.told.length > 0 && <ToldPartners proposal={proposal} />}
            {proposal.verdict === null && <VerdictActs proposal={proposal} purpose={purpose} />}
            <div className="print-only signing">
              <p>{say('erasing.sign-one')}</p>
              <p>{say('erasing.sign-two')}</p>
            </div>
          </>
        )}
      </div>
    </Page>
  )
}

/** A question as long as nobody has decided it. */
const titleOf = (say: Say, { verdict, action, people }: Proposal): string =>
  say(verdict === null ? `erasing.ask-${action}` : `erasing.of-${action}`, { count: people.length })

function WhoProposed({ proposal }: { proposal: Proposal }) {
  const say = useSay()
  const { when } = useMoments()
  const { by, at, because, verdict } = proposal
  return (
    <section className="box pad stack" aria-label={say('erasing.proposal')}>
      <p>
        <VerdictChip proposal={proposal} />
      </p>
      <p>
        {say('erasing.proposed', { name: by.name, when: when(at) })} · {say(`erasing-because.${because}`)}
      </p>
      {verdict && <p>{say(`erasing.${verdict.verdict}-by`, { name: verdict.by, when: when(verdict.at) })}</p>}
    </section>
  )
}

function PeopleOf({ proposal: { people, action, verdict } }: { proposal: Proposal }) {
  const say = useSay()
  const { parts } = useScheduleWords()
  const isGone = verdict?.verdict === 'approved'
  return (
    <section className="box" aria-labelledby="whom">
      <h2 id="whom">{say('erasing.whom')}</h2>
      <ul className="lines">
        {people.map((one) => (
          <li key={one.person}>
            <p>
              {isGone && one.names.length === 0 ? (
                <span className="dim">
                  {say('erasing.gone')} · {say('notice.whom', { id: one.person.slice(-12) })}
                </span>
              ) : (
                <Names names={one.names} />
              )}
            </p>
            <span className="small mid">{action === 'restrict' ? say('erasing.aside-short') : parts(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
