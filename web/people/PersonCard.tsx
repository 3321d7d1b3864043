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

/** One person as they are written down. What nobody has asked is not shown; what is closed is named. `contact`: how to reach them too, where the page has no other place for it. */
export function PersonCard({ person, contact, acts }: { person: PersonShown; contact?: boolean; acts?: ReactNode }) {
  const say = useSay()
  const join = useJoin()
  const known = useSayIfKnown()
  const country = useCountry()
  const languageName = useLanguageName()
  const partial = usePartialDate()
  const { names, sex, born, nationalities, languages, identifiers, closed, erased, photo } = person
  const reach = useReach(person)
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
    ...(contact ? reach.map(([term, words]): [string, ReactNode] => [term, <bdi key={words}>{words}</bdi>]) : []),
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

/** How to reach somebody without putting them in danger: the rule first, then the ways. */
function useReach({ contact }: PersonShown): [string, string][] {
  const say = useSay()
  const join = useJoin()
  if (!contact) return []
  const { safe, phones, email, address } = contact
  const rule = safe && [
    safe.hours && say('safe.hours', { hours: safe.hours }),
    safe.askFor && say('safe.ask-for', { name: safe.askFor }),
    safe.never && say('safe.never', { words: safe.never }),
    safe.leaveMessage === false && say('safe.no-message'),
    safe.remind && say(`safe.remind-${safe.remind.mailbox}`),
  ]
  return [
    ...(rule?.some(Boolean) ? ([[say('case.contact'), join(rule)]] as [string, string][]) : []),
    ...phones.map((phone): [string, string] => [say('contact.phone'), phone]),
    ...(email ? ([[say('contact.email'), email]] as [string, string][]) : []),
    ...(address ? ([[say('contact.address'), address]] as [string, string][]) : []),
  ]
}
