import { useState } from 'react'
import type { ColleaguesShown } from '../../domain/agencies/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { doDeed } from '../api/outbox.ts'
import { questions } from '../api/questions.ts'
import { useMe } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Note } from '../kit/Note.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Refused } from '../kit/Refused.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { tell } from '../kit/UndoBar.tsx'
import { useReason } from '../kit/use-reason.ts'
import { useSay } from '../locales/use-say.ts'
import type { Protection } from './ProtectionsSection.tsx'
import type { Guarded } from './SafeguardsPage.tsx'
import { toggled } from './toggled.ts'

type Props = Guarded & { protection: Protection; purpose: Purpose; onClose: () => void }

/** Sets or lifts one protection, with what follows from it in words, and a reason. */
export function ProtectionDialog({ person, name, known, protection, purpose, onClose }: Props) {
  const say = useSay()
  const me = useMe()
  const isOn = known[protection]
  const before = known.cleared.map(({ id }) => id)
  const [cleared, setCleared] = useState<string[]>(isOn ? before : [me.id])
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('set-safeguards', purpose)
  const undo = useUndo(person, purpose)
  const what = say(`protection.${protection}`)
  const lacking = reason.trim().length < 3
  const save = async (change: object, back: object, told: string) => {
    setTried(true)
    if (lacking || !(await send({ person, ...change, reason: reason.trim() }))) return
    tell(told, () => void undo(back))
    onClose()
  }
  const ofRestricted = protection === 'restricted'
  const set = { [protection]: true, ...(ofRestricted && { cleared }) }
  const was = { [protection]: isOn, ...(ofRestricted && { cleared: before }) }
  const turn = () =>
    isOn
      ? save({ [protection]: false }, was, say('safeguard.lift-told', { name, what }))
      : save(set, was, say('safeguard.set-told', { name, what }))
  const acts = (
    <>
      {ofRestricted && isOn && (
        <Button
          look="main"
          off={sending}
          onClick={() => void save({ cleared }, { cleared: before }, say('safeguard.cleared-told', { name }))}
        >
          {say('safeguard.save-cleared')}
        </Button>
      )}
      <Button look={isOn ? 'plain' : 'main'} off={sending} onClick={() => void turn()}>
        {say(isOn ? 'safeguard.lift' : 'safeguard.set')}
      </Button>
      <Button look={isOn && !ofRestricted ? 'main' : 'plain'} onClick={onClose}>
        {say('act.cancel')}
      </Button>
    </>
  )
  return (
    <Dialog title={say(`protection-title.${protection}`, { name })} onClose={onClose} acts={acts}>
      <WhatFollows protection={protection} name={name} isOn={isOn} />
      {ofRestricted && <Cleared chosen={cleared} purpose={purpose} onChange={setCleared} />}
      <Field label={say('form.why')} wrong={tried && lacking ? say('form.reason-needed') : undefined}>
        <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}

function WhatFollows({ protection, name, isOn }: { protection: Protection; name: string; isOn: boolean }) {
  const say = useSay()
  return (
    <Note tone={isOn ? 'wait' : 'note'}>
      <p>{say(isOn ? `protection-lifted.${protection}` : `protection-means.${protection}`, { name })}</p>
      {!isOn && <p className="small">{say(`protection-costs.${protection}`, { name })}</p>}
    </Note>
  )
}

/** Who of the agency goes on seeing a restricted person whole. */
function Cleared({
  chosen,
  purpose,
  onChange,
}: {
  chosen: string[]
  purpose: Purpose
  onChange: (chosen: string[]) => void
}) {
  const say = useSay()
  const { data } = useLook<ColleaguesShown>('list-colleagues', purpose, {})
  return (
    <div className="stack">
      <Picks
        label={say('safeguard.who-sees')}
        options={(data?.colleagues ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        chosen={chosen}
        onToggle={(one) => onChange(toggled(chosen, one))}
      />
      {chosen.length === 0 && <p className="small wait-c">{say('safeguard.nobody-would-see')}</p>}
    </div>
  )
}

/** Puts back what was before, by a deed of its own: what was set in between stays in the ledger. */
function useUndo(person: string, purpose: Purpose) {
  const say = useSay()
  const reason = useReason()
  return async (before: object) => {
    try {
      await doDeed('set-safeguards', purpose, { person, ...before, reason: say('safeguard.undone') })
      await questions.invalidateQueries({ queryKey: ['look'] })
    } catch (error) {
      tell(reason(error as Error))
    }
  }
}
