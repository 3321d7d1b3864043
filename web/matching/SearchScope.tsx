import { Check, RefreshCw, UsersRound } from 'lucide-react'
import type { PeopleFound } from '../../domain/matching/words.ts'
import { Icon } from '../kit/Icon.tsx'
import { useSay } from '../locales/use-say.ts'

/** How many were found, and whether that is everybody who could be. */
export function SearchScope({ found: { found, more, unsettled } }: { found: PeopleFound }) {
  const say = useSay()
  return (
    <p className="scope" role="status">
      <span>
        <Icon of={Check} tone="done" /> {say('search.scope', { count: found.length })}
      </span>
      {more && (
        <span>
          <Icon of={UsersRound} tone="wait" /> {say('search.more')}
        </span>
      )}
      {unsettled && (
        <span>
          <Icon of={RefreshCw} tone="wait" /> {say('search.unsettled')}
        </span>
      )}
    </p>
  )
}
