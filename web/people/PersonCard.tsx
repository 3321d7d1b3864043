import type { ReactNode } from 'react'
import type { PersonShown } from '../../domain/people/words.ts'
import { Names } from '../kit/Names.tsx'
import { useCountry } from '../locales/use-country.ts'
import { today } from '../locales/use-moments.ts'
import { usePartialDate } from '../locales/use-partial-date.ts'
import { useJoin, useSay, useSayIfKnown } from '../locales/use-say.ts'
import { useLanguageName } from '../locales/use-spoken.ts'
import { Photo } from './Photo.tsx'
import { ageWords } from './read-born.ts'
import { ageWord, sureOfAge } from './show-age.ts'
import { plainName } from './show-name.ts'

/** One person as they are written down. What nobody has asked is not shown; what is closed is named. */
export function PersonCard({ person, acts }: { person: PersonShown; acts?: ReactNode }) {
  const say = useSay()
  const join = useJoin()
  const known = useSayIfKnown()
  const country = useCountry()
  const languageName = useLanguageName()
  const partial = usePartialDate()
  const { names, sex, born, nationalities, languages, identifiers, closed, erased, photo } = person
  const facts: [string, ReactNode][] = [
    [say('register.sex'), say(`sex.${sex}`, { age: ageWord(born, today()) })],
    ...(born
      ? ([
          [
            say('review.born'),
            `${partial(born)} · ${join([say('age.years', { age: ageWords(born, today()) }), say(`age-sure.${sureOfAge(born)}`)])}`,
          ],
        ] as [string, ReactNode][])
      : []),
    ...(nationalities.length
      ? ([[say('needs.nationality'), join(nationalities.map(country))]] as [string, ReactNode][])
      : []),
    ...(languages.length
      ? ([[say('needs.language'), join(languages.map(({ code }) => languageName(code)))]] as [string, ReactNode][])
      : []),
    ...identifiers.map(({ kind, value }): [string, ReactNode] => [
      say(`identifier.${kind}`),
      <bdi className="code" key={value}>
        {value}
      </bdi>,
    ]),
    ...closed.map((category): [string, ReactNode] => [
      known(`data.${category.replace('.', '-')}`) ?? known(`category.${category}`) ?? category,
      say('case.closed-to-you'),
    ]),
    ...erased.map((category): [string, ReactNode] => [known(`category.${category}`) ?? category, say('person.erased')]),
  ]
  return (
    <article className="person-card">
      <div className="row top">
        {photo && <Photo data={photo} label={say('person.photo', { name: plainName(names, true) })} />}
        <h3 className="nm">
          <Names names={names} />
        </h3>
      </div>
      <dl className="kv">
        {facts.map(([term, fact]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {acts}
    </article>
  )
}
