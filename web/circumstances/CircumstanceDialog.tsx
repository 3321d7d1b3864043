import {
  AgeMethod,
  AgeResult,
  Control,
  DecidedBy,
  Exploitation,
  type Kind,
  Ordered,
  Scope,
  VictimStatus,
} from '../../domain/circumstances/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import type { File } from '../cases/CasePage.tsx'
import { type Answers, type Ask, AskDialog } from '../kit/AskDialog.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'

type Part = { key: string; as: Ask['as']; of?: readonly string[]; words?: string; may?: boolean }
const choice = (key: string, of: readonly string[], words: string): Part => ({ key, as: 'choice', of, words })
const many = (key: string, of: readonly string[], words: string): Part => ({ key, as: 'many', of, words, may: true })
const PARTS: Readonly<Record<Kind, readonly Part[]>> = {
  representation: [
    { key: 'name', as: 'line' },
    { key: 'organisation', as: 'line', may: true },
    choice('scope', Scope.options, 'scope'),
  ],
  detention: [
    { key: 'place', as: 'line' },
    { key: 'authority', as: 'line' },
    choice('ordered', Ordered.options, 'ordered'),
    { key: 'ground', as: 'words' },
  ],
  trafficking: [
    choice('status', VictimStatus.options, 'victim'),
    choice('decidedBy', DecidedBy.options, 'decided-by'),
    many('control', Control.options, 'control'),
    many('exploitation', Exploitation.options, 'exploitation'),
    { key: 'words', as: 'words', may: true },
  ],
  age: [
    choice('method', AgeMethod.options, 'age-method'),
    { key: 'youngest', as: 'number' },
    { key: 'oldest', as: 'number' },
    choice('result', AgeResult.options, 'age-result'),
    { key: 'by', as: 'line' },
    choice('agreed', ['yes', 'no'], 'decision'),
    { key: 'words', as: 'words', may: true },
  ],
}

type Props = { kind: Kind; file: File; purpose: Purpose; onClose: () => void }

/** Writes one of them down: of whom, what, since when, and when it is looked at again. */
export function CircumstanceDialog({ kind, file, purpose, onClose }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const label = (key: string) => (key === 'words' ? say('referral.words') : (known(`circumstance-ask.${key}`) ?? key))
  const optionOf = (words: string, value: string) =>
    words === 'decision' ? known(`decision.asked-${value}`) : known(`${words}.${value}`)
  const parts = PARTS[kind].map(
    ({ key, as, of = [], words = '', may = false }): Ask => ({
      key,
      as,
      may,
      label: label(key),
      options: of.map((value) => ({ value, label: optionOf(words, value) ?? value })),
    }),
  )
  const people = file.people.map(({ id, names }) => ({ value: id as string, label: plainName(names) }))
  return (
    <AskDialog
      title={say(`circumstance-add.${kind}`)}
      asks={[
        { key: 'person', label: say('asylum-ask.person'), as: 'choice', options: people },
        ...parts,
        { key: 'since', label: say('circumstance-ask.since'), as: 'day' },
        { key: 'until', label: say('circumstance-ask.until'), as: 'day', may: true },
        { key: 'reviewDue', label: say('circumstance-ask.reviewDue'), as: 'day', may: kind !== 'detention' },
      ]}
      start={{
        person: file.focus,
        since: today(),
        ...Object.fromEntries(PARTS[kind].flatMap(({ key, as, of }) => (as === 'choice' ? [[key, of![0]!]] : []))),
      }}
      deed="record-circumstance"
      purpose={purpose}
      inputOf={(answers) => ({
        id: newDeedId(),
        case: file.id,
        person: answers['person'],
        content: contentOf(kind, answers),
        since: answers['since'],
        until: answers['until'] || null,
        reviewDue: answers['reviewDue'] || null,
      })}
      onClose={onClose}
    />
  )
}

function contentOf(kind: Kind, answers: Answers): object {
  const told = PARTS[kind].flatMap(({ key, as }): [string, unknown][] => {
    const value = answers[key]?.trim() ?? ''
    if (as === 'many') return [[key, value.split(' ').filter(Boolean)]]
    if (value === '') return []
    if (as === 'number') return [[key, Number(value)]]
    return [[key, key === 'agreed' ? value === 'yes' : value]]
  })
  return { kind, ...Object.fromEntries(told) }
}
