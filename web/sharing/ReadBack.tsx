import { useState } from 'react'
import type { PersonShown } from '../../domain/people/words.ts'
import { type ConsentsShown, Explained, Understood } from '../../domain/sharing/consents/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Button } from '../kit/Button.tsx'
import { Field } from '../kit/Field.tsx'
import { Picks } from '../kit/Picks.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import type { Given, Partner } from './answers.ts'
import { ConsentPaper } from './ConsentPaper.tsx'
import { useSendAnswers } from './send-answers.ts'
import { toggled } from './toggled.ts'

type Props = {
  given: Given[]
  said: ConsentsShown
  person: string
  name: string
  people: readonly PersonShown[]
  purpose: Purpose
  onChange: (partner: Partner) => void
  onClose: () => void
}
/** A yes was explained and understood; what is decided in somebody’s best interests has its reason. */
function isWhole({
  explained,
  understood,
  who,
  words,
}: {
  explained: string[]
  understood: string[]
  who: string
  words: string
}) {
  return explained.length > 0 && understood.length > 0 && (who !== 'best-interests' || words.trim() !== '')
}

/** What was answered is read back and can be changed. Nothing is sent before it is said to be right; then a paper is given. */
export function ReadBack({ given, said, person, name, people, purpose, onChange, onClose }: Props) {
  const say = useSay()
  const [explained, setExplained] = useState<Explained[]>(['read-aloud'])
  const [understood, setUnderstood] = useState<Understood[]>([])
  const [who, setWho] = useState(said.speaks === 'person' ? 'person' : (said.guardians[0] ?? 'best-interests'))
  const [words, setWords] = useState('')
  const { send, sending, refusal, sent } = useSendAnswers(purpose)
  const told = given.filter(({ answer }) => answer !== 'later')
  const needs = told.some(({ answer }) => answer === 'yes') && !isWhole({ explained, understood, who, words })
  if (sent) return <ConsentPaper told={told} ids={sent} name={name} onClose={onClose} />
  const write = () => void send(told, { person, who, explained, understood, words: words.trim() })
  return (
    <div className="stack-4 readback">
      <h2>{say('consent.is-it-right')}</h2>
      <Answers given={given} onChange={onChange} />
      {said.speaks !== 'person' && <WhoSpeaks said={said} people={people} who={who} onChoose={setWho} />}
      <Picks
        label={say('consent.explained')}
        options={Explained.options.map((value) => ({ value, label: say(`consent-how.${value}`) }))}
        chosen={explained}
        onToggle={(one) => setExplained(toggled(explained, one as Explained))}
      />
      <Picks
        label={say('consent.understood')}
        options={Understood.options.map((value) => ({ value, label: say(`consent-how.${value}`) }))}
        chosen={understood}
        onToggle={(one) => setUnderstood(toggled(understood, one as Understood))}
      />
      <Field label={say(who === 'best-interests' ? 'consent.why-best' : 'consent.own-words')}>
        <TextArea rows={2} value={words} onChange={(event) => setWords(event.target.value)} />
      </Field>
      {needs && <p className="mid">{say('consent.needs')}</p>}
      <Refused error={refusal} />
      <div className="row wrap">
        {told.length > 0 ? (
          <Button look="main" off={needs || sending} onClick={write}>
            {say('consent.write')}
          </Button>
        ) : (
          <Button look="main" onClick={onClose}>
            {say('act.close')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Answers({ given, onChange }: Pick<Props, 'given' | 'onChange'>) {
  const say = useSay()
  return (
    <ul className="lines box">
      {given.map((one) => (
        <li key={`${one.partner.recipient.id} ${one.partner.purpose}`}>
          <p>
            <b>{say(`consent-answer.${one.answer}`)}</b> · <bdi>{one.partner.recipient.name}</bdi>
            <br />
            <span className="small mid">{one.text}</span>
          </p>
          <Button onClick={() => onChange(one.partner)}>{say('act.change')}</Button>
        </li>
      ))}
    </ul>
  )
}

type Speaking = Pick<Props, 'said' | 'people'> & { who: string; onChoose: (who: string) => void }
function WhoSpeaks({ said, people, who, onChoose }: Speaking) {
  const say = useSay()
  const guardians = said.guardians.map((id) => ({
    value: id as string,
    label: plainName(people.find((one) => one.id === id)?.names ?? [], true) || id.slice(-12),
  }))
  return (
    <Field label={say('consent.who-speaks')} hint={say(`consent-speaks.${said.speaks}`)}>
      <Select
        value={who}
        options={[
          ...guardians,
          { value: 'best-interests', label: say('consent-by.best-interests') },
          { value: 'person', label: say('consent-by.person') },
        ]}
        onChoose={onChoose}
      />
    </Field>
  )
}
