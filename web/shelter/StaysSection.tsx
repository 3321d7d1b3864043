import { useState } from 'react'
import { Feature, type StaysShown, type UnitsListed } from '../../domain/shelter/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { newDeedId } from '../api/ask.ts'
import { useMe } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import type { File } from '../cases/CasePage.tsx'
import { AskDialog } from '../kit/AskDialog.tsx'
import { Button } from '../kit/Button.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { PlaceDialog } from './PlaceDialog.tsx'
import { StayLine } from './StayLine.tsx'

type Props = { file: File; purpose: Purpose }

/** Where the people of a case live and lived, as far as that is open; and for a shelter what can be done about it. */
export function StaysSection({ file, purpose }: Props) {
  const say = useSay()
  const me = useMe()
  const { fullDay } = useMoments()
  const [doing, setDoing] = useState<'ask' | 'place' | null>(null)
  const { data } = useLook<StaysShown>('read-stays', purpose, { case: file.id }, { fresh: true })
  const houses = me.agency.type === 'SH' && !file.closed
  if (!data || (!houses && data.stays.length === 0 && data.waiting.length === 0)) return null
  const placed = new Set(data.stays.filter(({ ended }) => !ended).map(({ person }) => person))
  const without = file.people.filter(({ id }) => !placed.has(id))
  return (
    <section className="box" aria-labelledby="stays">
      <h2 className="boxhead" id="stays">
        {say('shelter.title')}
      </h2>
      <ul className="lines notes">
        {data.stays.length === 0 && data.waiting.length === 0 && <li className="dim">{say('shelter.none')}</li>}
        {data.waiting.map(({ id, from }) => (
          <li key={id}>{say('shelter.waits', { day: fullDay(from) })}</li>
        ))}
        {data.stays.map((stay) => (
          <StayLine key={stay.id} stay={stay} all={data.stays} file={file} houses={houses} purpose={purpose} />
        ))}
      </ul>
      {houses && without.length > 0 && (
        <p className="row wrap pad no-print">
          <Button onClick={() => setDoing('place')}>{say('shelter-act.place')}</Button>
          <Button onClick={() => setDoing('ask')}>{say('shelter-act.ask')}</Button>
        </p>
      )}
      {doing === 'place' && (
        <PlaceDialog file={file.id} people={without} purpose={purpose} onClose={() => setDoing(null)} />
      )}
      {doing === 'ask' && <AskForPlace file={file} people={without} purpose={purpose} onClose={() => setDoing(null)} />}
    </section>
  )
}

type Asking = Props & { people: File['people']; onClose: () => void }
function AskForPlace({ file, people, purpose, onClose }: Asking) {
  const say = useSay()
  const needs = Feature.options.map((value) => ({ value: value as string, label: say(`feature.${value}`) }))
  const who = people.map(({ id, names }) => ({ value: id as string, label: plainName(names) }))
  return (
    <AskDialog
      title={say('shelter-act.ask')}
      asks={[
        { key: 'people', label: say('asylum-ask.person'), as: 'many', options: who },
        { key: 'from', label: say('shelter-ask.from'), as: 'day' },
        { key: 'needs', label: say('shelter-ask.needs'), as: 'many', options: needs, may: true },
        { key: 'words', label: say('referral.words'), as: 'words', may: true },
      ]}
      start={{ people: people.map(({ id }) => id).join(' '), from: today() }}
      deed="ask-for-place"
      purpose={purpose}
      inputOf={({ people: chosen = '', from, needs: wanted = '', words }) => ({
        id: newDeedId(),
        case: file.id,
        people: chosen.split(' ').filter(Boolean),
        from,
        needs: wanted.split(' ').filter(Boolean),
        ...(words?.trim() && { words: words.trim() }),
      })}
      onClose={onClose}
    />
  )
}

export const useUnitOptions = (purpose: Purpose) => {
  const say = useSay()
  const { data } = useLook<UnitsListed>('list-units', purpose, { on: today() }, { fresh: true })
  return (data?.units ?? []).map(({ id, name, free, places }) => ({
    value: id as string,
    label: `${name} · ${say('shelter.free', { free, places })}`,
  }))
}
