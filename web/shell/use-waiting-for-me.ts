import { useQuery } from '@tanstack/react-query'
import type { MyWorkShown } from '../../domain/cases/words.ts'
import type { EmergenciesListed } from '../../domain/sharing/emergencies/words.ts'
import { useUsualPurpose } from '../api/session.ts'

/** How many things waited when the worker last looked. It never looks by itself: that would leave a line. */
export function useWaitingForMe(): number | undefined {
  const purpose = useUsualPurpose()
  const { data } = useQuery<MyWorkShown>({ queryKey: ['look', 'my-work', purpose, {}], enabled: false })
  return data?.items.length
}

/** How many openings in emergencies waited for a review, by the newest of what the worker looked at. */
export function useWaitingReviews(): number | undefined {
  const purpose = useUsualPurpose()
  const work = useQuery<MyWorkShown>({ queryKey: ['look', 'my-work', purpose, {}], enabled: false })
  const list = useQuery<EmergenciesListed>({ queryKey: ['look', 'list-emergencies', purpose, {}], enabled: false })
  const [inWork, inList] = [
    work.data?.items.filter(({ group }) => group === 'emergency').length,
    list.data?.toReview.length,
  ]
  return list.dataUpdatedAt >= work.dataUpdatedAt ? (inList ?? inWork) : (inWork ?? inList)
}
