import { useState } from 'react'
import type { ReferralForeseen } from '../../domain/referrals/words.ts'
import { newDeedId } from '../api/ask.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { useSay } from '../locales/use-say.ts'
import { ConfirmFirst } from '../sharing/ConfirmFirst.tsx'
import { ForeseenPeople } from '../sharing/ForeseenPeople.tsx'
import { ReferFields } from './ReferFields.tsx'
import { type Draft, emptyDraft, inputOf, missingIn } from './refer-draft.ts'
import { WhoGoes } from './WhoGoes.tsx'
import type { Way } from './ways.ts'

type Props = { file: File; ways: Way[]; onClose: () => void }

/** The referral while it is written; what the receiver would see is asked of the rules as it changes. */
export function ReferForm({ file, ways, onClose }: Props) {
  const say = useSay()
  const [draft, setDraft] = useState(() => emptyDraft(file, ways[0]!.key))
  const [tried, setTried] = useState(false)
  const way = ways.find(({ key }) => key === draft.way)!
  const asked = askedOf(draft, way, file)
  const set = (more: Partial<Draft>) => setDraft({ ...draft, ...more })
  const isWhole = draft.goes.length > 0 && asked.parts.length > 0
  const { data } = useLook<ReferralForeseen>(
    'foresee-referral',
    way.purpose,
    { ...asked, persons: draft.goes },
    { enabled: isWhole, keepBefore: true },
  )
  const people = isWhole ? (data?.people ?? []) : []
  const lacks = people.some((one) => one.parts.some(({ lack }) => lack !== null))
  const missing = missingIn(draft, file)
  const { send, sending, refusal } = useDeed('send-referral', way.purpose)
  const submit = async () => {
    setTried(true)
    if (missing || lacks || !isWhole) return
    if (await send({ id: newDeedId(), ...asked, ...inputOf(draft, file, newDeedId) })) onClose()
  }
  return (
    <div className="stack-3">
      <ReferFields draft={draft} ways={ways} onChange={set} />
      <WhoGoes file={file} draft={draft} onChange={set} />
      <ForeseenPeople file={file} people={people} to={way.to.name} />
      {tried && missing && (
        <Note tone="harm" role="alert">
          {say(missing)}
        </Note>
      )}
      {tried && lacks && (
        <Note tone="harm" role="alert">
          {say('referral.lacks')}
        </Note>
      )}
      <ConfirmFirst error={refusal} onConfirmed={() => void submit()} />
      <div className="row wrap">
        <Button onClick={onClose}>{say('act.cancel')}</Button>
        <Button look="main" off={sending} onClick={() => void submit()}>
          {say('referral.send', { agency: way.to.name })}
        </Button>
      </div>
    </div>
  )
}

const askedOf = ({ kind, left }: Draft, { to, agreement, forPurpose }: Way, file: File) => ({
  kind,
  case: file.id,
  to: to.id,
  agreement: agreement.id,
  forPurpose,
  parts: agreement.categories.filter((part) => !left.includes(part)),
})
