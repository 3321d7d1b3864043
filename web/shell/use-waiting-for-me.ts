import { useQuery } from '@tanstack/react-query'
import type { MyWorkShown } from '../../domain/cases/words.ts'
import { useUsualPurpose } from '../api/session.ts'

/** How many things waited when the worker last looked. It never looks by itself: that would leave a line. */
export function useWaitingForMe(): number | undefined {
  const purpose = useUsualPurpose()
  const { data } = useQuery<MyWorkShown>({ queryKey: ['look', 'my-work', purpose, {}], enabled: false })
  return data?.items.length
}
