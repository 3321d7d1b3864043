import { useState } from 'react'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLanguage } from '../locales/use-say.ts'
import type { Given } from './answers.ts'
import { NOTICE_VERSION } from './notice-words.ts'

type Form = { person: string; who: string; explained: string[]; understood: string[]; words: string }

const giverOf = (who: string) => {
  if (who === 'person') return { kind: 'person' }
  return who === 'best-interests' ? { kind: who, decision: newDeedId() } : { kind: 'guardian', guardian: who }
}

/** Sends what was answered, each word by itself. What was sent before a refusal is not sent again. */
export function useSendAnswers(purpose: Purpose) {
  const language = useLanguage()
  const [ids] = useState(() => new Map<Given, string>())
  const [sent, setSent] = useState<string[]>()
  const { send: record, sending, refusal } = useDeed('record-consent', purpose)
  const send = async (told: readonly Given[], { person, who, explained, understood, words }: Form) => {
    for (const one of told) {
      if (ids.has(one)) continue
      const id = newDeedId()
      const { partner, answer, text, by } = one
      const done = await record({
        id,
        person,
        recipient: partner.recipient.id,
        purpose: partner.purpose,
        categories: partner.categories,
        said: answer === 'yes' ? 'given' : 'refused',
        by: giverOf(who),
        notice: { version: NOTICE_VERSION, language, text },
        explained,
        understood,
        expression: [by],
        ...(words ? { words } : {}),
        until: partner.until,
      })
      if (!done) return
      ids.set(one, id)
    }
    setSent(told.map((one) => ids.get(one)!))
  }
  return { send, sending, refusal, sent }
}
