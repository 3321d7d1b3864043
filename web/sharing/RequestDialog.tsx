import { useState } from 'react'
import type { LegalRequestsShown } from '../../domain/sharing/requests/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { endOf } from '../agencies/instants.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Options } from '../kit/Options.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { usePartWords } from './part-words.ts'
import { toggled } from './toggled.ts'

type Props = { known: LegalRequestsShown; person: string; name: string; purpose: Purpose; onClose: () => void }
const TOLD = ['told', 'forbidden-by-law'] as const
type Told = (typeof TOLD)[number]
const LEAST_WORDS = 10

const wrongIn = ({ fields, told, words, until }: { fields: readonly string[] } & Ground['said']) => ({
  fields: fields.length === 0,
  told: told === '',
  words: words.trim().length < LEAST_WORDS,
  until: until <= today(),
})

/** Writes down what law enforcement asks of one person: which fields, by which law, until when, and whether the person knows. */
export function RequestDialog({ known, person, name, purpose, onClose }: Props) {
  const say = useSay()
  const { field } = usePartWords()
  const [id] = useState(() => makeId<FactId>(new Date()))
  const [agency, setAgency] = useState<string>(known.agencies[0]?.id ?? '')
  const [fields, setFields] = useState<readonly string[]>([])
  const [told, setTold] = useState<Told | ''>('')
  const [words, setWords] = useState('')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('record-legal-request', purpose)
  const wrong = wrongIn({ fields, told, words, until })
  const record = async () => {
    setTried(true)
    if (Object.values(wrong).some(Boolean)) return
    if (await send({ id, person, agency, fields, told, words: words.trim(), until: endOf(until) })) onClose()
  }
  return (
    <Dialog
      title={say('request.record-title', { name })}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void record()}>
            {say('request.record')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <p>{say('request.means')}</p>
      <Field label={say('request.who')}>
        <Select
          value={agency}
          options={known.agencies.map((one) => ({ value: one.id, label: one.name }))}
          onChoose={setAgency}
        />
      </Field>
      <Picks
        label={say('request.what')}
        options={known.fields.map((value) => ({ value, label: field(value) }))}
        chosen={fields}
        onToggle={(one) => setFields(toggled(fields, one))}
      />
      {tried && wrong.fields && <p className="wrong">{say('hold.what-needed')}</p>}
      <RequestGround
        name={name}
        said={{ words, told, until }}
        wrong={tried ? wrong : {}}
        onWords={setWords}
        onTold={setTold}
        onUntil={setUntil}
      />
      <Refused error={refusal} />
    </Dialog>
  )
}

type Ground = {
  name: string
  said: { words: string; told: Told | ''; until: string }
  wrong: { words?: boolean; told?: boolean; until?: boolean }
  onWords: (words: string) => void
  onTold: (told: Told) => void
  onUntil: (until: string) => void
}

/** By which law it is asked, whether the person knows, and which day is the last. */
function RequestGround({ name, said, wrong, onWords, onTold, onUntil }: Ground) {
  const say = useSay()
  return (
    <>
      <Field
        label={say('request.words')}
        hint={say('request.words-hint')}
        wrong={wrong.words ? say('request.words-needed') : undefined}
      >
        <TextArea rows={3} value={said.words} onChange={(event) => onWords(event.target.value)} />
      </Field>
      <Options
        label={say('request.does-know', { name })}
        value={said.told}
        answers={TOLD.map((value) => ({ value, label: say(`request-told.${value}`) }))}
        onChoose={onTold}
      />
      {wrong.told && <p className="wrong">{say('review.choose')}</p>}
      <Field
        label={say('request.ends')}
        hint={say('request.ends-hint')}
        wrong={wrong.until ? say('reason.term-over') : undefined}
      >
        <Input type="date" value={said.until} onChange={(event) => onUntil(event.target.value)} />
      </Field>
    </>
  )
}
