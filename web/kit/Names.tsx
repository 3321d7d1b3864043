import type { PersonName } from '../../ground/person-name.ts'
import { useSay } from '../locales/use-say.ts'
import { languageTag, nameWords, otherName, toldName } from '../people/show-name.ts'
import { NameText } from './NameText.tsx'

/** A name as it was told, then as it is written in Latin letters where that is another. */
export function Names({ names, short }: { names: readonly PersonName[]; short?: boolean }) {
  const say = useSay()
  const told = toldName(names)
  const other = otherName(names)
  if (!told) return <span className="dim">{say('person.name-closed')}</span>
  return (
    <>
      <NameText name={told} {...(short ? { short } : {})} />
      {other && (
        <>
          {' '}
          <bdi className="mid" lang={languageTag(other)}>
            {nameWords(other, short)}
          </bdi>
        </>
      )}
    </>
  )
}
