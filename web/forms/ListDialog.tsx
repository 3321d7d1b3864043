import { Plus } from 'lucide-react'
import { useState } from 'react'
import { CodeList, FORM_LANGUAGES, type ListShown } from '../../domain/forms/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Refused } from '../kit/Refused.tsx'
import { languages } from '../locales/language.ts'
import { useSay } from '../locales/use-say.ts'
import { LabelFields } from './LabelFields.tsx'

type Props = { known?: ListShown; purpose: Purpose; onClose: () => void }
type Code = CodeList['codes'][number]
const NEW: CodeList = { key: '', name: {}, codes: [{ code: '', label: {} }] }

/** A list of codes with their words in every language. What was there stays, if only retired: answers may name it. */
export function ListDialog({ known, purpose, onClose }: Props) {
  const say = useSay()
  const [list, setList] = useState<CodeList>(known?.list ?? NEW)
  const [tried, setTried] = useState(false)
  const { send, sending, refusal } = useDeed('set-code-list', purpose)
  const before = new Set(known?.list.codes.map(({ code }) => code))
  const whole = { ...list, codes: list.codes.filter(({ code }) => code.trim() !== '') }
  const isWhole = CodeList.safeParse(whole).success
  const { nth: seen = 0, reach = 'agency' } = known ?? {}
  const save = async () => {
    setTried(true)
    if (isWhole && (await send({ list: whole, reach, seen }))) onClose()
  }
  return (
    <Dialog
      title={say('forms.list-title')}
      wide
      onClose={onClose}
      acts={
        <>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('forms.list-save')}
          </Button>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
        </>
      }
    >
      <p className="small mid">{say('forms.list-words')}</p>
      <LabelFields what={say('forms.name')} labels={list.name} onChange={(name) => setList({ ...list, name })} />
      <Field
        label={say('forms.key')}
        hint={say(known ? 'forms.fixed' : 'forms.key-hint')}
        wrong={tried && !isWhole ? say('forms.list-wrong') : undefined}
      >
        <Input
          dir="ltr"
          value={list.key}
          disabled={known !== undefined}
          onChange={(event) => setList({ ...list, key: event.target.value })}
        />
      </Field>
      <CodeRows list={list} before={before} onChange={setList} />
      <Refused error={refusal} />
    </Dialog>
  )
}

type Rows = { list: CodeList; before: ReadonlySet<string>; onChange: (list: CodeList) => void }

function CodeRows({ list, before, onChange }: Rows) {
  const say = useSay()
  const change = (at: number, code: Code) =>
    onChange({ ...list, codes: list.codes.map((one, nth) => (nth === at ? code : one)) })
  return (
    <>
      <ul className="field-editors">
        {list.codes.map((code, at) => (
          <CodeEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: a code is typed in this very place
            key={at}
            code={code}
            nth={at + 1}
            isFixed={before.has(code.code)}
            onChange={(next) => change(at, next)}
          />
        ))}
      </ul>
      <Button icon={Plus} onClick={() => onChange({ ...list, codes: [...list.codes, { code: '', label: {} }] })}>
        {say('forms.code-add')}
      </Button>
    </>
  )
}

type Editing = { code: Code; nth: number; isFixed: boolean; onChange: (code: Code) => void }

function CodeEditor({ code, nth, isFixed, onChange }: Editing) {
  const say = useSay()
  return (
    <li className="code-editor">
      <Field label={say('forms.code', { nth })}>
        <Input
          dir="ltr"
          value={code.code}
          disabled={isFixed}
          onChange={(event) => onChange({ ...code, code: event.target.value })}
        />
      </Field>
      {FORM_LANGUAGES.map((language) => {
        const { name, dir } = languages.find((one) => one.code === language)!
        return (
          <Field key={language} label={<bdi lang={language}>{name}</bdi>}>
            <Input
              lang={language}
              dir={dir}
              aria-label={say('forms.code-in', { nth, language: name })}
              value={code.label[language] ?? ''}
              onChange={(event) => onChange({ ...code, label: { ...code.label, [language]: event.target.value } })}
            />
          </Field>
        )
      })}
      <label className="opt">
        <input
          type="checkbox"
          checked={code.retired ?? false}
          onChange={(event) => onChange({ ...code, retired: event.target.checked })}
        />
        <span>{say('forms.code-retired', { nth })}</span>
      </label>
    </li>
  )
}
