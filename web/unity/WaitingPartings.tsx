import { Link } from '@tanstack/react-router'
import { Unlink } from 'lucide-react'
import type { PartingsListed } from '../../domain/unity/partings/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { mayDo } from '../agencies/may-do.ts'
import { useMe, useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { Icon } from '../kit/Icon.tsx'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { PairLine } from './AnswerView.tsx'

/** First in the day's work: acts that wait for a second person so that nobody is parted unseen, and steps that are late. */
export function WaitingPartings() {
  const purpose = useUsualPurpose()
  return mayDo(useMe(), 'casework', purpose) ? <Waiting purpose={purpose} /> : null
}

function Waiting({ purpose }: { purpose: Purpose }) {
  const say = useSay()
  const known = useSayIfKnown()
  const { data } = useLook<PartingsListed>('list-partings', purpose, {}, { fresh: true })
  const held = data?.releases.filter(({ may }) => may.includes('release') || may.includes('go-on')) ?? []
  const late = data?.separations.filter(({ step }) => step?.late) ?? []
  if (held.length + late.length === 0) return null
  return (
    <section className="queue" aria-labelledby="waiting-partings">
      <h2 id="waiting-partings">
        {say('nav.partings')} <span className="n">{held.length + late.length}</span>
      </h2>
      <ul>
        {held.map(({ id, deed, state, words }) => (
          <li className="q" key={id}>
            <Icon of={Unlink} tone="apart" />
            <div className="who">
              <b>{known(`deed-name.${deed}`) ?? deed}</b>
            </div>
            <p className="why" dir="auto">
              {words}
            </p>
            <span className="due">{say(`release-state.${state}`)}</span>
            <See label={known(`deed-name.${deed}`) ?? deed} />
          </li>
        ))}
        {late.map(({ id, one, other, bond, strength, days }) => (
          <li className="q" key={id}>
            <Icon of={Unlink} tone="apart" />
            <div className="who">
              <PairLine pair={{ one, other, bond, strength, how: 'apart' }} />
            </div>
            <p className="why">{say('partings.step-late')}</p>
            <span className="due">{say('partings.days', { count: days })}</span>
            <See label={say('partings.step-late')} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function See({ label }: { label: string }) {
  const say = useSay()
  return (
    <Link className="btn" to="/partings" aria-label={`${say('referral.open')}: ${label}`}>
      {say('referral.open')}
    </Link>
  )
}
