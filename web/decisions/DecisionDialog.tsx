import { useState } from 'react'
import { Closing } from '../../domain/cases/words.ts'
import { DecisionKind, type DecisionShown } from '../../domain/decisions/words.ts'
import { DeterminationOutcome } from '../../domain/unity/care/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useDeed } from '../api/use-deed.ts'
import type { File } from '../cases/CasePage.tsx'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Field } from '../kit/Field.tsx'
import { Input } from '../kit/Input.tsx'
import { Note } from '../kit/Note.tsx'
import { Refused } from '../kit/Refused.tsx'
import { Select } from '../kit/Select.tsx'
import { TextArea } from '../kit/TextArea.tsx'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { contentOf, draftOf, isNamed, isWhole } from './decision-draft.ts'

type Props = { file: File; purpose: Purpose; before?: DecisionShown; kind?: DecisionKind; onClose: () => void }

/** Writes a decision down, or words it anew: what, why, what else there was, and what the person says. */
export function DecisionDialog({ file, purpose, before, kind, onClose }: Props) {
  const say = useSay()
  const [draft, setDraft] = useState(() => draftOf(before, kind))
  const [tried, setTried] = useState(false)
  const set = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more })
  const { send, sending, refusal } = useDeed(before ? 'amend-decision' : 'record-decision', purpose)
  const save = async () => {
    setTried(true)
    if (!isWhole(draft)) return
    const told = { content: contentOf(draft), reviewDue: draft.reviewDue || null }
    const input = before
      ? { decision: before.id, edition: before.edition, ...told }
      : { id: newDeedId(), case: file.id, kind: draft.kind, ...(draft.person && { person: draft.person }), ...told }
    if (await send(input)) onClose()
  }
  const text = (key: 'what' | 'ground' | 'other' | 'why' | 'view') => (
    <Field
      label={say(key === 'view' && !draft.asked ? 'decision.not-asked' : `decision.${key}`)}
      wrong={tried && draft[key].trim().length < 3 ? say('form.reason-needed') : undefined}
    >
      <TextArea value={draft[key]} onChange={(event) => set({ [key]: event.target.value })} />
    </Field>
  )
  return (
    <Dialog
      title={say(before ? 'decision-act.amend' : 'decision.write')}
      wide
      onClose={onClose}
      acts={
        <>
          <Button onClick={onClose}>{say('act.cancel')}</Button>
          <Button look="main" off={sending} onClick={() => void save()}>
            {say('act.write-down')}
          </Button>
        </>
      }
    >
      {before && before.said.length > 0 && <Note tone="wait">{say('decision.amend-voids')}</Note>}
      {!before && <Which draft={draft} file={file} onChange={set} />}
      {draft.kind === 'closing' && <HowItEnds draft={draft} tried={tried} onChange={set} />}
      {draft.kind === 'best-interests' && <Interests draft={draft} file={file} tried={tried} onChange={set} />}
      {text('what')}
      {text('ground')}
      <div className="grid-2">
        {text('other')}
        {text('why')}
      </div>
      <Asked draft={draft} onChange={set} />
      {text('view')}
      <Field label={say('decision.review-day')}>
        <Input type="date" value={draft.reviewDue} onChange={(event) => set({ reviewDue: event.target.value })} />
      </Field>
      <Refused error={refusal} />
    </Dialog>
  )
}

function Asked({ draft, onChange }: Omit<Which, 'file'>) {
  const say = useSay()
  return (
    <Field label={say('decision.asked')}>
      <Select
        value={draft.asked ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: say(`decision.asked-${value}`) }))}
        onChoose={(value) => onChange({ asked: value === 'yes' })}
      />
    </Field>
  )
}

function HowItEnds({ draft, tried, onChange }: Omit<Which, 'file'> & { tried: boolean }) {
  const say = useSay()
  const ways = Closing.options.map((value) => ({ value: value as string, label: say(`closing.${value}`) }))
  return (
    <Field label={say('close.how')} wrong={tried && !draft.closing ? say('close.how-needed') : undefined}>
      <Select
        value={draft.closing}
        options={[{ value: '', label: '–' }, ...ways]}
        onChoose={(closing) => onChange({ closing })}
      />
    </Field>
  )
}

/** For whom it is, and what is best for them: they may be parted, stay together, or the child is placed. */
function Interests({ draft, file, tried, onChange }: Which & { tried: boolean }) {
  const say = useSay()
  const chosen = draft.people.split(' ').filter(Boolean)
  return (
    <>
      <div className="grid-2">
        <Field label={say('interests.form')}>
          <Select
            value={draft.form}
            options={(['bid', 'bia'] as const).map((value) => ({ value, label: say(`determination.${value}`) }))}
            onChoose={(form) => onChange({ form })}
          />
        </Field>
        <Field
          label={say('interests.outcome')}
          wrong={tried && draft.outcome === '' ? say('form.answer-needed') : undefined}
        >
          <Select
            value={draft.outcome}
            options={[
              { value: '', label: '–' },
              ...DeterminationOutcome.options.map((value) => ({
                value: value as string,
                label: say(`determination-outcome.${value}`),
              })),
            ]}
            onChoose={(outcome) => onChange({ outcome })}
          />
        </Field>
      </div>
      <Field
        label={say('interests.people')}
        wrong={
          tried && !isNamed(draft)
            ? say(draft.outcome === 'place' ? 'interests.one-needed' : 'interests.two-needed')
            : undefined
        }
      >
        <select
          className="in"
          multiple
          size={5}
          value={chosen}
          onChange={(event) =>
            onChange({ people: [...event.target.selectedOptions].map((one) => one.value).join(' ') })
          }
        >
          {file.people.map(({ id, names }) => (
            <option key={id} value={id}>
              {plainName(names)}
            </option>
          ))}
        </select>
      </Field>
    </>
  )
}

type Which = { draft: ReturnType<typeof draftOf>; file: File; onChange: (more: object) => void }
function Which({ draft, file, onChange }: Which) {
  const say = useSay()
  return (
    <div className="grid-2">
      <Field label={say('decision.kind')}>
        <Select
          value={draft.kind}
          options={DecisionKind.options.map((value) => ({ value, label: say(`decision-kind.${value}`) }))}
          onChoose={(kind) => onChange({ kind })}
        />
      </Field>
      <Field label={say('task.about')}>
        <Select
          value={draft.person}
          options={[
            { value: '', label: say('task.whole-family') },
            ...file.people.map(({ id, names }) => ({ value: id as string, label: plainName(names) })),
          ]}
          onChoose={(person) => onChange({ person })}
        />
      </Field>
    </div>
  )
}
