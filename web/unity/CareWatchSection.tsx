import type { CareShown } from '../../domain/unity/watch/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useLook } from '../api/use-look.ts'
import { Trouble } from '../kit/Trouble.tsx'
import { CareWatchLists } from './CareWatchLists.tsx'

/** How care of somebody of this family is watched over; nothing where there is nothing to watch over. */
export function CareWatchSection({ person, purpose }: { person: string; purpose: Purpose }) {
  const { data, error, refetch } = useLook<CareShown>('read-care', purpose, { person })
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />
  return data ? <CareWatchLists care={data} purpose={purpose} /> : null
}
