import { isPressing as isPressingAt } from '../../domain/referrals/rules.ts'
import type { ReferralListed } from '../../domain/referrals/words.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'

/** How a referral is spoken of: what it asks, where it stands, and why it waits. */
export function useReferralWords() {
  const say = useSay()
  const stamp = useStamp()
  const what = ({ kind, service }: Pick<ReferralListed, 'kind' | 'service'>) =>
    kind === 'referral' ? say(`service.${service}`) : say(`referral-kind.${kind}`)
  const who = ({ adults, children }: Pick<ReferralListed, 'adults' | 'children'>) =>
    say('referral.how-many', { adults, children })
  const until = ({ state, answerBy, until }: ReferralListed) =>
    ['sent', 'received', 'asked'].includes(state)
      ? say('referral.answer-by', { when: stamp(answerBy) })
      : until && ['accepted', 'in-progress'].includes(state)
        ? say('referral.until', { when: stamp(until) })
        : ''
  const why = (one: ReferralListed) =>
    one.waits
      ? say(`referral-waits.${one.waits}`, {
          agency: one.side === 'sender' ? one.receiver.name : one.sender.name,
          state: say(`referral-state.${one.state}`),
        })
      : ''
  return { what, who, until, why }
}

/** A day and an hour, ahead or behind. */
export function useStamp(): (at: string) => string {
  const { dayMonth, hour } = useMoments()
  return (at) => `${dayMonth(at)}, ${hour(at)}`
}

export const isPressing = ({ waits, answerBy }: ReferralListed): boolean =>
  isPressingAt(waits, new Date(answerBy), new Date())
