import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { sayGround, seePerson } from '../sharing/index.ts'
import { isWilling } from './rules.ts'
import { seeTraces } from './see-trace.ts'
import { traces as mayTrace } from './see-tracing.ts'
import { showAnswerer } from './show-answerer.ts'
import { showRequests } from './show-requests.ts'
import { findAnswers } from './store/answers.ts'
import { findRequests } from './store/requests.ts'
import type { ReadTracing, TracingShown } from './words.ts'

/** The searches of one person or for them, and what they said of being found. */
export async function readTracing(look: Look, { person }: z.infer<typeof ReadTracing>): Promise<TracingShown> {
  const { grounds } = await seePerson(look, person, 'read')
  const [rows, answers] = await Promise.all([findRequests(look, { persons: [person] }), findAnswers(look, [person])])
  const traces = await seeTraces(look, { persons: [...new Set(rows.map(({ seeker }) => seeker))] })
  const words = answers
    .filter(({ candidate }) => candidate === null)
    .map(({ at, ...one }) => ({ ...one, at: at.getTime() }))
  const requests = await showRequests(look, rows, traces)
  look.note({ ...sayGround(grounds), persons: [person], more: { categories: ['family'], tracing: requests.length } })
  const isOwn = grounds.opens('family.tracing')
  return {
    requests,
    said: isOwn ? (isWilling(words) ? 'yes' : (words.at(-1)?.said ?? null)) : null,
    answerer: mayTrace(grounds) ? await showAnswerer(look, person) : null,
  }
}
