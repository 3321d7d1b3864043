import type { ListingShown } from '../../domain/plans/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { useDeed } from '../api/use-deed.ts'
import { Button } from '../kit/Button.tsx'
import { Chip } from '../kit/Chip.tsx'
import { Refused } from '../kit/Refused.tsx'
import { useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { useSpoken } from '../locales/use-spoken.ts'

type Props = { listing: ListingShown; purpose: Purpose; onAmend: () => void }

/** One entry of the directory, and for its own agency the ways to word it anew or take it out. */
export function ListingBox({ listing, purpose, onAmend }: Props) {
  const say = useSay()
  const spoken = useSpoken()
  const list = new Intl.ListFormat(useLanguage())
  const { when } = useMoments()
  const { send, sending, refusal } = useDeed('end-listing', purpose)
  const { id, edition, name, place, agency, services, eligibility, languages, hours, capacity, openForNew, at, mine } =
    listing
  const told = languages.map((one) => spoken.find(({ value }) => value === one)?.label ?? one)
  return (
    <li className="box pad stack">
      <h2 className="row wrap">
        <bdi>{name}</bdi>{' '}
        <Chip tone={openForNew ? 'done' : 'wait'}>{say(openForNew ? 'directory.open' : 'directory.full')}</Chip>
      </h2>
      <p>
        <bdi>{agency.name}</bdi> · <bdi>{place}</bdi>
      </p>
      <p>{list.format(services.map((one) => say(`service.${one}`)))}</p>
      <p className="small" dir="auto">
        {eligibility}
      </p>
      <p className="small" dir="auto">
        {hours}
      </p>
      <p className="small mid">
        {[told.length > 0 && list.format(told), capacity !== null && say('directory.places', { count: capacity })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="small dim">{say('directory.worded', { when: when(at) })}</p>
      {mine && (
        <p className="row wrap no-print">
          <Button onClick={onAmend}>{say('decision-act.amend')}</Button>
          <Button look="quiet" off={sending} onClick={() => void send({ listing: id, seen: edition })}>
            {say('directory.take-out')}
          </Button>
        </p>
      )}
      <Refused error={refusal} />
    </li>
  )
}
