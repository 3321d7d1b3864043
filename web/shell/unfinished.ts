import { outbox } from '../api/outbox.ts'
import { keep } from '../api/remember.ts'

/** Whether something typed is in this tab only. */
export const unfinished = keep(false)

/** Leaving the tab asks first, while something is in it that the house does not have. */
export function askBeforeLeaving(): void {
  addEventListener('beforeunload', (event) => {
    if (unfinished.get() || outbox.get().length > 0) event.preventDefault()
  })
}
