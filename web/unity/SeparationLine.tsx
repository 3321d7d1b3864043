import { useState } from 'react'
import type { ColleaguesShown } from '../../domain/agencies/words.ts'
import { Contact, EndedByHand, type SeparationShown } from '../../domain/unity/partings/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import type { DeedName } from '../api/use-deed.ts'
import { useLook } from '../api/use-look.ts'
import { type Answers, type Ask, AskDialog } from '../kit/AskDialog.tsx'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay, useSayIfKnown } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { PairLine } from './AnswerView.tsx'

type Doing = 'step' | 'contact' | 'view' | 'end'
const DOINGS: readonly Doing[] = ['step', 'contact', 'view', 'end']
type Props = { separation: SeparationShown; purpose: Purpose }

/** Two who are parted: since when, by what, who answers for the next step, and what has been since. */
export function SeparationLine({ separation, purpose }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const { fullDay } = useMoments()
  const [doing, setDoing] = useState<Doing | null>(null)
  const { one, other, bond, strength, since, days, cause, place, words, agency, ended, owner, step, mine } = separation
  return (
    <li className="stack">
      <PairLine pair={{ one, other, bond, strength, how: 'apart' }} />
      <p className="row wrap">
        <Chip tone="apart">{say('partings.days', { count: days })}</Chip>
        <span className="small mid">
          {say('partings.since', { day: fullDay(since) })} · {known(`deed-name.${cause}`) ?? cause} ·{' '}
          <bdi>{agency}</bdi>
          {place && (
            <>
              {' · '}
              <bdi>{place}</bdi>
            </>
          )}
        </span>
        {ended && <Chip tone="done">{say(`separation-end.${ended.because}`)}</Chip>}
      </p>
      {words && (
        <p className="prose" dir="auto">
          {words}
        </p>
      )}
      {step && !ended && (
        <p className={step.late ? 'small harm-c' : 'small'}>
          {say('partings.step', { name: owner, day: step.due ? fullDay(step.due) : '–' })}
          {step.words && (
            <>
              {': '}
              <bdi>{step.words}</bdi>
            </>
          )}
        </p>
      )}
      <Since separation={separation} />
      {mine && !ended && (
        <p className="row wrap no-print">
          {DOINGS.map((each) => (
            <Button key={each} look="quiet" onClick={() => setDoing(each)}>
              {say(`separation-act.${each}`)}
            </Button>
          ))}
        </p>
      )}
      {doing && <TurnDialog doing={doing} separation={separation} purpose={purpose} onClose={() => setDoing(null)} />}
    </li>
  )
}

/** What has been since: whether they heard of each other, what they wish, how it ended. */
function Since({ separation }: { separation: SeparationShown }) {
  const known = useSayIfKnown()
  const say = useSay()
  const { fullDay } = useMoments()
  const told = (code: string | null) =>
    code && (known(`contact.${code}`) ?? known(`separation-end.${code}`) ?? viewOf(separation, code))
  return separation.turns
    .filter(({ turn }) => turn !== 'step')
    .map((turn) => (
      <p className="small" key={`${turn.turn} ${turn.on} ${turn.words}`}>
        <b>{say(`separation-turn.${turn.turn}`)}</b> · {told(turn.code)} · {fullDay(turn.on)} · <bdi>{turn.by}</bdi>
        {turn.words && (
          <>
            {' · '}
            <bdi>{turn.words}</bdi>
          </>
        )}
      </p>
    ))
}

const viewOf = ({ one, other }: SeparationShown, id: string): string =>
  [one, other].map(({ person }) => (person?.id === id ? plainName(person.names, true) : '')).join('')

const DEEDS: Readonly<Record<Doing, DeedName>> = {
  step: 'set-next-step',
  contact: 'note-contact',
  view: 'note-view',
  end: 'end-separation',
}
type DialogProps = Props & { doing: Doing; onClose: () => void }
function TurnDialog({ doing, separation, purpose, onClose }: DialogProps) {
  const say = useSay()
  const colleagues = useLook<ColleaguesShown>('list-colleagues', purpose, {}, { enabled: doing === 'step' })
  const people = [separation.one, separation.other].flatMap(({ person }) =>
    person ? [{ value: person.id as string, label: plainName(person.names) }] : [],
  )
  const workers = (colleagues.data?.colleagues ?? []).map(({ id, name }) => ({ value: id as string, label: name }))
  const choice = (key: string, label: string, options: { value: string; label: string }[]): Ask => ({
    ...{ key, label, as: 'choice' },
    options: [{ value: '', label: '–' }, ...options],
  })
  const asks: Readonly<Record<Doing, Ask[]>> = {
    step: [choice('owner', say('partings.who'), workers), { key: 'due', label: say('partings.until'), as: 'day' }],
    contact: [
      choice(
        'contact',
        say('separation-act.contact'),
        Contact.options.map((value) => ({ value, label: say(`contact.${value}`) })),
      ),
    ],
    view: [choice('of', say('partings.whose'), people)],
    end: [
      choice(
        'because',
        say('partings.ended-how'),
        EndedByHand.options.map((value) => ({ value, label: say(`separation-end.${value}`) })),
      ),
    ],
  }
  return (
    <AskDialog
      title={say(`separation-act.${doing}`)}
      asks={[...asks[doing], { key: 'words', label: say('referral.words'), as: 'words' }]}
      start={{}}
      deed={DEEDS[doing]}
      purpose={purpose}
      inputOf={(answers: Answers) => ({
        ...{ separation: separation.id, seen: separation.seen, on: today() },
        ...answers,
        words: answers['words']?.trim(),
      })}
      onClose={onClose}
    />
  )
}
