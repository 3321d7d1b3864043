import { KeyRound, MonitorSmartphone } from 'lucide-react'
import { useState } from 'react'
import type { MySignIns } from '../../domain/agencies/words.ts'
import { makePasskey } from '../api/passkey.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Note } from '../kit/Note.tsx'
import { Page } from '../kit/Page.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { MyRoles } from './MyRoles.tsx'
import { OneTimeCodes } from './OneTimeCodes.tsx'
import { useConfirm } from './use-confirm.tsx'
import './colleagues.css'

/** A worker's own ways in: where they are signed in, by which passkeys they can be, and what others did about them. */
export function MySignInsPage() {
  const say = useSay()
  const { data, error, isLoading, refetch } = useLook<MySignIns>(
    'read-my-sign-ins',
    'administration',
    {},
    { fresh: true },
  )
  return (
    <Page title={say('sign-ins.title')} aside={say('sign-ins.aside')}>
      <div className="stack-4 measure">
        {error && <Trouble error={error} onAgain={() => void refetch()} />}
        {isLoading && <Waiting />}
        {data && (
          <>
            <StartedForMe enrolment={data.enrolment} />
            <Sessions sessions={data.sessions} />
            <Passkeys passkeys={data.passkeys} />
            <OneTimeCodes />
            <MyRoles roles={data.roles} lent={data.lent} />
            <Notices notices={data.notices} />
          </>
        )}
      </div>
    </Page>
  )
}

function StartedForMe({ enrolment }: Pick<MySignIns, 'enrolment'>) {
  const say = useSay()
  const { send, sending, refusal } = useDeed('stop-enrolment', 'administration')
  if (!enrolment) return null
  return (
    <Note tone="wait">
      <div className="stack">
        <p>{say('sign-ins.started-for-you', { name: enrolment.starter })}</p>
        <Button off={sending} onClick={() => void send({ enrolment: enrolment.id })}>
          {say('sign-ins.not-me')}
        </Button>
        <Refused error={refusal} />
      </div>
    </Note>
  )
}

function Sessions({ sessions }: Pick<MySignIns, 'sessions'>) {
  const say = useSay()
  const { when } = useMoments()
  const { send, sending, refusal } = useDeed('end-session', 'administration')
  return (
    <section className="box" aria-labelledby="my-sessions">
      <h2 id="my-sessions">{say('sign-ins.sessions')}</h2>
      <ul className="facts">
        {sessions.map(({ id, strength, at, usedAt, here }) => (
          <li key={id}>
            <span>
              <b>{say(`strength.${strength}`)}</b>
              <span className="small mid">{say('sign-ins.since', { since: when(at), used: when(usedAt) })}</span>
            </span>
            {here ? (
              <Chip tone="note" icon={MonitorSmartphone}>
                {say('sign-ins.here')}
              </Chip>
            ) : (
              <Button off={sending} onClick={() => void send({ session: id })}>
                {say('sign-ins.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refused error={refusal} />
    </section>
  )
}

function Passkeys({ passkeys }: Pick<MySignIns, 'passkeys'>) {
  const say = useSay()
  const { when } = useMoments()
  const { ensure, dialog } = useConfirm()
  const adding = useDeed('add-passkey', 'administration')
  const removing = useDeed('remove-passkey', 'administration')
  const [refusal, setRefusal] = useState<Error>()
  const add = async () => {
    setRefusal(undefined)
    if (!(await ensure())) return
    await makePasskey({ use: 'add' })
      .then((passkey) => adding.send({ passkey }))
      .catch(setRefusal)
  }
  const remove = async (passkey: string) => {
    setRefusal(undefined)
    if (await ensure()) await removing.send({ passkey })
  }
  return (
    <section className="box" aria-labelledby="my-passkeys">
      <h2 id="my-passkeys">{say('sign-ins.passkeys')}</h2>
      <ul className="facts">
        {passkeys.length === 0 && <li className="dim">{say('sign-ins.no-passkeys')}</li>}
        {passkeys.map(({ id, at, usedAt, synced }) => (
          <li key={id}>
            <span>
              <b>{say('sign-ins.passkey-since', { since: when(at) })}</b>
              <span className="small mid">
                {say(synced ? 'sign-ins.synced' : 'sign-ins.one-device')} ·{' '}
                {say('sign-ins.used', { used: when(usedAt) })}
              </span>
            </span>
            {passkeys.length > 1 && (
              <Button off={removing.sending} onClick={() => void remove(id)}>
                {say('sign-ins.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="pad stack">
        <Button icon={KeyRound} off={adding.sending} onClick={() => void add()}>
          {say('sign-ins.add')}
        </Button>
        <Refused error={refusal ?? adding.refusal ?? removing.refusal} />
      </div>
      {dialog}
    </section>
  )
}

function Notices({ notices }: Pick<MySignIns, 'notices'>) {
  const say = useSay()
  const { when } = useMoments()
  return (
    <section className="box" aria-labelledby="my-notices">
      <h2 id="my-notices">{say('sign-ins.notices')}</h2>
      <ul className="facts">
        {notices.length === 0 && <li className="dim">{say('sign-ins.no-notices')}</li>}
        {notices.map(({ code, at, by }) => (
          <li key={`${code} ${at}`}>
            <span>{say(`notice.${code}`, { name: by ?? '' })}</span>
            <span className="small dim">{when(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
