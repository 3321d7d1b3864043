import { Link } from '@tanstack/react-router'
import type { PersonFound } from '../../domain/matching/words.ts'
import { Names } from '../kit/Names.tsx'
import { today, useMoments } from '../locales/use-moments.ts'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useSay } from '../locales/use-say.ts'
import { ageWords } from '../people/read-born.ts'
import { ageWord } from '../people/show-age.ts'
import { plainName } from '../people/show-name.ts'
import { Reasons } from './Reasons.tsx'
import { siteWords } from './site-words.ts'

/** Somebody who may be the one in front of you, and why we think so. */
export function FoundPerson({ person, best }: { person: PersonFound; best: boolean }) {
  const say = useSay()
  const { when } = useMoments()
  const partial = usePartialDate()
  const { born, names, sex, site, recordedAt, householdSize } = person
  const facts = [
    sex !== 'unknown' && say(`sex.${sex}`, { age: ageWord(born, today()) }),
    born ? say('search.age-born', { age: ageWords(born, today()), born: partial(born) }) : say('age.unknown'),
    householdSize > 1 ? say('search.household', { count: householdSize }) : '',
  ]
  return (
    <li className={best ? 'hit best' : 'hit'}>
      <div>
        <p className="nm">
          <Names names={names} />
        </p>
        <p className="latin">{facts.filter(Boolean).join(' · ')}</p>
        <p className="small dim">
          {site ? (
            <bdi>{say('search.recorded-at', { site: siteWords(site), when: when(recordedAt) })}</bdi>
          ) : (
            say('search.recorded', { when: when(recordedAt) })
          )}
        </p>
      </div>
      <Reasons reasons={person.reasons.filter(({ level }) => level !== 'unknown')} />
      {person.case ? (
        <Link
          className={best ? 'btn main' : 'btn'}
          to="/cases/$case"
          params={{ case: person.case }}
          aria-label={say('search.open-named', { name: plainName(names) })}
        >
          {say('search.open')}
        </Link>
      ) : (
        <span className="small dim">{say('search.no-case')}</span>
      )}
    </li>
  )
}
