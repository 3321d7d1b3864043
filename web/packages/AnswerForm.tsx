import { type FormEvent, useState } from 'react'
import type { PackageTurn } from '../../domain/referrals/packages/words.ts'
import { RefusedBecause } from '../../domain/referrals/words.ts'
import { Refusal } from '../api/ask.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { answerWith, type InHand } from './open-with-code.ts'

type Props = {
  id: string
  hand: InHand
  onAnswered: () => Promise<unknown>
  onRefused: () => void
  onGone: () => void
}
const ORDER: readonly PackageTurn[] = ['received', 'accepted', 'asked', 'refused']

/** The answer of whoever opened the package: who they are, what they say, and in which words. */
export function AnswerForm({ id, hand, onAnswered, onRefused, onGone }: Props) {
  const say = useSay()
  const { may, state } = hand.opened
  const turns = ORDER.filter((turn) => may.includes(turn))
  const [turn, setTurn] = useState<PackageTurn>(turns[0]!)
  const [typed, setTyped] = useState({ name: '', office: '', words: '', because: '' })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState(false)
  const [refusal, setRefusal] = useState<Error>()
  const chosen = turns.includes(turn) ? turn : turns[0]!
  const lacks = lackingIn(chosen, typed)
  const set = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more })
  const wrong = (what: keyof typeof typed) => (tried && lacks.has(what) ? say('form.answer-needed') : undefined)
  const failed = (error: Error) => {
    if (error instanceof Refusal && error.code === 'package-gone') onGone()
    else setRefusal(error)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    setSent(false)
    if (lacks.size > 0 || busy) return
    setBusy(true)
    setRefusal(undefined)
    await answerWith(id, hand.keys, { turn: chosen, seen: state, ...saidIn(chosen, typed) })
      .then(async () => {
        if (chosen === 'refused') return onRefused()
        await onAnswered()
        setTyped({ ...typed, words: '', because: '' })
        setTried(false)
        setSent(true)
      })
      .catch(failed)
    setBusy(false)
  }
  return (
    <section className="box pad stack-3 no-print" aria-labelledby="answer">
      <h2 id="answer">{say('package.your-answer')}</h2>
      {sent && (
        <Note tone="done" role="status">
          {say('package.answered', { agency: hand.contents.sender.agency })}
        </Note>
      )}
      <form className="stack-3" onSubmit={(event) => void send(event)}>
        <Choice turns={turns} chosen={chosen} onChoose={setTurn} />
        <AnswerFields turn={chosen} typed={typed} wrong={wrong} onType={set} />
        <Refused error={refusal} />
        <Button look="main" type="submit" off={busy}>
          {say('package.send-answer')}
        </Button>
      </form>
    </section>
  )
}

type ChoiceProps = { turns: readonly PackageTurn[]; chosen: PackageTurn; onChoose: (turn: PackageTurn) => void }
function Choice({ turns, chosen, onChoose }: ChoiceProps) {
  const say = useSay()
  return (
    <fieldset className="package-choice">
      <legend>{say('package.you-say')}</legend>
      {turns.map((one) => (
        <label key={one}>
          <input type="radio" name="turn" checked={one === chosen} onChange={() => onChoose(one)} />
          <span>{say(`package-turn.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

type FieldsProps = {
  turn: PackageTurn
  typed: Typed
  wrong: (what: keyof Typed) => string | undefined
  onType: (more: Partial<Typed>) => void
}
/** What is to be said with an answer, and by whom. */
function AnswerFields({ turn, typed, wrong, onType }: FieldsProps) {
  const say = useSay()
  return (
    <>
      {turn === 'refused' && (
        <Field label={say('referral-code.because')} wrong={wrong('because')}>
          <Select value={typed.because} options={reasonsIn(say)} onChoose={(because) => onType({ because })} />
        </Field>
      )}
      {turn !== 'received' && (
        <Field label={say(`package-words.${turn}`)} wrong={wrong('words')}>
          <TextArea value={typed.words} onChange={(event) => onType({ words: event.target.value })} />
        </Field>
      )}
      <Field label={say('package.your-name')} wrong={wrong('name')}>
        <Input autoComplete="name" value={typed.name} onChange={(event) => onType({ name: event.target.value })} />
      </Field>
      <Field label={say('package.your-office')} wrong={wrong('office')}>
        <Input
          autoComplete="organization-title"
          value={typed.office}
          onChange={(event) => onType({ office: event.target.value })}
        />
      </Field>
    </>
  )
}

type Typed = Readonly<Record<'name' | 'office' | 'words' | 'because', string>>
function lackingIn(turn: PackageTurn, typed: Typed): ReadonlySet<keyof Typed> {
  const asked = ['name', 'office', ...(turn === 'refused' ? ['because', 'words'] : turn === 'asked' ? ['words'] : [])]
  return new Set((asked as (keyof Typed)[]).filter((one) => !typed[one].trim()))
}

const saidIn = (turn: PackageTurn, { name, office, words, because }: Typed) => ({
  name: name.trim(),
  office: office.trim(),
  ...(turn !== 'received' && words.trim() && { words: words.trim() }),
  ...(turn === 'refused' && { because }),
})

const reasonsIn = (say: ReturnType<typeof useSay>) => [
  { value: '', label: '–' },
  ...RefusedBecause.options.map((value) => ({ value, label: say(`refused-because.${value}`) })),
]
