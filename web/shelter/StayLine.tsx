import { useState } from 'react'
import type { StaysShown } from '../../domain/shelter/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import type { File } from '../cases/CasePage.tsx'
import { type Ask, AskDialog } from '../kit/AskDialog.tsx'
import { Button } from '../kit/Button.tsx'
import type { Option } from '../kit/Select.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { useUnitOptions } from './StaysSection.tsx'

type Stay = StaysShown['stays'][number]
type Doing = 'move' | 'end' | 'absence'
type Props = { stay: Stay; all: readonly Stay[]; file: File; houses: boolean; purpose: Purpose }

/** One stay: who, where, from when until when; who is away; and how it ended. */
export function StayLine({ stay, all, file, houses, purpose }: Props) {
  const say = useSay()
  const { fullDay } = useMoments()
  const [doing, setDoing] = useState<Doing | null>(null)
  const { person, unit, from, until, because, ended, absences } = stay
  const away = absences.find((one) => one.from <= today() && (one.until === null || today() <= one.until))
  const called = (id: string) => plainName(file.people.find((one) => one.id === id)?.names ?? [], true)
  const name = called(person)
  // Who lives in one place goes together, unless somebody says otherwise.
  const others = all
    .filter((one) => one.id !== stay.id && !one.ended && one.unit.id === unit.id)
    .map((one) => ({ value: one.id as string, label: called(one.person) }))
  return (
    <li className="stack">
      <p className={ended ? 'dim' : undefined}>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        · <bdi>{unit.name}</bdi> · {say('shelter.since', { day: fullDay(from) })}
        {until && ` ${say('shelter.until', { day: fullDay(until) })}`}
        {ended && ` · ${say(`stay-end.${ended.because}`)}`}
      </p>
      {away && !ended && (
        <p className="small harm-c">{say(away.known ? 'shelter.absent' : 'shelter.absent-unknown')}</p>
      )}
      {[because, ended?.words, away?.words].map(
        (told) =>
          told && (
            <p className="small" dir="auto" key={told}>
              {told}
            </p>
          ),
      )}
      {houses && !ended && (
        <p className="row wrap no-print">
          {(['move', 'absence', 'end'] as const).map((one) => (
            <Button
              key={one}
              look="quiet"
              aria-label={`${say(`shelter-act.${one}`)}: ${name}`}
              onClick={() => setDoing(one)}
            >
              {say(`shelter-act.${one}`)}
            </Button>
          ))}
        </p>
      )}
      {doing && (
        <StayDialog doing={doing} stay={stay} others={others} purpose={purpose} onClose={() => setDoing(null)} />
      )}
    </li>
  )
}

const DEEDS = { move: 'move-stay', end: 'end-stay', absence: 'note-absence' } as const
type DialogProps = { doing: Doing; stay: Stay; others: readonly Option[]; purpose: Purpose; onClose: () => void }
function StayDialog({ doing, stay, others, purpose, onClose }: DialogProps) {
  const say = useSay()
  const units = useUnitOptions(purpose).filter(({ value }) => value !== stay.unit.id)
  const ends = (['left', 'own-place', 'transferred', 'asked-to-leave', 'died'] as const).map((value) => ({
    value: value as string,
    label: say(`stay-end.${value}`),
  }))
  const known = (['yes', 'no'] as const).map((value) => ({
    value: value as string,
    label: say(`decision.asked-${value}`),
  }))
  const on: Ask = { key: 'on', label: say('asylum-ask.on'), as: 'day' }
  const words: Ask = { key: 'words', label: say('referral.words'), as: 'words', may: true }
  const together: Ask[] =
    others.length > 0 ? [{ key: 'with', label: say('shelter-ask.with'), as: 'many', options: others, may: true }] : []
  const asks: Record<Doing, Ask[]> = {
    move: [
      { key: 'unit', label: say('shelter-ask.unit'), as: 'choice', options: [{ value: '', label: '–' }, ...units] },
      ...together,
      on,
      words,
    ],
    end: [{ key: 'because', label: say('shelter-ask.why'), as: 'choice', options: ends }, ...together, on, words],
    absence: [
      { key: 'on', label: say('shelter-ask.from'), as: 'day' },
      { key: 'until', label: say('shelter-ask.until'), as: 'day', may: true },
      { key: 'known', label: say('shelter-ask.known'), as: 'choice', options: known },
      words,
    ],
  }
  return (
    <AskDialog
      title={say(`shelter-act.${doing}`)}
      asks={asks[doing]}
      start={{ on: today(), because: 'left', known: 'yes', with: others.map(({ value }) => value).join(' ') }}
      deed={DEEDS[doing]}
      purpose={purpose}
      inputOf={(answers) => inputOf(doing, stay, answers)}
      onClose={onClose}
    />
  )
}

function inputOf(
  doing: Doing,
  { id: stay }: Stay,
  { on, unit, because, until, known, words, with: withThem }: Readonly<Record<string, string>>,
) {
  const told = words?.trim()
  const stays = [stay, ...(withThem ?? '').split(' ').filter(Boolean)]
  if (doing === 'move')
    return {
      moves: stays.map((one) => ({ stay: one, id: newDeedId() })),
      ...{ unit, on, ...(told && { because: told }) },
    }
  if (doing === 'end') return { stays, on, because, ...(told && { words: told }) }
  return { id: newDeedId(), stay, from: on, until: until || null, known: known === 'yes', ...(told && { words: told }) }
}
