import { CircleAlert, CircleCheck } from 'lucide-react'
import type { OpeningForeseen } from '../../domain/sharing/openings/words.ts'
import type { File } from '../cases/CasePage.tsx'
import { Icon } from '../kit/Icon.tsx'
import { useLanguage, useSay, useSayIfKnown } from '../locales/use-say.ts'
import { plainName } from '../people/show-name.ts'
import { usePartWords } from './part-words.ts'

type Props = { file: File; people: readonly Pick<OpeningForeseen['people'][number], 'person' | 'parts'>[]; to: string }

/** For each person, what the partner would see; or what is lacking, and what can be done about it. */
export function ForeseenPeople({ file, people, to }: Props) {
  const say = useSay()
  const known = useSayIfKnown()
  const list = new Intl.ListFormat(useLanguage())
  const { part: partWords, field } = usePartWords()
  if (people.length === 0) return null
  return (
    <section className="box foreseen-people" aria-label={say('open.foreseen', { agency: to })}>
      <h3 className="boxhead">{say('open.foreseen', { agency: to })}</h3>
      <ul className="lines">
        {people.map(({ person, parts }) => {
          const lack = parts.find((part) => part.lack !== null)
          const open = parts.flatMap((part) => part.open)
          const masked = parts.flatMap((part) => part.masked)
          return (
            <li key={person}>
              <Icon of={lack ? CircleAlert : CircleCheck} tone={lack ? 'wait' : 'done'} />
              <div>
                <b>
                  <bdi>{plainName(file.people.find(({ id }) => id === person)?.names ?? [], true)}</bdi>
                </b>
                {lack ? (
                  <p>
                    {known(`reason.${lack.lack}`, { agency: to, category: partWords(lack.part), purpose: '' }) ??
                      lack.lack}
                  </p>
                ) : (
                  <>
                    <p className="small">{say('foresee.clear', { fields: list.format(open.map(field)) })}</p>
                    {masked.length > 0 && (
                      <p className="small mid">{say('foresee.masked', { fields: list.format(masked.map(field)) })}</p>
                    )}
                  </>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
