import { Check, CircleSlash, Hourglass } from 'lucide-react'
import { Chip } from '../kit/Chip.tsx'
import { useSay } from '../locales/use-say.ts'
import type { Proposal } from './ProposalsSection.tsx'

/** How a proposal stands. */
export function VerdictChip({ proposal: { verdict, action } }: { proposal: Proposal }) {
  const say = useSay()
  if (!verdict)
    return (
      <Chip tone="wait" icon={Hourglass}>
        {say('erasing.waits')}
      </Chip>
    )
  if (verdict.verdict === 'declined')
    return (
      <Chip tone="note" icon={CircleSlash}>
        {say('erasing.declined')}
      </Chip>
    )
  return (
    <Chip tone="done" icon={Check}>
      {say(`erasing.done-${action}`)}
    </Chip>
  )
}
