import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { UnitShown, WaitingShown } from '../../domain/shelter/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useJoin, useLanguage, useSay } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { PlaceDialog } from './PlaceDialog.tsx'

type Props = { party: WaitingShown; units: readonly UnitShown[]; purpose: Purpose }

/** People who wait together: since when, what they need, and where all of them could live together. */
export function WaitingParty({ party, units, purpose }: Props) {
  const say = useSay()
  const join = useJoin()
  const { fullDay } = useMoments()
  const list = new Intl.ListFormat(useLanguage())
  const [placing, setPlacing] = useState(false)
  const { send, sending, refusal } = useDeed('end-request', purpose)
  const { id, case: file, people, from, needs, words, fits } = party
  const fitting = fits.flatMap((one) => units.find((unit) => unit.id === one)?.name ?? [])
  return (
    <li className="stack">
      <p>
        <Link to="/cases/$case" params={{ case: file }}>
          {list.format(people.map(({ names }) => plainName(names, true)))}
        </Link>{' '}
        · {say('shelter.waits', { day: fullDay(from) })}
      </p>
      {needs.length > 0 && (
        <p className="small">{say('shelter.needs', { needs: join(needs.map((one) => say(`feature.${one}`))) })}</p>
      )}
      {words && (
        <p className="small" dir="auto">
          {words}
        </p>
      )}
      <p className={fitting.length > 0 ? 'small' : 'small wait-c'}>
        {fitting.length > 0 ? say('shelter.fits', { units: list.format(fitting) }) : say('shelter.fits-nowhere')}
      </p>
      <p className="row wrap no-print">
        <Button onClick={() => setPlacing(true)}>{say('shelter-act.place')}</Button>
        <Button look="quiet" off={sending} onClick={() => void send({ request: id, because: 'not-needed' })}>
          {say('shelter-act.not-needed')}
        </Button>
      </p>
      <Refused error={refusal} />
      {placing && (
        <PlaceDialog
          file={file}
          request={id}
          people={people}
          first={fits[0]}
          from={from}
          purpose={purpose}
          onClose={() => setPlacing(false)}
        />
      )}
    </li>
  )
}
