import { Check, Hourglass } from 'lucide-react'
import { Chip } from '../kit/Chip.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import type { Proposal } from './ProposalsSection.tsx'

/** Which partners were told, since the people had been open to them, and which have said that they erased it as well. */
export function ToldPartners({ proposal: { told } }: { proposal: Proposal }) {
  const say = useSay()
  const { when } = useMoments()
  return (
    <section className="box" aria-labelledby="told">
      <h2 id="told">{say('erasing.told')}</h2>
      <ul className="lines">
        {told.map(({ recipient, person, heardAt }) => (
          <li key={`${recipient.id} ${person}`}>
            <p>
              <b>
                <bdi>{recipient.name}</bdi>
              </b>{' '}
              · {say('notice.whom', { id: person.slice(-12) })}
            </p>
            {heardAt ? (
              <Chip tone="done" icon={Check}>
                {say('erasing.heard-when', { when: when(heardAt) })}
              </Chip>
            ) : (
              <Chip tone="wait" icon={Hourglass}>
                {say('erasing.not-heard')}
              </Chip>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
