import { Ban, CircleAlert, KeyRound } from 'lucide-react'
import type { ColleagueShown } from '../../domain/agencies/words.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useJoin, useSay } from '../locales/use-say.ts'
import type { About } from './ColleagueDialog.tsx'
import { ColleagueFacts } from './ColleagueFacts.tsx'

type Props = { colleague: ColleagueShown; administers: boolean; provider: boolean; onAct: (what: About) => void }

/** One colleague: name, site, roles, and what is amiss. Opened, it shows what is known and what can be done. */
export function ColleagueBox({ colleague, administers, provider, onAct }: Props) {
  const say = useSay()
  const join = useJoin()
  const { name, site, roles, known } = colleague
  const now = [...new Set(roles.filter((role) => role.now).map(({ role }) => say(`role.${role}`)))]
  const head = (
    <>
      <b className="who">
        <bdi>{name}</bdi>
      </b>
      <span className="small mid">{[join(now) || say('roles.none'), site].filter(Boolean).join(' · ')}</span>
      <Amiss known={known} />
    </>
  )
  if (!known) return <li className="box plain">{head}</li>
  return (
    <li className="box">
      <details>
        <summary>{head}</summary>
        <ColleagueFacts colleague={colleague} administers={administers} />
        <div className="acts">
          {known.enrolment?.confirmable && (
            <Button icon={KeyRound} onClick={() => onAct('confirm')}>
              {say('colleagues.confirm')}
            </Button>
          )}
          {administers && <Acts known={known} provider={provider} onAct={onAct} />}
        </div>
      </details>
    </li>
  )
}

type Known = NonNullable<ColleagueShown['known']>

function Amiss({ known }: { known: Known | null }) {
  const say = useSay()
  if (!known) return null
  const { suspension, passkeys, enrolment, trainings, nationalityConflict } = known
  return (
    <span className="amiss">
      {suspension && (
        <Chip tone="harm" icon={Ban}>
          {say('colleagues.suspended')}
        </Chip>
      )}
      {passkeys === 0 && (
        <Chip tone="wait" icon={KeyRound}>
          {say('colleagues.no-passkey')}
        </Chip>
      )}
      {enrolment && (
        <Chip tone="note" icon={KeyRound}>
          {say(enrolment.confirmer ? 'colleagues.enrolment-confirmed' : 'colleagues.enrolment-started')}
        </Chip>
      )}
      {!trainings.some(({ code, now }) => code === 'code-of-conduct' && now) && (
        <Chip tone="wait" icon={CircleAlert}>
          {say('colleagues.no-terms')}
        </Chip>
      )}
      {nationalityConflict === null && (
        <Chip tone="wait" icon={CircleAlert}>
          {say('colleagues.not-assessed')}
        </Chip>
      )}
    </span>
  )
}

function Acts({ known, provider, onAct }: { known: Known } & Pick<Props, 'provider' | 'onAct'>) {
  const say = useSay()
  const lifting = useDeed('lift-suspension', 'administration')
  const { suspension } = known
  return (
    <>
      <Button onClick={() => onAct('role')}>{say('colleagues.give-role')}</Button>
      <Button onClick={() => onAct('training')}>{say('colleagues.record-training')}</Button>
      <Button onClick={() => onAct('conflict')}>{say('colleagues.assess')}</Button>
      <Button onClick={() => onAct('lend')}>{say('roles.lend')}</Button>
      {provider && <Button onClick={() => onAct('account')}>{say('account.link')}</Button>}
      <Button onClick={() => onAct('start')}>{say('colleagues.start')}</Button>
      {suspension ? (
        <Button off={lifting.sending} onClick={() => void lifting.send({ suspension: suspension.id })}>
          {say('colleagues.lift')}
        </Button>
      ) : (
        <Button onClick={() => onAct('suspend')}>{say('colleagues.suspend')}</Button>
      )}
      <Refused error={lifting.refusal} />
    </>
  )
}
