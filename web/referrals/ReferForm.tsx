import { useState } from 'react'
import type { ReferralForeseen } from '../../domain/referrals/words.ts'
import { newDeedId } from '../api/ask.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Note.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { useSay } from '../locales/use-say.ts'
import { makeSeal } from '../packages/make-seal.ts'
import { ConfirmFirst } from '../sharing/ConfirmFirst.tsx'
import { ForeseenPeople } from '../sharing/ForeseenPeople.tsx'
import { HandOver } from './HandOver.tsx'
import { PackageFields } from './PackageFields.tsx'
import { ReferFields } from './ReferFields.tsx'
import { type Draft, emptyDraft, inputOf, missingIn } from './refer-draft.ts'
import { WhoGoes } from './WhoGoes.tsx'
import { partsOf, type Way } from './ways.ts'

type Props = { file: File; ways: Way[]; onSealed: () => void; onClose: () => void }
type Sent = { referral: string; code: string }

/** The referral while it is written; what the receiver would see is asked of the rules as it changes. */
export function ReferForm({ file, ways, onSealed, onClose }: Props) {
  const say = useSay()
  const [draft, setDraft] = useState(() => emptyDraft(file, ways[0]!.key))
  const [tried, setTried] = useState(false)
  const [sealing, setSealing] = useState(false)
  const [sent, setSent] = useState<Sent>()
  const way = ways.find(({ key }) => key === draft.way)!
  const foreseen = useForeseen(draft, way, file)
  const { asked, data, people, lacks } = foreseen
  const set = (more: Partial<Draft>) => setDraft({ ...draft, ...more })
  const missing = missingIn(draft, file)
  const { send, sending, refusal } = useDeed('send-referral', way.purpose)
  const submit = async () => {
    setTried(true)
    if (missing || lacks || !data) return
    const id = newDeedId()
    setSealing(way.outside)
    const seal = way.outside ? await makeSeal(draft.hours) : undefined
    setSealing(false)
    const sealed = seal && { sealed: seal.sealed }
    if (!(await send({ id, ...asked, ...inputOf(draft, file, newDeedId), ...sealed }))) return
    if (!seal) return onClose()
    setSent({ referral: id, code: seal.code })
    onSealed()
  }
  if (sent) return <HandOver {...sent} partner={way.to.name} hours={draft.hours} onClose={onClose} />
  return (
    <div className="stack-3">
      <ReferFields draft={draft} ways={ways} onChange={set} />
      <WhoGoes file={file} draft={draft} onChange={set} />
      {foreseen.isLoading && <Waiting lines={3} />}
      {foreseen.error && <Trouble error={foreseen.error} onAgain={foreseen.again} />}
      <ForeseenPeople file={file} people={people} to={way.to.name} />
      {way.outside && data && <PackageFields draft={draft} foreseen={data} to={way.to.name} onChange={set} />}
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
        <Button look="main" off={sending || sealing || foreseen.isLoading} onClick={() => void submit()}>
          {say(way.outside ? 'package.seal' : 'referral.send', { agency: way.to.name })}
        </Button>
      </div>
    </div>
  )
}

/** What the receiver would see of this very choice: what another would have shown is neither shown nor decided upon. */
function useForeseen(draft: Draft, way: Way, file: File) {
  const asked = askedOf(draft, way, file)
  const isWhole = draft.goes.length > 0 && asked.parts.length > 0
  const { data, error, isLoading, refetch } = useLook<ReferralForeseen>(
    'foresee-referral',
    way.purpose,
    { ...asked, persons: draft.goes },
    { enabled: isWhole },
  )
  const seen = isWhole ? data : undefined
  const people = seen?.people ?? []
  const lacks = people.some((one) => one.parts.some(({ lack }) => lack !== null))
  return { asked, data: seen, people, lacks, error: isWhole && error, isLoading, again: () => void refetch() }
}

const askedOf = ({ kind, left }: Draft, way: Way, file: File) => ({
  kind,
  case: file.id,
  to: way.to.id,
  agreement: way.agreement.id,
  forPurpose: way.forPurpose,
  parts: partsOf(way).filter((part) => !left.includes(part)),
})
