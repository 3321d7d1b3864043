import type * as z from 'zod/mini'
import type { Look } from '../../ground/look.ts'
import { seeCase } from '../cases/index.ts'
import { sayGround, worksWith } from '../sharing/index.ts'
import { findReminders } from './store/reminders.ts'
import type { ReadReminders, RemindersShown } from './words.ts'

/** Which people of a case were reminded of which appointment, or why not, for whoever works in it. */
export async function readReminders(
  look: Look,
  { case: file }: z.infer<typeof ReadReminders>,
): Promise<RemindersShown> {
  const { grounds, people } = await seeCase(look, file, 'read')
  const rows = worksWith(grounds) ? await findReminders(look, file) : []
  const own = rows.filter(({ person }) => people.has(person))
  look.note({
    ...sayGround(grounds),
    persons: own.map(({ person }) => person),
    case: file,
    more: { reminders: own.length },
  })
  return { reminders: own.map(({ item, result, at }) => ({ item, result, at: at.toISOString() })) }
}
