import { useState } from 'react'
import { WriteNote } from '../../domain/cases/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { type FactId, makeId } from '../../ground/ids.ts'
import { useMe } from '../api/session.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import type { File } from './CasePage.tsx'

type Props = { file: File; purpose: Purpose; onClose: () => void }

/** A short note. Its kind decides who may read it. */
export function NoteDialog({ file, purpose, onClose }: Props) {
  const say = useSay()
  const me = useMe()
  const kinds = WriteNote.shape.category.options.filter((kind) => me.categories.includes(kind))
  const [category, setCategory] = useState<string>(
    kinds.includes('protection') ? 'protection' : (kinds[0] ?? 'identity'),
  )
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('write-note', purpose)
  const save = async () => {
    setTried(true)
    if (!text.trim()) return
    if (await send({ id: makeId<FactId>(new Date()), case: file.id, category, text: text.trim() })) onClose()
  }
  return (
    <Dialog
      title={say('note.title')}
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('note.save')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <Field label={say('note.kind')} hint={say('note.kind-hint')}>
        <Select
          value={category}
          options={kinds.map((value) => ({ value, label: say(`category.${value}`) }))}
          onChoose={setCategory}
        />
      </Field>
      <Field
        label={say('note.text')}
        hint={say('note.text-hint')}
        wrong={tried && !text.trim() ? say('note.text-needed') : undefined}
      >
        <TextArea rows={6} value={text} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}
