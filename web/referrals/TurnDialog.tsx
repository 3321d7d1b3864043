import { useState } from 'react'
import { Outcome, type ReferralShown, RefusedBecause } from '../../domain/referrals/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { DEED_OF, SAYS, type Said } from './turn-deeds.ts'

type Props = { turn: Said; referral: ReferralShown; purpose: Purpose; onClose: () => void }

/** Asks for what is to be said with a turn. Before it is accepted, both are reminded to write no names. */
export function TurnDialog({ turn, referral, purpose, onClose }: Props) {
  const say = useSay()
  const says = SAYS[turn]
  const [code, setCode] = useState('')
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed(DEED_OF[turn], purpose)
  const coded = says === 'because' || says === 'outcome'
  const submit = async () => {
    setTried(true)
    if ((coded && !code) || words.trim().length < 3) return
    const input = { referral: referral.id, seen: referral.state, words: words.trim(), ...(coded && { [says]: code }) }
    if (await send(input)) onClose()
  }
  const options =
    says === 'because'
      ? RefusedBecause.options.map((value) => ({ value, label: say(`refused-because.${value}`) }))
      : Outcome.options.map((value) => ({ value, label: say(`outcome.${value}`) }))
  return (
    <Dialog
      title={say(`referral-act.${turn}`)}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending} onClick={() => void submit()}>
            {say(`referral-act.${turn}`)}
          </Button>
        </>
      }
    >
      {(turn === 'asked' || turn === 'answered') && <Note tone="wait">{say('referral.no-names')}</Note>}
      {turn === 'deletion-asked' && <Note tone="note">{say('package.deletion-how')}</Note>}
      {coded && (
        <Field label={say(`referral-code.${says}`)} wrong={tried && !code ? say('referral.code-needed') : undefined}>
          <Select value={code} options={[{ value: '', label: '–' }, ...options]} onChoose={setCode} />
        </Field>
      )}
      <Field
        label={say('referral.words')}
        wrong={tried && words.trim().length < 3 ? say('form.reason-needed') : undefined}
      >
        <TextArea value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
