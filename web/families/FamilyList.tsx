import type { FamilyAround } from '../../domain/families/words.ts'
import type { Purpose } from '../../ground/categories.ts'
import { Names } from '../kit/Names.tsx'
import { useSay } from '../locales/use-say.ts'
import { inList } from './in-list.ts'
import { TieLine } from './TieLine.tsx'

type Props = FamilyAround & { purpose: Purpose }

/** The same in words: every tie a sentence, and everyone without a tie named too. */
export function FamilyList({ focus, people, family, purpose }: Props) {
  const say = useSay()
  const { ties, untied } = inList(people, family, focus)
  return (
    <section className="box" aria-labelledby="in-words">
      <h2 id="in-words">{say('family.in-words')}</h2>
      <ul className="kinlist">
        {ties.map((tie) => (
          <TieLine key={tie.id} tie={tie} people={people} family={family} focus={focus} purpose={purpose} />
        ))}
        {untied.map((person) => (
          <li key={person.id} data-person={person.id}>
            <span />
            <div>
              <Names names={person.names} />
              <br />
              <small className="mid">{say('family.no-tie-long')}</small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
