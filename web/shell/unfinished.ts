import { keep } from '../api/remember.ts'

/** Whether something typed is in this tab only. Leaving the tab then asks first. */
export const unfinished = keep(false)

addEventListener('beforeunload', (event) => {
  if (unfinished.get()) event.preventDefault()
})
