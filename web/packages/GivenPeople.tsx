import type { GivenPeople as Given } from '../../domain/referrals/packages/words.ts'
import { fullName } from '../../ground/person-name.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { useLanguageName } from '../locales/use-spoken.ts'
import { languageTag, plainName } from '../people/show-name.ts'
import { usePartWords } from '../sharing/part-words.ts'

/** The people in a package, as they are given: every name as it was told, what is told only in part, and who they are to each other. */
export function GivenPeople({ given: { people, ties } }: { given: Given }) {
  const say = useSay()
  const nameOf = (nth: number) => plainName(people[nth]?.names ?? [], true)
  return (
    <>
      <ul className="lines">
        {people.map((person, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a package holds people in one order, and no id of theirs
          <li key={nth}>
            <Person person={person} />
          </li>
        ))}
      </ul>
      {ties.length > 0 && (
        <ul className="stack">
          {ties.map(({ kind, from, to }) => (
            <li key={`${kind} ${from} ${to}`}>
              {say(`tie-sentence.${kind}`, {
                from: nameOf(from),
                to: nameOf(to),
                sex: people[from]?.sex ?? 'unknown',
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Person({ person: { names, sex, born, languages, masked } }: { person: Given['people'][number] }) {
  const say = useSay()
  const language = useLanguageName()
  const { field } = usePartWords()
  const list = new Intl.ListFormat(useLanguage())
  const facts = [
    sex && sex !== 'unknown' && say(`package-sex.${sex}`),
    born?.edtf && say('package.born', { when: born.edtf }),
    languages.length > 0 &&
      say('package.speaks', { languages: list.format(languages.map(({ code }) => language(code))) }),
    languages.some(({ interpreter }) => interpreter) && say('package.interpreter'),
  ].filter((one): one is string => Boolean(one))
  return (
    <div>
      {names.map((name) => (
        <p key={fullName(name)}>
          <b>
            <bdi lang={languageTag(name)}>{fullName(name)}</bdi>
          </b>
        </p>
      ))}
      {facts.length > 0 && <p>{facts.join(' · ')}</p>}
      {masked.length > 0 && (
        <p className="small mid">{say('foresee.masked', { fields: list.format(masked.map(field)) })}</p>
      )}
    </div>
  )
}
