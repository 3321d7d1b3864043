import { useState } from 'react'
import { DocumentKind, type DocumentShown, type DocumentsListed } from '../../domain/documents/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import type { File as CaseFile } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { BringFile } from './BringFile.tsx'
import { useUpload } from './use-upload.ts'

type Props = {
  file: CaseFile
  listed: DocumentsListed
  before: DocumentShown | undefined
  purpose: Purpose
  onClose: () => void
}

/** Brings a file and says what it is. What was said stays when the file is not taken, and the file when something is missing. */
export function AddDocumentDialog({ file, listed, before, purpose, onClose }: Props) {
  const say = useSay()
  const upload = useUpload(purpose, listed.most)
  const { send, sending, refusal } = useDeed('add-document', purpose)
  const [answers, setAnswers] = useState(() => startOf(file, listed, before))
  const [tried, setTried] = useState(false)
  const { came } = upload
  const change = (some: Partial<typeof answers>) => setAnswers({ ...answers, ...some })
  const save = async () => {
    setTried(true)
    if (!came || !answers.title.trim()) return
    const { title, ...rest } = answers
    const input = { ...rest, id: came.upload, case: file.id, title: title.trim(), sha256: came.sha256 }
    if (await send({ ...input, ...(before && { before: before.id }) })) onClose()
  }
  return (
    <Dialog
      title={say(before ? 'documents.new-version' : 'documents.add')}
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending || upload.part !== undefined} onClick={() => void save()}>
            {say('documents.save')}
          </Button>
        </>
      }
    >
      <BringFile
        upload={upload}
        most={listed.most}
        lacks={tried && !came}
        onFile={(brought) => {
          if (!answers.title) change({ title: brought.name.replace(/\.[^.]*$/, '') })
          void upload.bring(brought)
        }}
      />
      <Field
        label={say('documents.name')}
        wrong={tried && !answers.title.trim() ? say('documents.name-needed') : undefined}
      >
        <Input value={answers.title} maxLength={200} onChange={(event) => change({ title: event.target.value })} />
      </Field>
      <Field label={say('documents.kind')}>
        <Select
          value={answers.kind}
          options={DocumentKind.options.map((value) => ({ value, label: say(`document-kind.${value}`) }))}
          onChoose={(kind) => change({ kind: kind as DocumentKind })}
        />
      </Field>
      {!before && <Whose file={file} listed={listed} answers={answers} onChange={change} />}
      <Refused error={refusal} />
    </Dialog>
  )
}

type Answers = { title: string; kind: DocumentKind; person: string; category: string }
/** A new version is of the same person and category as the one before. */
function startOf(file: CaseFile, { categories }: DocumentsListed, before: DocumentShown | undefined): Answers {
  if (before) {
    const { person, category, told } = before
    return { title: told?.title ?? '', kind: told?.kind ?? 'other', person, category }
  }
  const category = (['documents', 'identity'] as const).find((one) => categories.includes(one)) ?? categories[0]
  return { title: '', kind: 'other', person: file.focus, category: category ?? '' }
}

type WhoseProps = {
  file: CaseFile
  listed: DocumentsListed
  answers: Answers
  onChange: (some: Partial<Answers>) => void
}
function Whose({ file, listed, answers, onChange }: WhoseProps) {
  const say = useSay()
  return (
    <>
      <Field label={say('documents.whose')}>
        <Select
          value={answers.person}
          options={file.people.map(({ id, names }) => ({ value: id, label: plainName(names) }))}
          onChoose={(person) => onChange({ person })}
        />
      </Field>
      <Field label={say('documents.category')} hint={say('documents.category-hint')}>
        <Select
          value={answers.category}
          options={listed.categories.map((value) => ({ value, label: say(`category.${value}`) }))}
          onChoose={(category) => onChange({ category })}
        />
      </Field>
    </>
  )
}
