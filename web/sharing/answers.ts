import type { ConsentsShown, Expression } from '../../domain/sharing/consents/words.ts'

export type Partner = ConsentsShown['partners'][number]
export type Answer = 'yes' | 'no' | 'later'
/** What was asked, word for word as it was shown and read, and what was said. */
export type Given = { partner: Partner; text: string; answer: Answer; by: Expression }

/** One question for each recipient and purpose: two agreements that say the same are asked about once. */
export function questionsOf(partners: readonly Partner[]): Partner[] {
  const found = new Map<string, Partner>()
  for (const one of partners) {
    const key = `${one.recipient.id} ${one.purpose}`
    const before = found.get(key)
    found.set(key, before ? { ...one, categories: [...new Set([...before.categories, ...one.categories])] } : one)
  }
  return [...found.values()]
}
