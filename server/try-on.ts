import { setTimeout as sleep } from 'node:timers/promises'
import { faultOf } from './answer.ts'
import { writeDown } from './write-down.ts'

const FIRST_MS = 100
const MOST_MS = 10_000

/** Does what goes on beside the doors. Where it stumbles it tries again, ever more slowly, until the house closes. */
export async function tryOn(what: string, isOver: () => boolean, work: () => Promise<void>): Promise<void> {
  for (let pause = FIRST_MS; !isOver(); pause = Math.min(pause * 2, MOST_MS)) {
    try {
      return await work()
    } catch (error) {
      if (!isOver()) writeDown(`${what} stumbled and tries again: ${faultOf(error)}`)
      await sleep(pause)
    }
  }
}
