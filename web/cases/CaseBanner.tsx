import type { RefObject } from 'react'
import type { PersonShown } from '../../domain/people/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { apartNow } from '../families/tie-look.ts'
import { NameText } from '../kit/NameText.tsx'
import { today } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import { useLanguageName } from '../locales/use-spoken.ts'
import { ageWords } from '../people/read-born.ts'
import { ageWord, sureOfAge } from '../people/show-age.ts'
import { languageTag, nameWords, otherName, toldName } from '../people/show-name.ts'
import { EmergencyBand } from '../sharing/EmergencyBand.tsx'
import { BannerSigns } from './BannerSigns.tsx'
import { type File, looksOnly } from './CasePage.tsx'
import { LookingAs } from './LookingAs.tsx'

type Props = {
  file: File
  focus: PersonShown | undefined
  purpose: Purpose
  onPurpose: (purpose: Purpose) => void
  heading: RefObject<HTMLHeadingElement | null>
}

/** Who this is about: the name as it was told, how sure the age is, which language; then who is looking, and for what. */
export function CaseBanner({ file, focus, purpose, onPurpose, heading }: Props) {
  const say = useSay()
  const told = focus && toldName(focus.names)
  const other = focus && otherName(focus.names)
  return (
    <section className="pb" aria-label={say('case.person')}>
      <div className="row top">
        <div>
          <div className="names">
            <h1 className="person" ref={heading} tabIndex={-1}>
              {told ? <NameText name={told} /> : <bdi className="code">{file.number}</bdi>}
            </h1>
            {other && (
              <bdi className="latin" lang={languageTag(other)}>
                {nameWords(other)}
              </bdi>
            )}
          </div>
          <CaseFacts file={file} focus={focus} />
        </div>
        <LookingAs file={file} purpose={purpose} onPurpose={onPurpose} />
      </div>
      <BannerSigns file={file} focus={focus} />
      {file.standing.because === 'emergency' && (
        <EmergencyBand persons={[file.focus]} until={file.standing.until} purpose={purpose} />
      )}
    </section>
  )
}

/** The facts that tell this person from another of the same name. */
function CaseFacts({ file, focus }: Pick<Props, 'file' | 'focus'>) {
  const say = useSay()
  const join = useJoin()
  const languageName = useLanguageName()
  const apart = apartNow(file.family).size
  const here = file.people.length - apart
  const spoken = focus?.languages.map(({ code }) => languageName(code)) ?? []
  const interpreter = focus?.languages.some((one) => one.interpreter)
  return (
    <ul className="facts">
      {focus && (
        <li>
          {focus.sex !== 'unknown' && (
            <span className="dim">{say(`sex.${focus.sex}`, { age: ageWord(focus.born, today()) })} </span>
          )}
          {focus.born
            ? join([say('age.years', { age: ageWords(focus.born, today()) }), say(`age-sure.${sureOfAge(focus.born)}`)])
            : say('age.unknown')}
        </li>
      )}
      {spoken.length > 0 && (
        <li>
          <span className="dim">{say('case.speaks')}</span> {join([...spoken, interpreter && say('case.interpreter')])}
        </li>
      )}
      <li>
        <span className="dim">{say('case.number')}</span> <bdi className="code">{file.number}</bdi>
      </li>
      {!looksOnly(file) && (
        <li>
          <span className="dim">{say('case.household')}</span> {say('case.here-apart', { here, apart })}
        </li>
      )}
    </ul>
  )
}
