import { useMoments } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import type { Partner } from './answers.ts'
import { usePartWords } from './part-words.ts'

export const NOTICE_VERSION = 'kindred-1'

/** What a person is asked, in plain words: who, what, why, until when, and what a no costs. */
export function useNoticeWords() {
  const say = useSay()
  const known = useSayIfKnown()
  const { part, purpose } = usePartWords()
  const { fullDay } = useMoments()
  return ({ recipient, type, categories, purpose: what, until }: Partner) => {
    const kind = known(`agency-type.${type}`)
    return {
      who: kind ? `${recipient.name} · ${kind}` : recipient.name,
      question: say('consent.question', {
        agency: recipient.name,
        purpose: purpose(what),
      }),
      what: categories.map((one) => known(`told.${one}`) ?? part(one)),
      body: [
        say('consent.nothing-else'),
        until ? say('consent.ends', { day: fullDay(until.slice(0, 10)) }) : say('consent.no-end'),
        say('consent.any-day'),
      ].join(' '),
      cost: say('consent.cost'),
    }
  }
}
