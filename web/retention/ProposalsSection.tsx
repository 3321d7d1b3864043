import { Link } from '@tanstack/react-router'
import type { ErasuresListed } from '../../domain/retention/words.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { VerdictChip } from './VerdictChip.tsx'

export type Proposal = ErasuresListed['proposals'][number]
type Props = { id: string; title: string; none: string; proposals: readonly Proposal[] }

/** Proposals one below the other: how many people, who proposed it and why, how it stands; each opens by itself. */
export function ProposalsSection({ id, title, none, proposals }: Props) {
  return (
    <section className="box" aria-labelledby={id}>
      <h2 id={id}>
        {title} {proposals.length > 0 && <span className="dim">{proposals.length}</span>}
      </h2>
      <ul className="lines proposals">
        {proposals.length === 0 && <li className="dim">{none}</li>}
        {proposals.map((one) => (
          <ProposalLine key={one.id} proposal={one} />
        ))}
      </ul>
    </section>
  )
}

function ProposalLine({ proposal }: { proposal: Proposal }) {
  const say = useSay()
  const { when } = useMoments()
  const { id, action, because, by, at, verdict, people, told } = proposal
  const unheard = told.filter(({ heardAt }) => heardAt === null).length
  return (
    <li>
      <div className="stack">
        <p className="row wrap">
          <b>{say(`erasing.of-${action}`, { count: people.length })}</b>
          <VerdictChip proposal={proposal} />
        </p>
        <p className="small mid">
          {say('erasing.proposed', { name: by.name, when: when(at) })} · {say(`erasing-because.${because}`)}
        </p>
        {verdict && (
          <p className="small mid">
            {say(`erasing.${verdict.verdict}-by`, { name: verdict.by, when: when(verdict.at) })}
          </p>
        )}
        {told.length > 0 && (
          <p className="small">{unheard > 0 ? say('erasing.unheard', { count: unheard }) : say('erasing.all-heard')}</p>
        )}
      </div>
      <Link
        className="btn no-print"
        to="/retention/$proposal"
        params={{ proposal: id }}
        aria-label={say('erasing.see-of', {
          what: say(`erasing.of-${action}`, { count: people.length }),
          name: by.name,
          when: when(at),
        })}
      >
        {say('erasing.see')}
      </Link>
    </li>
  )
}
