import { useState } from 'react'
import { type FactId, makeId } from '../../ground/ids.ts'
import { FactDialog } from '../agencies/FactDialog.tsx'
import { useDeed } from '../api/use-deed.ts'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Options } from '../kit/Options.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { readPosition } from './read-position.ts'

type Props = { deeds: readonly string[]; onClose: () => void; onDone: (hook: string) => void }

const isAddress = (typed: string) => /^https?:$/.test(URL.parse(typed.trim())?.protocol ?? '')

/** Letting a system be told: where it is, of what, and from where on. Its secret is shown when it is there. */
export function NewHookDialog({ deeds, onClose, onDone }: Props) {
  const say = useSay()
  const [id] = useState(() => makeId<FactId>(new Date()))
  const [url, setUrl] = useState('')
  const [which, setWhich] = useState<'all' | 'some'>('all')
  const [typed, setTyped] = useState('')
  const [from, setFrom] = useState('')
  const deed = useDeed('register-hook', 'administration')
  const names = typed.split(/[\s,]+/).filter(Boolean)
  const strange = names.find((name) => !deeds.includes(name))
  const position = from.trim() === '' ? null : readPosition(from)
  const isWhole = isAddress(url) && position !== undefined && (which === 'all' || (names.length > 0 && !strange))
  const send = async (input: unknown) => {
    const isDone = await deed.send(input)
    if (isDone) onDone(id)
    return isDone
  }
  return (
    <FactDialog
      title={say('hooks.new')}
      act={say('hooks.new')}
      deed={{ ...deed, send }}
      missing={!isWhole}
      input={() => ({ id, url: url.trim(), events: which === 'all' ? '*' : names, from: position })}
      onClose={onClose}
    >
      <p className="mid">{say('hooks.what')}</p>
      <Field
        label={say('hooks.url')}
        hint={say('hooks.url-hint')}
        wrong={url && !isAddress(url) ? say('hooks.url-wrong') : undefined}
      >
        <Input dir="ltr" inputMode="url" value={url} onChange={(event) => setUrl(event.target.value)} />
      </Field>
      <WhichDeeds which={which} onWhich={setWhich} typed={typed} onType={setTyped} strange={strange} />
      <Field
        label={say('hooks.from')}
        hint={say('hooks.from-hint')}
        wrong={position === undefined ? say('hooks.position-wrong') : undefined}
      >
        <Input inputMode="numeric" value={from} onChange={(event) => setFrom(event.target.value)} />
      </Field>
    </FactDialog>
  )
}

type WhichProps = {
  which: 'all' | 'some'
  onWhich: (which: 'all' | 'some') => void
  typed: string
  onType: (typed: string) => void
  /** A name that is of no deed. */
  strange: string | undefined
}
function WhichDeeds({ which, onWhich, typed, onType, strange }: WhichProps) {
  const say = useSay()
  return (
    <>
      <Options
        label={say('hooks.which')}
        value={which}
        answers={[
          { value: 'all', label: say('hooks.all') },
          { value: 'some', label: say('hooks.some') },
        ]}
        onChoose={onWhich}
      />
      {which === 'some' && (
        <Field
          label={say('hooks.names')}
          hint={say('hooks.names-hint')}
          wrong={strange ? say('hooks.names-wrong', { name: strange }) : undefined}
        >
          <TextArea dir="ltr" value={typed} onChange={(event) => onType(event.target.value)} />
        </Field>
      )}
    </>
  )
}
