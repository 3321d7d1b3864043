import type { AgreementShown } from '../../domain/sharing/agreements/words.ts'
import { useCountry } from '../locales/use-country.ts'
import { useMoments } from '../locales/use-moments.ts'
import { useLanguage, useSay } from '../locales/use-say.ts'
import { usePartWords } from './part-words.ts'

/** The terms in plain words, made from the terms and from nothing else, so that text and effect cannot differ. */
export function AgreementText({ of }: { of: AgreementShown }) {
  const say = useSay()
  const list = new Intl.ListFormat(useLanguage())
  const { part, purpose } = usePartWords()
  const country = useCountry()
  const { fullDay } = useMoments()
  const parties = list.format(of.parties.map(({ name }) => name))
  return (
    <div className="stack agreement-text">
      <p>{say('agreement-text.parties', { parties })}</p>
      <p>{say('agreement-text.what', { parts: list.format(of.categories.map(part)) })}</p>
      <p>{say('agreement-text.why', { purposes: list.format(of.purposes.map(purpose)) })}</p>
      <p>{say('agreement-text.who', { countries: list.format(of.jurisdictions.map(country)) })}</p>
      <p>{say(of.onward ? 'agreement-text.onward' : 'agreement-text.not-onward')}</p>
      <p>
        {of.until
          ? say('agreement-text.time', { from: fullDay(of.from.slice(0, 10)), until: fullDay(of.until.slice(0, 10)) })
          : say('agreement-text.from', { from: fullDay(of.from.slice(0, 10)) })}
      </p>
      <p>{say('agreement-text.each')}</p>
      <p>{say('agreement-text.end')}</p>
      <p>{say('agreement-text.steward', { name: of.steward, agency: of.proposed.agency })}</p>
    </div>
  )
}
