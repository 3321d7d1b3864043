import { Link } from '@tanstack/react-router'
import type { Band, PeopleFound } from '../../domain/matching/words.ts'
import { mayDo } from '../agencies/may-do.ts'
import { useMe, useRegistrationPurpose, useUsualPurpose } from '../api/session.ts'
import { useLook } from '../api/use-look.ts'
import { KeyHints } from '../kit/KeyHints.tsx'
import { Trouble } from '../kit/Trouble.tsx'
import { Waiting } from '../kit/Waiting.tsx'
import { today } from '../locales/use-moments.ts'
import { useSay } from '../locales/use-say.ts'
import { AskElsewhere } from './AskElsewhere.tsx'
import { FoundPerson } from './FoundPerson.tsx'
import { askedFrom } from './from-typed.ts'
import { SearchScope } from './SearchScope.tsx'

const bands: readonly Band[] = ['likely', 'maybe', 'other']

/** Who was found, in words instead of scores: likely, maybe, other. */
export function SearchResults({ text }: { text: string }) {
  const say = useSay()
  const opens = mayDo(useMe(), 'open-emergency', useUsualPurpose())
  const { data, error, isLoading, refetch } = useLook<PeopleFound>(
    'search-people',
    useRegistrationPurpose(),
    askedFrom(text, today()),
  )
  if (error)
    return (
      <div className="before">
        <Trouble error={error} onAgain={() => void refetch()} />
      </div>
    )
  if (isLoading || !data)
    return (
      <div className="before">
        <Waiting />
      </div>
    )
  const best = data.found[0]
  const closed = opens && (
    <p className="small mid">
      {say('search.closed-not-found')} <Link to="/emergencies">{say('emergency.by-paper')}</Link>
    </p>
  )
  return (
    <>
      <SearchScope found={data} />
      {data.found.length === 0 && <p className="box empty hits">{say('search.nobody')}</p>}
      {bands.map((band) => {
        const found = data.found.filter((person) => person.band === band)
        if (found.length === 0) return null
        return (
          <section className="hits" key={band} aria-labelledby={`band-${band}`}>
            <h2 id={`band-${band}`}>
              {say(`band.${band}`)} <span>{say(`band-note.${band}`, { count: found.length })}</span>
            </h2>
            <ul>
              {found.map((person) => (
                <FoundPerson key={person.person} person={person} best={person === best && band === 'likely'} />
              ))}
            </ul>
          </section>
        )
      })}
      {data.found.length > 0 && (
        <KeyHints
          hints={[
            { keys: ['J', 'K'], words: say('keys.move') },
            { keys: ['Enter'], words: say('search.open') },
          ]}
        />
      )}
      <AskElsewhere />
      {closed}
    </>
  )
}
