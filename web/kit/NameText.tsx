import type { PersonName } from '../../ground/person-name.ts'
import { languageTag, nameWords } from '../people/show-name.ts'

/** A person's name in its own script and direction, in the book face; never cut, never in capitals. */
export function NameText({ name, short }: { name: PersonName; short?: boolean }) {
  return (
    <bdi className="person" lang={languageTag(name)}>
      {nameWords(name, short)}
    </bdi>
  )
}
