import { Link } from '@tanstack/react-router'
import { ArrowDownLeft, ArrowUpRight } from 'lucide-react'
import type { ReferralListed } from '../../domain/referrals/words.ts'
import { Chip } from '../kit/Chip.tsx'
import { Icon } from '../kit/Icon.tsx'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { isPressing, useReferralWords } from './use-referral-words.ts'

/** One referral: to or from whom, for what, for how many, where it stands, and what waits. */
export function ReferralLine({ referral }: { referral: ReferralListed }) {
  const say = useSay()
  const words = useReferralWords()
  const list = new Intl.ListFormat(useLanguage())
  const { id, side, state, people, sender, receiver } = referral
  const names = list.format(people.map((person) => plainName(person.names, true)))
  const other = side === 'receiver' ? sender : receiver
  return (
    <li className="q">
      <Icon of={side === 'receiver' ? ArrowDownLeft : ArrowUpRight} tone={isPressing(referral) ? 'harm' : 'note'} />
      <div className="who">
        <b>
          <bdi>{words.what(referral)}</bdi>
        </b>{' '}
        <span className="mid">
          {say(side === 'receiver' ? 'referral.from' : 'referral.to', { agency: other.name })}
        </span>
      </div>
      <p className="why">
        {[names || words.who(referral), words.why(referral), words.until(referral)].filter(Boolean).join(' · ')}
      </p>
      <Chip {...(isPressing(referral) && { tone: 'harm' as const })}>{say(`referral-state.${state}`)}</Chip>
      <Link
        className="btn"
        to="/referrals/$referral"
        params={{ referral: id }}
        aria-label={`${say('referral.open')}: ${words.what(referral)}, ${other.name}`}
      >
        {say('referral.open')}
      </Link>
    </li>
  )
}
