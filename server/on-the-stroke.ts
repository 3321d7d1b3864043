import { setTimeout as sleep } from 'node:timers/promises'
import { Forbidden, Unknown } from '../ground/refusals.ts'

const STROKE_MS = 20
/**
 * Whether somebody is hidden or was never there is not told by how long a no takes: it comes with the next stroke of a clock
 * that began with the question.
 */
export async function onTheStroke<T>(work: Promise<T>): Promise<T> {
  const began = performance.now()
  try {
    return await work
  } catch (error) {
    if (error instanceof Unknown || error instanceof Forbidden)
      await sleep(STROKE_MS - ((performance.now() - began) % STROKE_MS))
    throw error
  }
}
