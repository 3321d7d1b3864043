import { fetchPart } from '../api/fetch-part.ts'
import { keep } from '../api/remember.ts'

const HERE = 'kindred-push'
/** For whom this browser is pushed to, under which id; `mine` once they said that nobody else uses it. */
export type PushedHere = { endpoint: string; worker: string; mine?: boolean }

export const pushedHere = (): PushedHere | null => JSON.parse(localStorage.getItem(HERE) ?? 'null')
export const notePushed = (here: PushedHere | null): void =>
  here ? localStorage.setItem(HERE, JSON.stringify(here)) : localStorage.removeItem(HERE)

/** What somebody who leaves says of this browser: that it stops, that it is theirs alone, or that they stay after all. */
export type StopPush = 'stop' | 'mine' | 'stay'
export const stopAsked = keep<{ answer: (said: StopPush) => void } | null>(null)

const askStop = (): Promise<StopPush> =>
  new Promise((resolve) => {
    const answer = (said: StopPush) => {
      stopAsked.set(null)
      resolve(said)
    }
    stopAsked.set({ answer })
  })

/** Whoever leaves a browser that is pushed to for them says once whether it is theirs alone. Answers whether they leave. */
export async function settlePush(): Promise<boolean> {
  const here = pushedHere()
  if (!here || here.mine) return true
  const said = await askStop()
  if (said === 'mine') notePushed({ ...here, mine: true })
  if (said === 'stop') await (await fetchPart(() => import('./push.ts'))).endPush(here)
  return said !== 'stay'
}
