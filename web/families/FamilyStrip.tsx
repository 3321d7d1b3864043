import { Link } from '@tanstack/react-router'
import type { FamilyShown } from '../../domain/families/words.ts'
import type { PersonShown } from '../../domain/people/words.ts'
import type { PersonId } from '../../ground/ids.ts'
import { Names } from '../kit/Names.tsx'
import { TieSign } from '../kit/TieSign.tsx'
import { today } from '../locales/use-moments.ts'
import { useJoin, useSay } from '../locales/use-say.ts'
import { ageWords } from '../people/read-born.ts'
import { apartNow, lookOfTie, tiesOfPerson } from './tie-look.ts'
import { useKinWords } from './use-kin-words.ts'

/** `inPart`: whoever was not opened to the worker is not among these people. */
type Props = { focus: PersonId; people: readonly PersonShown[]; family: FamilyShown; inPart: boolean }

/** The family beside the case: who they are to the person of this page, and how sure that is. */
export function FamilyStrip({ focus, people, family, inPart }: Props) {
  const say = useSay()
  const join = useJoin()
  const kin = useKinWords()
  const apart = apartNow(family)
  const ties = tiesOfPerson(family, focus)
  const others = people.filter(({ id }) => id !== focus)
  return (
    <section className="box pad" aria-labelledby="family-strip">
      <div className="row">
        <h2 id="family-strip">{say('family.title')}</h2>
        <Link className="end small" to="/families/$person" params={{ person: focus }}>
          {say('family.see-all')}
        </Link>
      </div>
      {inPart && <p className="dim">{say('family.others-closed')}</p>}
      {!inPart && others.length === 0 && <p className="dim">{say('family.alone')}</p>}
      <ul className="kin">
        {others.map((person) => {
          const tie = ties.find(({ from, to }) => from === person.id || to === person.id)
          return (
            <li key={person.id}>
              {tie ? <TieSign look={lookOfTie(tie, family, focus)} /> : <span />}
              <div>
                <Names short names={person.names} />
                {person.born && <span className="mid"> · {ageWords(person.born, today())}</span>}
                <br />
                <small className={apart.has(person.id) ? 'apart-c' : 'dim'}>
                  {join([
                    tie ? kin(tie, person.id, person.sex) : say('family.no-tie'),
                    apart.has(person.id) ? say('family.apart') : tie && say(`tie-status.${tie.status}`),
                  ])}
                </small>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
