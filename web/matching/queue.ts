import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { keep, useKept } from '../api/remember.ts'

/** The reviews as they were last listed, so that one leads to the next. In memory only. */
export const queue = keep<readonly string[]>([])

/** The review before and the one behind this, and the way there. */
export function useNeighbours(review: string | undefined) {
  const navigate = useNavigate()
  const listed = useKept(queue)
  return useMemo(() => {
    const at = listed.indexOf(review ?? '')
    const goTo = (id: string | undefined) =>
      id ? navigate({ to: '/reviews/$review', params: { review: id } }) : Promise.resolve()
    const [before, next] = at < 0 ? [undefined, undefined] : [listed[at - 1], listed[at + 1]]
    return {
      place: at < 0 ? undefined : { nth: at + 1, of: listed.length },
      before,
      next,
      goBefore: () => void goTo(before),
      goNext: () => void goTo(next),
      /** On to the next after a judgement; back to the list after the last. */
      goOn: async () => {
        queue.set(listed.filter((id) => id !== review))
        await (next ? goTo(next) : navigate({ to: '/reviews' }))
      },
    }
  }, [listed, review, navigate])
}
